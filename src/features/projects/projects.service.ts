import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { asksTheSame } from '../../domain/council/ballot-form.js';
import { decideMembership } from '../../domain/lifecycle/programme-membership.js';
import { checkPeriod } from '../../domain/values/period.js';
import { firstDayOf, yearOf } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { differingItems } from '../audit/differing.js';
import type { DeliveredProductInput, NewProject, ProjectChange } from './project.dto.js';
import type { Project } from './project.entity.js';
import { ProjectPartsRepository } from './project-parts.repository.js';
import { type ProgrammeNamed, ProjectRepository } from './projects.repository.js';

/** What stands before the hyphen of a code where no authority gives its own. */
const PLAIN_PREFIX = 'NV';

@Injectable()
export class ProjectsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  proposeProject(act: Act, input: NewProject) {
    return this.transactions.run(async (tx) => {
      const { partners, team, orderedProducts, recordedFacts, fieldSources, effectiveDate, ...fields } =
        input;
      // Whether a code is taken would tell of projects that are out of sight.
      if (fields.code && !may(act.actor, 'project.write'))
        throw Refused.because('project-code-reserved-for-office', undefined, 'code');
      const proposedOn = effectiveDate ?? (await this.clock.today(tx));
      if (firstDayOf(proposedOn) > (await this.clock.today(tx)))
        throw Refused.because('effective-date-in-future', { date: proposedOn }, 'effectiveDate');
      accept(checkPeriod(input.period ?? {}));
      await this.checkMembership(tx, act, { ...fields, members: 0 });
      await this.checkPersons(tx, act, input);
      const authority = await this.projects.authorityOf(tx, input.authorityId);

      const project = await this.projects.insert(tx, {
        ...fields,
        period: { ...input.period },
        authorityId: authority?.id,
        code:
          input.code ??
          (await this.projects.nextCode(tx, authority?.code ?? PLAIN_PREFIX, yearOf(proposedOn))),
        fieldSources: sourcesByField(fieldSources),
        proposedOn,
        lastActOn: proposedOn,
        createdAt: await this.clock.now(tx),
      });
      await this.parts.replace(tx, project.id, input);
      await this.keepInSight(tx, act, project.id);
      await this.parts.appendStageChange(tx, {
        projectId: project.id,
        fromStage: null,
        toStage: 'proposed',
        effectiveDate: proposedOn,
        decisionId: null,
        reason: null,
        details: {},
        recorded: false,
        accountId: act.actor.accountId,
        createdAt: await this.clock.now(tx),
      });
      const view = await this.viewOf(tx, act, project);
      const told = { code: view.code, authorityId: view.authorityId };
      const root = { kind: 'project', id: project.id };
      await this.audit.record(tx, act, {
        act: 'project.proposed',
        root,
        effectiveDate: proposedOn,
        after: { ...input, ...told, ...(orderedProducts && { orderedProducts: view.orderedProducts }) },
      });
      return view;
    });
  }

  /** Whoever proposes a project goes on knowing of it. */
  private async keepInSight(tx: Tx, { actor }: Act, projectId: string): Promise<void> {
    if (!actor.personId || (await this.projects.isVisible(tx, actor, projectId))) return;
    await this.parts.addStanding(tx, { projectId, personId: actor.personId, kind: 'team', role: 'member' });
  }

  changeProject(act: Act, id: string, change: ProjectChange) {
    return this.transactions.run(async (tx) => {
      const before = await this.projects.lock(tx, act, id);
      const viewBefore = await this.viewOf(tx, act, before);
      const { partners, team, orderedProducts, recordedFacts, fieldSources, period, ...fields } = change;
      const newPeriod = { ...before.period, ...period };
      accept(checkPeriod(newPeriod));
      if (fields.programmeId !== undefined || fields.kind !== undefined)
        await this.checkMembership(tx, act, {
          kind: fields.kind ?? before.kind,
          programmeId: fields.programmeId === undefined ? before.programmeId : fields.programmeId,
          members: await this.projects.countMembers(tx, id),
        });
      await this.keepBallotForms(tx, before, fields);
      await this.keepTopic(tx, before, fields);
      const after = await this.projects.update(tx, before, {
        ...fields,
        ...(period && { period: newPeriod }),
        ...(fieldSources && { fieldSources: { ...before.fieldSources, ...sourcesByField(fieldSources) } }),
      });
      const leader = after.principalInvestigatorId ?? undefined;
      await this.parts.replace(tx, id, change.team ? { ...change, principalInvestigatorId: leader } : change);
      const viewAfter = await this.viewOf(tx, act, after);
      const products =
        change.orderedProducts && differingItems(viewBefore.orderedProducts, viewAfter.orderedProducts);
      const root = { kind: 'project', id };
      await this.audit.record(tx, act, {
        act: 'project.changed',
        root,
        before: { ...onlyNamed(viewBefore, change), ...(products && { orderedProducts: products.before }) },
        after: { ...change, ...(products && { orderedProducts: products.after }) },
      });
      return viewAfter;
    });
  }

  /** What members were asked must stay what they were asked: their points are added up, now and ever again, by the same form. */
  private async keepBallotForms(tx: Tx, before: Project, change: Pick<ProjectChange, 'kind' | 'field'>) {
    const { kind = before.kind, field = before.field } = change;
    if (kind === before.kind && field === before.field) return;
    const asked = await this.projects.ballotRulesOfSittings(tx, before.id);
    if (!asked.every((rules) => asksTheSame(rules, before, { kind, field })))
      throw Refused.because('ballot-form-asked', undefined, field === before.field ? 'kind' : 'field');
  }

  /** Proposals of one topic are ranked together, and one of them is chosen: one that is taken out would win beside the winner. */
  private async keepTopic(tx: Tx, before: Project, { topicId }: Pick<ProjectChange, 'topicId'>) {
    if (topicId === undefined || topicId === before.topicId) return;
    if (await this.projects.competes(tx, before.id))
      throw Refused.because('topic-competed-for', undefined, 'topicId');
  }

  /** A programme that its writer may not know of is to them none that there is. */
  private async checkMembership(tx: Tx, { actor }: Act, { kind, programmeId, members }: Membership) {
    const programme = programmeId ? await this.projects.findVisible(tx, actor, programmeId) : null;
    if (programmeId && !programme)
      throw Refused.because('unknown-reference', { field: 'programmeId' }, 'programmeId');
    accept(decideMembership({ kind, programme, members }));
  }

  /** Who may not read the register cannot learn a name by naming an id. */
  private async checkPersons(tx: Tx, { actor }: Act, { team, principalInvestigatorId }: NewProject) {
    const named = [
      ...(team ?? []).map(({ personId }, at) => ({ personId, path: `team.${at}.personId` })),
      ...(principalInvestigatorId
        ? [{ personId: principalInvestigatorId, path: 'principalInvestigatorId' }]
        : []),
    ];
    const ids = named.map(({ personId }) => personId);
    const known = await this.projects.knownPersons(tx, actor, ids);
    const unknown = named.find(({ personId }) => !known.has(personId));
    if (unknown) throw Refused.because('unknown-reference', { field: unknown.path }, unknown.path);
  }

  /** What was delivered against the order; named products are replaced, others stay. */
  recordDeliveredProducts(act: Act, id: string, products: DeliveredProductInput[]) {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lockHosted(tx, act, id);
      const before = await this.parts.products(tx, id);
      products.forEach(({ orderedProductId }, at) => {
        if (before.some((ordered) => ordered.id === orderedProductId)) return;
        const path = `${at}.orderedProductId`;
        throw Refused.because('unknown-reference', { field: path }, path);
      });
      await this.parts.deliver(tx, products);
      await this.projects.update(tx, project);
      const after = await this.parts.products(tx, id);
      const differing = differingItems(before, after);
      const root = { kind: 'project', id };
      await this.audit.record(tx, act, {
        act: 'project.products-delivered',
        root,
        before: { products: differing.before },
        after: { products: differing.after },
      });
      return { items: after };
    });
  }

  /** What a form calls a programme by, if this reader may know of it. */
  findProgramme(actor: Actor, id: string): Promise<ProgrammeNamed | null> {
    return this.transactions.read((tx) => this.projects.programmeOf(tx, actor, { programmeId: id }));
  }

  listProducts(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      await this.projects.getVisible(tx, actor, id);
      return { items: await this.parts.products(tx, id) };
    });
  }

  /** The project with its own parts, as the acts on it answer; the whole record is the dossier's. */
  private async viewOf(tx: Tx, { actor }: Act, project: Project) {
    return {
      ...project,
      programme: await this.projects.programmeOf(tx, actor, project),
      partners: await this.parts.partners(tx, project.id),
      team: await this.parts.team(tx, project.id),
      orderedProducts: await this.parts.products(tx, project.id),
      recordedFacts: await this.parts.recordedFacts(tx, project.id),
    };
  }
}

interface Membership {
  readonly kind: string;
  readonly programmeId?: string | null;
  readonly members: number;
}

function sourcesByField(sources?: NewProject['fieldSources'] | null): Record<string, string> {
  return Object.fromEntries((sources ?? []).map(({ field, source }) => [field, source]));
}

/** Of the old values those that the change names, so that the trail shows what changed and no more. */
function onlyNamed(before: object, change: ProjectChange): object {
  return Object.fromEntries(
    Object.keys(change).map((name) => [name, before[name as keyof typeof before] ?? null]),
  );
}
