import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { undoesVerdicts } from '../../domain/lifecycle/stages.js';
import type { TransitionFacts } from '../../domain/lifecycle/transition-facts.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { CouncilRepository } from '../councils/councils.repository.js';
import { SelectionRepository } from '../councils/selections.repository.js';
import { ChecklistReader } from '../documents/checklist-reader.js';
import { CounterpartService } from '../funding/counterpart.service.js';
import { FundingRepository } from '../funding/funding.repository.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';

/** Gathers, under the project's lock, what a decision about its stage looks at. */
@Injectable()
export class TransitionFactsReader {
  constructor(
    private readonly parts: ProjectPartsRepository,
    private readonly councils: CouncilRepository,
    private readonly selections: SelectionRepository,
    private readonly funding: FundingRepository,
    private readonly counterpart: CounterpartService,
    private readonly checklists: ChecklistReader,
    private readonly clock: Clock,
  ) {}

  async read(tx: Tx, actor: Actor, project: Project): Promise<TransitionFacts> {
    const verdicts = await this.councils.closedVerdictsOf(tx, project.id);
    const history = await this.parts.stageHistory(tx, project.id);
    const undoing = history.find(
      ({ fromStage, toStage }) => fromStage && undoesVerdicts(fromStage as never, toStage as never),
    );
    return {
      kind: project.kind,
      stage: project.stage,
      stageBefore: project.suspendedFrom,
      lastActDate: project.lastActOn,
      today: await this.clock.today(tx),
      actorRoles: actor.roles,
      actorTakesPart: await this.takesPart(tx, actor, project),
      councils: verdicts.map(({ purpose, ...closedVerdict }) => ({ purpose, closedVerdict })),
      verdictsUndoneAt: undoing?.createdAt ?? null,
      hasApprovedFundingPlan: (await this.funding.findBinding(tx, project.id)) !== null,
      lacksCounterpartProof: await this.counterpart.lacksProof(tx, project.id),
      hasLeadInstitution: project.leadInstitutionId !== null,
      incompleteDossiers: await this.checklists.incompleteFor(tx, project),
      chosenRival: await this.selections.chosenRival(tx, project),
      reEvaluations: history.filter(({ fromStage }) => fromStage === 'not-accepted').length,
      wasExtended: await this.wasExtended(tx, project),
    };
  }

  private async wasExtended(tx: Tx, { id }: Project): Promise<boolean> {
    const contract = await this.parts.contractOf(tx, id);
    return Boolean(contract?.firstEndsOn && contract.endsOn && contract.firstEndsOn < contract.endsOn);
  }

  private async takesPart(tx: Tx, actor: Actor, project: Project): Promise<boolean> {
    if (actor.institutionId && actor.institutionId === project.leadInstitutionId) return true;
    const standings = await this.parts.standings(tx, project.id);
    return standings.some(({ personId, kind }) => kind === 'team' && personId === actor.personId);
  }
}
