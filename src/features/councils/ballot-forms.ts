import { Injectable } from '@nestjs/common';
import { type BallotForm, ballotForm } from '../../domain/council/ballot-form.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
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
    const subject = await this.councils.judgedSubject(tx, projectId);
    const products = (await this.parts.products(tx, projectId)).map(asked);
    return ballotForm(rulebook, { ...subject, products });
  }
}

function asked({ id, name, quantity, unit, quality, delivered }: ProductView) {
  return { id, name, ordered: { quantity, unit, quality }, delivered };
}
