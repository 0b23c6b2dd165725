import type { INestApplicationContext } from '@nestjs/common';
import type { Grade } from '../domain/council/grades.js';
import type { CouncilPurpose } from '../domain/council/rulebook.js';
import type { Stage } from '../domain/lifecycle/stages.js';
import { BallotsService } from '../features/councils/ballots.service.js';
import { ClosingService } from '../features/councils/closing.service.js';
import { CouncilsService } from '../features/councils/councils.service.js';
import { SessionsService } from '../features/councils/sessions.service.js';
import type { PaperInput } from '../features/decisions/decision.dto.js';
import { CounterpartService } from '../features/funding/counterpart.service.js';
import { FundingService } from '../features/funding/funding.service.js';
import { PersonsService } from '../features/institutions/persons.service.js';
import { AdjustmentsService } from '../features/lifecycle/adjustments.service.js';
import type { TransitionInput } from '../features/lifecycle/lifecycle.dto.js';
import { LifecycleService } from '../features/lifecycle/lifecycle.service.js';
import { MilestonesService } from '../features/milestones/milestones.service.js';
import { OutcomesService } from '../features/outcomes/outcomes.service.js';
import { ProjectsService } from '../features/projects/projects.service.js';
import type { DemonstrationCast } from './cast.js';
import { keepBooks } from './ledger.js';
import { COUNCIL_SEATS } from './people.js';
import type { Script } from './script.js';

const OFFICE = 'UBND huyện Bình Sơn';

/** Plays one project as its script tells it, each act by the account whose act it is. */
export class Performance {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: DemonstrationCast,
    private readonly script: Script,
    readonly projectId: string,
  ) {}

  /** The proposal, which gives the project its code. */
  static async begin(
    app: INestApplicationContext,
    cast: DemonstrationCast,
    script: Script,
  ): Promise<Performance> {
    const { title, kind, level, field, socioEconomicObjective, scale, period, fieldSources, topicId } =
      script;
    const { investigator: fullName } = script;
    const person =
      fullName && (await app.get(PersonsService).registerPerson(cast.act('secretary'), { fullName }));
    const project = await app.get(ProjectsService).proposeProject(cast.act('secretary'), {
      title,
      kind,
      level,
      field,
      socioEconomicObjective,
      scale,
      period,
      fieldSources,
      topicId,
      demonstration: true,
      effectiveDate: script.proposedOn,
      leadInstitutionId: cast.institutionId(script.lead),
      principalInvestigatorId: person ? person.id : cast.personId('investigator'),
      partners: script.partners?.map(({ institution, role }) => ({
        institutionId: cast.institutionId(institution),
        role,
      })),
      orderedProducts: script.products?.map(({ delivered, ...product }) => product),
    });
    return new Performance(app, cast, script, project.id);
  }

  async play(): Promise<void> {
    const {
      definition,
      selectedOn,
      approval,
      contract,
      extension,
      submittedOn,
      acceptance,
      recognition,
      closedOn,
      exit,
    } = this.script;
    await this.draftFunding();
    if (definition) await this.define(definition);
    if (selectedOn) await this.move('selected', selectedOn, { recorded: { reason: 'minh họa' } });
    if (approval) await this.approve(approval);
    if (contract) await this.move('contracted', contract.effectiveOn, { contract });
    if (contract && reachesWork(this.script)) await this.move('in-progress', contract.effectiveOn);
    if (extension) await this.extend(extension);
    await this.completeWhatWasDue(submittedOn ?? (exit ? exit.on : undefined));
    if (submittedOn) await this.submit(submittedOn);
    if (acceptance) await this.judge(acceptance);
    if (recognition) {
      await this.move('recognized', recognition.on, {
        decision: invented(recognition.decision, recognition.on),
      });
    }
    if (closedOn) await this.move('closed', closedOn);
    if (exit) await this.move(exit.to, exit.on, { reason: exit.reason });
    await keepBooks(this.app, this.cast.act('finance'), this.projectId, this.script.ledger ?? []);
    await this.noteOutcome();
  }

  private async define({ on, decision }: NonNullable<Script['definition']>): Promise<void> {
    const choices = COUNCIL_SEATS.map(() => ({ approve: true }));
    await this.convene('definition', on, invented(decision, on), 'in-person', choices);
    await this.move('defined', on);
  }

  private async approve({ on, decision, assigned }: NonNullable<Script['approval']>): Promise<void> {
    await this.move('approved', on, { decision, reason: assigned });
    const { funding } = this.script;
    if (!funding) return;
    const plan = { kind: 'approved' as const, totalVnd: funding.total, decision, lines: [...funding.lines] };
    await this.app.get(FundingService).writePlan(this.cast.act('finance'), this.projectId, plan);
    await this.promise();
  }

  private async promise(): Promise<void> {
    const { commitment, lead } = this.script;
    if (!commitment) return;
    await this.app.get(CounterpartService).recordCommitment(this.cast.act('finance'), this.projectId, {
      institutionId: this.cast.institutionId(lead),
      form: 'own-funds',
      promisedVnd: commitment.promised,
      shownVnd: commitment.shown,
      commitmentDocument: 'MINH-HOA-CK-01',
      note: 'minh họa',
    });
  }

  private async draftFunding(): Promise<void> {
    const { draftFunding, proposedOn } = this.script;
    if (!draftFunding) return;
    const { kind, total, lines } = draftFunding;
    const plan = {
      kind,
      totalVnd: total,
      lines: [...lines],
      source: 'minh họa',
      effectiveDate: proposedOn,
    };
    await this.app.get(FundingService).writePlan(this.cast.act('finance'), this.projectId, plan);
  }

  private async move(to: Stage, effectiveDate: string, more: Partial<TransitionInput> = {}): Promise<void> {
    const input = { to, effectiveDate, ...more };
    await this.app.get(LifecycleService).moveProject(this.cast.act('secretary'), this.projectId, input);
  }

  private async extend({ on, decision, newEndDate }: NonNullable<Script['extension']>): Promise<void> {
    await this.app.get(AdjustmentsService).adjust(this.cast.act('secretary'), this.projectId, {
      kind: 'extension',
      decision: invented(decision, on),
      newEndDate,
      effectiveDate: on,
    });
  }

  /** Reports and inspections of the time of work were made on their days; only running projects still owe some. */
  private async completeWhatWasDue(workedUntil: string | undefined): Promise<void> {
    const act = this.cast.act('secretary');
    const milestones = this.app.get(MilestonesService);
    const { items } = await milestones.listOfProject(act.actor, this.projectId);
    const made = items.filter(
      ({ kind, dueDate }) => MADE_DURING_WORK.has(kind) && dueDate <= (workedUntil ?? LAST_TOLD),
    );
    for (const { id, dueDate } of made) {
      await milestones.completeMilestone(act, id, {
        effectiveDate: dueDate,
        conclusion: 'đạt yêu cầu (minh họa)',
      });
    }
  }

  /** The investigator hands the dossier in; what was delivered is invented, and marked so. */
  private async submit(on: string): Promise<void> {
    const act = this.cast.act('investigator');
    const input = { to: 'acceptance-submitted' as const, effectiveDate: on };
    const { project } = await this.app.get(LifecycleService).moveProject(act, this.projectId, input);
    const ordered = await this.app.get(ProjectsService).listProducts(act.actor, project.id);
    const delivered = ordered.items.flatMap(({ id, name }) => {
      const quantity = this.script.products?.find((product) => product.name === name)?.delivered;
      return quantity === undefined
        ? []
        : [{ orderedProductId: id, quantity, evidence: 'minh họa', source: 'demonstration' }];
    });
    if (delivered.length > 0) {
      await this.app
        .get(ProjectsService)
        .recordDeliveredProducts(this.cast.act('secretary'), project.id, delivered);
    }
  }

  private async judge({ on, mode, decision, ballots }: NonNullable<Script['acceptance']>): Promise<void> {
    const choices = ballots.map((grade: Grade) => ({ grade }));
    const accepts = await this.convene(
      'acceptance',
      on,
      invented(decision, this.script.submittedOn!),
      mode,
      choices,
    );
    await this.move(accepts ? 'accepted' : 'not-accepted', on);
  }

  /** Council, session, attendance, ballots of all nine, closing by the chair: whether the verdict accepts. */
  private async convene(
    purpose: CouncilPurpose,
    on: string,
    decision: PaperInput,
    mode: 'in-person' | 'online' | 'hybrid',
    choices: readonly object[],
  ): Promise<boolean> {
    const secretary = this.cast.act('secretary');
    const council = await this.app.get(CouncilsService).establishCouncil(secretary, {
      purpose,
      projectIds: [this.projectId],
      decision,
      seats: COUNCIL_SEATS.map(({ name, role }) => ({ personId: this.cast.personId(name), role })),
      effectiveDate: decision.date,
      demonstration: true,
    });
    const sessions = this.app.get(SessionsService);
    const session = await sessions.callSession(secretary, council.id, {
      scheduledAt: `${on}T14:00:00+07:00`,
      mode,
    });
    await sessions.recordAttendance(secretary, session.id, { present: council.seats.map(({ id }) => id) });
    await sessions.openSession(secretary, session.id, { effectiveDate: on });
    for (const [at, { name }] of COUNCIL_SEATS.entries()) {
      await this.app.get(BallotsService).submitBallot(this.cast.act(name), session.id, choices[at]!);
    }
    const verdict = await this.app.get(ClosingService).closeSession(this.cast.act('chair'), session.id, {});
    return Boolean(verdict && 'accepts' in verdict && verdict.accepts);
  }

  private async noteOutcome(): Promise<void> {
    const { outcome } = this.script;
    if (!outcome) return;
    await this.app.get(OutcomesService).recordOutcome(this.cast.act('secretary'), this.projectId, {
      carriedOnById: this.cast.institutionId(outcome.carriedOnBy),
      withInstitutionIds: outcome.with.map((key) => this.cast.institutionId(key)),
      products: [...outcome.products],
      market: outcome.market,
      source: outcome.source,
    });
  }
}

const MADE_DURING_WORK: ReadonlySet<string> = new Set(['periodic-report', 'inspection']);

/** Until here the invented office has kept its books; what was due later is overdue, and shows as such. */
const LAST_TOLD = '2026-01-31';

/** A paper of the demonstration, by an unmistakable number. */
export function invented(number: string, date: string): PaperInput {
  return { number, date, issuer: OFFICE, source: 'demonstration' };
}

function reachesWork({ exit, submittedOn, inProgress }: Script): boolean {
  return Boolean(inProgress || submittedOn || exit);
}
