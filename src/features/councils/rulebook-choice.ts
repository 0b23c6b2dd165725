import { Injectable } from '@nestjs/common';
import type { CouncilPurpose, Rulebook } from '../../domain/council/rulebook.js';
import {
  decideRulebookChoice,
  type Occasion,
  type RulebookWarning,
  rulebookInForce,
} from '../../domain/council/rulebook-in-force.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { rulebookOf, type StoredRulebook } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';

interface Wanted {
  readonly purpose: CouncilPurpose;
  readonly rulebookId?: string;
  readonly establishedOn: PlainDate;
  readonly calledOn?: PlainDate | null;
}

export interface ChosenRulebook {
  readonly rulebook: StoredRulebook;
  readonly warnings: readonly RulebookWarning[];
}

/**
 * Finds the rulebook of a new council: the office's choice, else the one in force for every project of it. What was chosen
 * cannot be changed until the council stands.
 */
@Injectable()
export class RulebookChoice {
  constructor(
    private readonly rulebooks: RulebookRepository,
    private readonly parts: ProjectPartsRepository,
  ) {}

  async choose(tx: Tx, wanted: Wanted, projects: readonly Project[]): Promise<ChosenRulebook> {
    const occasions: Occasion[] = [];
    for (const project of projects) occasions.push(await this.occasion(tx, wanted, project));
    return wanted.rulebookId
      ? this.checkChoice(tx, wanted.rulebookId, occasions)
      : this.offer(tx, wanted.purpose, occasions);
  }

  async occasion(tx: Tx, wanted: Wanted, project: Project): Promise<Occasion> {
    const { purpose, establishedOn, calledOn } = wanted;
    const { id, level, kind, authorityId } = project;
    const approvedOn = await this.parts.approvedOn(tx, id);
    return { purpose, level, kind, date: establishedOn, approvedOn, calledOn, authority: authorityId };
  }

  private async checkChoice(tx: Tx, id: string, occasions: readonly Occasion[]): Promise<ChosenRulebook> {
    const rulebook = await this.rulebooks.hold(tx, id);
    if (!rulebook) throw Refused.because('unknown-reference', { field: 'rulebookId' }, 'rulebookId');
    if (rulebook.state === 'draft') {
      throw Refused.because('rulebook-is-draft', { rulebook: rulebook.code }, 'rulebookId');
    }
    const warnings = occasions.flatMap(
      (occasion) => accept(decideRulebookChoice(rulebookOf(rulebook), occasion)).warnings,
    );
    return { rulebook, warnings: [...new Set(warnings)] };
  }

  /** Where none is in force, or projects stand under different ones, the office must name it. */
  private async offer(
    tx: Tx,
    purpose: CouncilPurpose,
    occasions: readonly Occasion[],
  ): Promise<ChosenRulebook> {
    await this.rulebooks.holdPublished(tx, purpose);
    const stored = await this.rulebooks.published(tx, purpose);
    const rulebooks = stored.map(rulebookOf);
    const inForce = new Set<Rulebook | undefined>(
      occasions.map((occasion) => rulebookInForce(rulebooks, occasion)?.rulebook),
    );
    const [only] = inForce;
    const rulebook = inForce.size === 1 && only && stored[rulebooks.indexOf(only)];
    if (!rulebook) throw Refused.because('rulebook-not-offered', {}, 'rulebookId');
    return { rulebook, warnings: [] };
  }
}
