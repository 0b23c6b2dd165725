import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity, SelectQueryBuilder } from 'typeorm';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { Grade } from '../../domain/council/grades.js';
import type { RankedProposal } from '../../domain/council/ranking.js';
import type { CouncilPurpose, Rulebook } from '../../domain/council/rulebook.js';
import type { SeatRole } from '../../domain/council/seat.js';
import type { SessionState } from '../../domain/council/session-state.js';
import type { ReEvaluation } from '../../domain/council/verdict-conditions.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { SelectionOutcome } from '../../wording/selection-letter.js';
import { Project } from '../projects/project.entity.js';
import { visibleTo } from '../projects/visibility.js';
import { Council, CouncilProject } from './council.entity.js';
import {
  disclose,
  disclosureTo,
  knowsReviewers,
  type ReaderStanding,
  type RosterReader,
} from './disclosure.js';
import { StoredVerdict } from './verdict.entity.js';

export interface JudgedProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

interface CouncilEntry {
  readonly id: string;
  readonly purpose: CouncilPurpose;
  readonly establishedOn: PlainDate;
  readonly rulebook: { id: string; code: string; title: Rulebook['title']; version: number };
  readonly decision: { id: string; number: string | null; date: string | null; issuer: string | null } | null;
  readonly seats: number;
}

interface RosterRow {
  readonly councilId: string;
  readonly position: number;
  readonly role: SeatRole;
  readonly personId: string;
  readonly fullName: string;
  readonly meeting: Rulebook['meeting'];
}

interface SessionEntry {
  readonly id: string;
  readonly councilId: string;
  readonly scheduledAt: Date;
  readonly mode: string;
  readonly state: SessionState;
  readonly heldOn: PlainDate | null;
}

/** A closed verdict as far as it carries a project to its next stage. */
export interface VerdictOnProject {
  readonly councilId: string;
  readonly verdictId: string;
  readonly purpose: CouncilPurpose;
  readonly grade: Grade;
  readonly accepts: boolean;
  readonly valid: boolean;
  readonly heldOn: PlainDate;
  readonly closedAt: Date;
  readonly reEvaluation: ReEvaluation | null;
}

export interface ClosedSelection {
  readonly projectId: string;
  readonly topicId: string | null;
  readonly ranking: RankedProposal;
}

@Injectable()
export class CouncilRepository {
  async insert(
    tx: Tx,
    council: QueryDeepPartialEntity<Council>,
    projectIds: readonly string[],
  ): Promise<Council> {
    const { identifiers } = await tx.insert(Council, council);
    const councilId = identifiers[0]!.id as string;
    await tx.insert(
      CouncilProject,
      projectIds.map((projectId) => ({ councilId, projectId })),
    );
    return tx.findOneByOrFail(Council, { id: councilId });
  }

  async getVisible(tx: Tx, actor: Actor, id: string): Promise<Council> {
    const council = await this.visible(tx, actor, id).getOne();
    if (!council) throw Refused.because('not-found');
    return council;
  }

  /** Locked as the first query of every act on anything of a council, if this actor may know of it. */
  async lock(tx: Tx, { actor, expectedVersion }: Act, id: string): Promise<Council> {
    const council = await this.visible(tx, actor, id)
      .setLock('pessimistic_write', undefined, ['council'])
      .getOne();
    if (!council) throw Refused.because('not-found');
    if (expectedVersion !== undefined && council.version !== expectedVersion) {
      throw Refused.because('stale-version');
    }
    return council;
  }

  /** Nobody changes the council meanwhile, but others may share the lock. */
  async lockSharedOfSession(tx: Tx, actor: Actor, sessionId: string): Promise<Council> {
    const ofSession =
      '(select session.council_id from council_session session where session.id = :sessionId)';
    const council = await this.seenBy(tx, actor)
      .andWhere(`council.id = ${ofSession}`, { sessionId })
      .setLock('pessimistic_read', undefined, ['council'])
      .getOne();
    if (!council) throw Refused.because('not-found');
    return council;
  }

  /** Tells readers that something of the council changed. */
  async touch(tx: Tx, council: Council, change: QueryDeepPartialEntity<Council> = {}): Promise<Council> {
    await tx.update(Council, council.id, { ...change, version: council.version + 1 });
    return tx.findOneByOrFail(Council, { id: council.id });
  }

  /** In the order in which they are locked. */
  projects(tx: Tx, councilId: string): Promise<JudgedProject[]> {
    return tx.query(
      `select project.id, project.code, project.title from council_project judged
       join project on project.id = judged.project_id where judged.council_id = $1 order by project.id`,
      [councilId],
    );
  }

  /** The topic of each project that names one: proposals of one topic compete. */
  async topicsOf(tx: Tx, councilId: string): Promise<Map<string, string>> {
    const rows: { id: string; topicId: string }[] = await tx.query(
      `select project.id, project.topic_id as "topicId" from council_project judged
       join project on project.id = judged.project_id
       where judged.council_id = $1 and project.topic_id is not null`,
      [councilId],
    );
    return new Map(rows.map(({ id, topicId }) => [id, topicId]));
  }

  judgedAmong(tx: Tx, ids: readonly string[]): Promise<Project[]> {
    return tx.createQueryBuilder(Project, 'project').where('project.id = any(:ids)', { ids }).getMany();
  }

  /** How the reader stands to these councils and to all that they judge. */
  async rosterReaders(
    tx: Tx,
    actor: Actor,
    councilIds: readonly string[],
  ): Promise<Map<string, RosterReader>> {
    const rows: (RosterReader & { id: string })[] = await tx.query(
      `select council.id,
         exists (select from council_project judged join project on project.id = judged.project_id
           where judged.council_id = council.id and (project.principal_investigator_id = $2
             or exists (select from project_standing standing where standing.project_id = project.id
               and standing.person_id = $2 and standing.kind = 'team'))) as "isTeam",
         exists (select from council_project judged join project on project.id = judged.project_id
           where judged.council_id = council.id and (project.lead_institution_id = $3
             or exists (select from project_partner partner where partner.project_id = project.id
               and partner.institution_id = $3))) as "ofInstitution",
         exists (select from seat where seat.council_id = council.id and seat.person_id = $2 and seat.state = 'in-office')
           and not exists (select from council_project judged join project_standing standing
             on standing.project_id = judged.project_id where judged.council_id = council.id
             and standing.person_id = $2 and standing.kind = 'recused') as "sits"
       from council where council.id = any($1)`,
      [councilIds, actor.personId, actor.institutionId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What decides which form a rulebook asks. */
  async judgedSubject(tx: Tx, projectId: string): Promise<{ kind: string; field: string | null }> {
    const [row] = await tx.query('select kind, field from project where id = $1', [projectId]);
    return row;
  }

  /** How the reader stands to this council and this project of it. */
  async readerStanding(tx: Tx, actor: Actor, councilId: string, projectId: string): Promise<ReaderStanding> {
    const [row] = await tx.query(
      `select project.stage,
         exists (select from seat where council_id = $1 and person_id = $3 and state = 'in-office') as "sitsInCouncil",
         exists (select from project_standing where project_id = $2 and person_id = $3 and kind = 'recused') as "isRecused",
         (coalesce(project.lead_institution_id = $4, false)
           or exists (select from project_standing where project_id = $2 and person_id = $3 and kind = 'team')) as "ofProject"
       from project where id = $2`,
      [councilId, projectId, actor.personId, actor.institutionId],
    );
    const { sql, parameters } = visibleTo(actor, 'project');
    const known = tx.createQueryBuilder(Project, 'project').where('project.id = :projectId', { projectId });
    return { ...row, knowsProject: await known.andWhere(sql, parameters).getExists() };
  }

  /** Verdicts of closed sessions on the project, oldest first. */
  async closedVerdictsOf(tx: Tx, projectId: string): Promise<VerdictOnProject[]> {
    const rows: (Omit<VerdictOnProject, 'reEvaluation'> & { content: Rulebook })[] = await tx.query(
      `select verdict.id as "verdictId", session.council_id as "councilId", council.purpose, verdict.grade, verdict.accepts,
         verdict.valid, verdict.held_on::text as "heldOn", verdict.created_at as "closedAt", rulebook.content
       from verdict join council_session session on session.id = verdict.session_id
       join council on council.id = session.council_id join rulebook on rulebook.id = verdict.rulebook_id
       where verdict.project_id = $1 order by verdict.created_at, verdict.id`,
      [projectId],
    );
    return rows.map(({ content, ...row }) => ({
      ...row,
      reEvaluation: content.verdict.reEvaluation,
    }));
  }

  /** The ranked proposals of a closed selection; none where the session is no such one. */
  async closedSelection(tx: Tx, actor: Actor, sessionId: string): Promise<ClosedSelection[]> {
    const rows: (ClosedSelection & { councilId: string })[] = await tx.query(
      `select session.council_id as "councilId", verdict.project_id as "projectId", project.topic_id as "topicId",
         verdict.ranking
       from verdict join council_session session on session.id = verdict.session_id
       join project on project.id = verdict.project_id
       where verdict.session_id = $1 and verdict.valid and verdict.ranking is not null order by verdict.project_id`,
      [sessionId],
    );
    if (rows[0]) await this.getVisible(tx, actor, rows[0].councilId);
    return rows;
  }

  /** What the letter about a selection says of this project, once it was chosen or turned down after one. */
  async selectionOutcome(tx: Tx, projectId: string): Promise<SelectionOutcome | undefined> {
    const [row] = await tx.query(
      `select project.title, project.code, lead.name as "leadInstitution", decision.number as "councilDecision",
         verdict.held_on::text as "heldOn", (verdict.ranking ->> 'of')::int as proposals,
         (verdict.ranking ->> 'place')::int as place, change.to_stage as outcome, letter.number as "letterNumber",
         letter.date as "letterDate"
       from stage_change change join project on project.id = change.project_id
       join verdict on verdict.project_id = project.id and verdict.ranking is not null
         and verdict.created_at <= change.created_at
       join council_session session on session.id = verdict.session_id
       join council on council.id = session.council_id
       left join decision on decision.id = council.decision_id
       left join institution lead on lead.id = project.lead_institution_id
       left join decision letter on letter.id = change.decision_id
       where change.project_id = $1 and change.from_stage = 'defined' and change.to_stage in ('selected', 'rejected')
       order by change.sequence desc, verdict.created_at desc limit 1`,
      [projectId],
    );
    return row;
  }

  /** Another proposal of the same topic that was chosen already. */
  async chosenRival(tx: Tx, { id, topicId }: Pick<Project, 'id' | 'topicId'>): Promise<string | null> {
    if (topicId === null) return null;
    const [row] = await tx.query(
      `select code from project where topic_id = $1 and id <> $2
         and stage not in ('proposed', 'defined', 'rejected', 'withdrawn') order by code limit 1`,
      [topicId, id],
    );
    return row?.code ?? null;
  }

  /** The day of the newest acceptance council on the project. */
  async acceptanceCouncilSince(tx: Tx, projectId: string): Promise<PlainDate | undefined> {
    const [row] = await tx.query(
      `select max(council.established_on)::text as day from council_project judged
       join council on council.id = judged.council_id
       where judged.project_id = $1 and council.purpose = 'acceptance'`,
      [projectId],
    );
    return row.day ?? undefined;
  }

  /** The councils on a project for its dossier, oldest first; of verdicts what this reader may learn. */
  async ofProject(tx: Tx, actor: Actor, projectId: string) {
    const councils: CouncilEntry[] = await tx.query(
      `select council.id, council.purpose, council.established_on::text as "establishedOn",
         jsonb_build_object('id', rulebook.id, 'code', rulebook.code, 'title', rulebook.content -> 'title',
           'version', rulebook.version) as rulebook,
         case when decision.id is not null then jsonb_build_object('id', decision.id, 'number', decision.number,
           'date', decision.date, 'issuer', decision.issuer) end as decision,
         (select count(*)::int from seat where seat.council_id = council.id and seat.state = 'in-office') as seats
       from council_project judged join council on council.id = judged.council_id
       join rulebook on rulebook.id = council.rulebook_id left join decision on decision.id = council.decision_id
       where judged.project_id = $1 order by council.established_on, council.id`,
      [projectId],
    );
    const sessions: SessionEntry[] = await tx.query(
      `select session.id, session.council_id as "councilId", session.scheduled_at as "scheduledAt", session.mode,
         session.state, session.held_on::text as "heldOn"
       from session_item item join council_session session on session.id = item.session_id
       where item.project_id = $1 order by session.scheduled_at, session.id`,
      [projectId],
    );
    const verdicts = await tx.findBy(StoredVerdict, { projectId });
    const rosters = await this.rosters(tx, actor, councils);
    const views = [];
    // One after the other: a transaction is one connection.
    for (const council of councils) {
      const disclosure = disclosureTo(actor, await this.readerStanding(tx, actor, council.id, projectId));
      const own = sessions.filter(({ councilId }) => councilId === council.id);
      views.push({
        ...council,
        ...rosters.get(council.id)!,
        sessions: own.map(({ councilId, ...session }) => {
          const verdict = verdicts.find(({ sessionId }) => sessionId === session.id);
          return { ...session, verdict: verdict ? disclose(verdict, disclosure) : null };
        }),
      });
    }
    return views;
  }

  /** Who sits now; reviewers without their names where this reader may not know them. */
  private async rosters(tx: Tx, actor: Actor, councils: readonly CouncilEntry[]) {
    const ids = councils.map(({ id }) => id);
    const readers = await this.rosterReaders(tx, actor, ids);
    const rows: RosterRow[] = await tx.query(
      `select seat.council_id as "councilId", seat.position, seat.role, person.id as "personId",
         person.full_name as "fullName", rulebook.content -> 'meeting' as meeting
       from seat join person on person.id = seat.person_id join council on council.id = seat.council_id
       join rulebook on rulebook.id = council.rulebook_id
       where seat.council_id = any($1) and seat.state = 'in-office' order by seat.position, seat.id`,
      [ids],
    );
    return new Map(
      ids.map((id) => {
        const seats = rows.filter(({ councilId }) => councilId === id);
        const hidden = seats.some(({ meeting }) => !knowsReviewers(actor, { meeting }, readers.get(id)!));
        const roster = seats.map(({ position, role, personId, fullName }) => {
          const isNamed = !hidden || role !== 'reviewer' || personId === actor.personId;
          return { position, role, fullName: isNamed ? fullName : null };
        });
        return [id, { roster, reviewersHidden: hidden }];
      }),
    );
  }

  /** Offices see all councils, others those in which they sit. */
  private visible(tx: Tx, actor: Actor, id: string): SelectQueryBuilder<Council> {
    return this.seenBy(tx, actor).andWhere('council.id = :id', { id });
  }

  private seenBy(tx: Tx, actor: Actor): SelectQueryBuilder<Council> {
    const council = tx.createQueryBuilder(Council, 'council');
    if (seesAllProjects(actor)) return council;
    return council.andWhere(
      `exists (select from seat where seat.council_id = council.id and seat.person_id = :personId
        and seat.state = 'in-office')`,
      { personId: actor.personId },
    );
  }
}
