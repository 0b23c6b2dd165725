import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import { allowedActions } from '../../domain/lifecycle/allowed-actions.js';
import { PROGRAMME } from '../../domain/lifecycle/programme-membership.js';
import type { TransitionWarning } from '../../domain/lifecycle/transition-facts.js';
import { WARNINGS_OF_MONEY } from '../../domain/lifecycle/transition-warnings.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { AuditRepository, asToldTo } from '../audit/audit.repository.js';
import { CouncilDossierRepository } from '../councils/council-dossier.repository.js';
import { withoutWords } from '../councils/disclosure.js';
import { FundingRepository } from '../funding/funding.repository.js';
import { planView } from '../funding/plan-view.js';
import { TransitionFactsReader } from '../lifecycle/transition-facts.reader.js';
import { MilestoneRepository } from '../milestones/milestones.repository.js';
import { OutcomeRepository } from '../outcomes/outcomes.repository.js';
import type { Project } from '../projects/project.entity.js';
import type { StageChange } from '../projects/project-parts.entity.js';
import { type LinkedDecision, ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { DossierRepository } from './dossier.repository.js';

const MOST_AUDIT_ENTRIES = 200;
const APPOINTS = 'appoints-council';

/** The whole record of a project, for reading. */
@Injectable()
export class DossierService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly milestones: MilestoneRepository,
    private readonly funding: FundingRepository,
    private readonly councils: CouncilDossierRepository,
    private readonly outcomes: OutcomeRepository,
    private readonly facts: TransitionFactsReader,
    private readonly names: DossierRepository,
    private readonly audit: AuditRepository,
  ) {}

  getProject(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      const project = await this.projects.getVisible(tx, actor, id);
      return this.dossierOf(tx, actor, project);
    });
  }

  /** As programs read it: how often it changed, money included, is told to whom the money is. */
  readProject(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      const dossier = await this.dossierOf(tx, actor, await this.projects.getVisible(tx, actor, id));
      return (await this.projects.isOwn(tx, actor, id)) ? dossier : { ...dossier, version: undefined };
    });
  }

  /** Stage history and audit, newest first. */
  getHistory(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      await this.projects.getVisible(tx, actor, id);
      const stages = await this.stages(tx, actor, id);
      const entries = seesAllProjects(actor)
        ? await this.audit.list(tx, { entity: 'project', id }, MOST_AUDIT_ENTRIES, null)
        : [];
      return { stages, audit: entries.map((entry) => asToldTo(actor, entry)) };
    });
  }

  /** The stage history alone, newest first, with the project's name. */
  getStages(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      const { code, title } = await this.projects.getVisible(tx, actor, id);
      return { code, title, stages: await this.stages(tx, actor, id) };
    });
  }

  private async stages(tx: Tx, actor: Actor, id: string): Promise<StageChange[]> {
    const history = await this.parts.stageHistory(tx, id);
    const told = (await this.projects.isOwn(tx, actor, id)) ? history : history.map(withoutMoney);
    return (await this.projects.mayKnowGrade(tx, actor, id)) ? told : told.map(withoutGrade);
  }

  async dossierOf(tx: Tx, actor: Actor, project: Project) {
    const { id } = project;
    const { leadInstitutionId, principalInvestigatorId, authorityId, heldById } = project;
    const institutions = await this.names.institutions(tx, [leadInstitutionId, authorityId, heldById]);
    const councils = await this.councils.ofProject(tx, actor, id);
    const hidesReviewers = councils.some(({ reviewersHidden }) => reviewersHidden);
    const decisions = await this.parts.decisions(tx, id);
    const programme = await this.projects.programmeOf(tx, actor, project);
    return {
      ...project,
      leadInstitution: institutions.get(leadInstitutionId ?? '') ?? null,
      authority: institutions.get(authorityId ?? '') ?? null,
      heldBy: institutions.get(heldById ?? '') ?? null,
      // Who may not know of the programme does not learn of it here, not even that there is one.
      programmeId: programme?.id ?? null,
      programme,
      /** Of a programme, how many of its projects this reader may know of. */
      memberCount: project.kind === PROGRAMME ? await this.projects.countVisibleMembers(tx, actor, id) : null,
      principalInvestigator: await this.names.person(tx, principalInvestigatorId),
      partners: await this.parts.partners(tx, id),
      team: await this.parts.team(tx, id),
      orderedProducts: await this.parts.products(tx, id),
      contract: await this.parts.contractOf(tx, id),
      grade: (await this.projects.mayKnowGrade(tx, actor, id)) ? await this.parts.gradeOf(tx, id) : null,
      recordedFacts: await this.parts.recordedFacts(tx, id),
      decisions: hidesReviewers ? withoutAppointed(decisions) : decisions,
      fundingPlan: (await this.projects.isOwn(tx, actor, id)) ? await this.fundingPlan(tx, id) : null,
      milestones: await this.milestones.ofProject(tx, id),
      councils,
      outcomes: await this.namedOutcomes(tx, id),
      allowedActions: allowedActions(await this.facts.read(tx, actor, project)),
    };
  }

  private async namedOutcomes(tx: Tx, projectId: string) {
    const outcomes = await this.outcomes.ofProject(tx, projectId);
    const mentioned = outcomes.flatMap((one) => [one.carriedOnById, ...one.withInstitutionIds]);
    const institutions = await this.names.institutions(tx, mentioned);
    return outcomes.map((outcome) => ({
      ...outcome,
      carriedOnBy: institutions.get(outcome.carriedOnById ?? '') ?? null,
      with: outcome.withInstitutionIds.flatMap((one) => institutions.get(one) ?? []),
    }));
  }

  /** What binds, or the newest version where nothing was approved yet. */
  private async fundingPlan(tx: Tx, projectId: string) {
    const plan = (await this.funding.findBinding(tx, projectId)) ?? (await this.funding.find(tx, projectId));
    return plan && planView(plan);
  }
}

export type Dossier = Awaited<ReturnType<DossierService['getProject']>>;

/** A paper may appoint the council and do something else besides. */
function withoutAppointed(decisions: readonly LinkedDecision[]): readonly LinkedDecision[] {
  const appoints = new Set(decisions.filter(({ role }) => role === APPOINTS).map(({ id }) => id));
  return decisions.map((decision) => (appoints.has(decision.id) ? withoutWords(decision) : decision));
}

function withoutMoney({ details, ...change }: StageChange): StageChange {
  const { warnings } = details as { warnings?: readonly TransitionWarning[] };
  if (!warnings) return { ...change, details };
  return { ...change, details: { ...details, warnings: warnings.filter((one) => !isOfMoney(one)) } };
}

function isOfMoney(warning: TransitionWarning): boolean {
  return WARNINGS_OF_MONEY.includes(warning);
}

/** A grade taken over from old papers stands in the details of its act. */
function withoutGrade({ details: { recorded, ...details }, ...change }: StageChange) {
  return { ...change, details };
}
