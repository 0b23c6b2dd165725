import { Injectable } from '@nestjs/common';
import {
  type BallotForm,
  ballotForm,
  checkFormLength,
  type JudgedSubject,
} from '../../domain/council/ballot-form.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import type { Refusal } from '../../domain/refusal.js';
import type { Tx } from '../../platform/database/transactions.js';
import { type ProductView, ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { CouncilRepository } from './councils.repository.js';

/** The form that a rulebook asks of one project, its ordered products beside the delivered ones. */
@Injectable()
export class BallotForms {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly parts: ProjectPartsRepository,
  ) {}

  async of(tx: Tx, rulebook: Pick<Rulebook, 'ballot'>, projectId: string): Promise<BallotForm> {
    return ballotForm(rulebook, await this.subject(tx, projectId));
  }

  /** Whether a ballot could answer the form of each. */
  async check(tx: Tx, rulebook: Pick<Rulebook, 'ballot'>, projectIds: readonly string[]): Promise<Refusal[]> {
    const refusals: Refusal[] = [];
    for (const [at, id] of projectIds.entries()) {
      refusals.push(...checkFormLength(rulebook, await this.subject(tx, id), `projectIds.${at}`));
    }
    return refusals;
  }

  private async subject(tx: Tx, projectId: string): Promise<JudgedSubject> {
    const subject = await this.councils.judgedSubject(tx, projectId);
    return { ...subject, products: (await this.parts.products(tx, projectId)).map(asked) };
  }
}

function asked({ id, name, quantity, unit, quality, delivered }: ProductView) {
  return { id, name, ordered: { quantity, unit, quality }, delivered };
}
