import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { CouncilPurpose, Rulebook } from '../../domain/council/rulebook.js';
import type { SeatRole } from '../../domain/council/seat.js';
import type { SessionState } from '../../domain/council/session-state.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { CouncilRepository } from './councils.repository.js';
import { disclose, knowsReviewers } from './disclosure.js';
import { StoredVerdict } from './verdict.entity.js';

interface CouncilEntry {
  readonly id: string;
  readonly purpose: CouncilPurpose;
  readonly establishedOn: PlainDate;
  readonly rulebook: { id: string; code: string; title: Rulebook['title']; version: number };
  readonly decision: { id: string; number: string | null; date: string | null; issuer: string | null } | null;
  readonly seats: number;
  readonly meeting: Rulebook['meeting'];
}

interface RosterRow {
  readonly councilId: string;
  readonly position: number;
  readonly role: SeatRole;
  readonly personId: string;
  readonly fullName: string;
}

interface SessionEntry {
  readonly id: string;
  readonly councilId: string;
  readonly scheduledAt: Date;
  readonly mode: string;
  readonly state: SessionState;
  readonly heldOn: PlainDate | null;
}

/** The councils of a project as its whole record shows them. */
@Injectable()
export class CouncilDossierRepository {
  constructor(private readonly councils: CouncilRepository) {}

  /** The councils on a project for its dossier, oldest first; of verdicts what this reader may learn. */
  async ofProject(tx: Tx, actor: Actor, projectId: string) {
    const councils: CouncilEntry[] = await tx.query(
      `select council.id, council.purpose, council.established_on::text as "establishedOn",
         jsonb_build_object('id', rulebook.id, 'code', rulebook.code, 'title', rulebook.content -> 'title',
           'version', rulebook.version) as rulebook, rulebook.content -> 'meeting' as meeting,
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
    for (const { meeting: _, ...council } of councils) {
      const standing = await this.councils.readerStanding(tx, actor, council.id, projectId);
      const own = sessions.filter(({ councilId }) => councilId === council.id);
      views.push({
        ...council,
        ...rosters.get(council.id)!,
        sessions: own.map(({ councilId, ...session }) => {
          const verdict = verdicts.find(({ sessionId }) => sessionId === session.id);
          return { ...session, verdict: verdict ? disclose(verdict, actor, standing) : null };
        }),
      });
    }
    return views;
  }

  /** Who sits now; reviewers without their names where this reader may not know them. */
  private async rosters(tx: Tx, actor: Actor, councils: readonly CouncilEntry[]) {
    const ids = councils.map(({ id }) => id);
    const readers = await this.councils.rosterReaders(tx, actor, ids);
    const rows: RosterRow[] = await tx.query(
      `select seat.council_id as "councilId", seat.position, seat.role, person.id as "personId",
         person.full_name as "fullName" from seat join person on person.id = seat.person_id
       where seat.council_id = any($1) and seat.state = 'in-office' order by seat.position, seat.id`,
      [ids],
    );
    return new Map(
      councils.map(({ id, meeting }) => {
        const seats = rows.filter(({ councilId }) => councilId === id);
        const hidden = !knowsReviewers(actor, { meeting }, readers.get(id)!);
        const roster = seats.map(({ position, role, personId, fullName }) => {
          const isNamed = !hidden || role !== 'reviewer' || personId === actor.personId;
          return { position, role, fullName: isNamed ? fullName : null };
        });
        return [id, { roster, reviewersHidden: hidden }];
      }),
    );
  }
}
