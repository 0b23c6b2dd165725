import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import { ACTS_TOLD_OTHERWISE, type TimelineKind } from '../../domain/reporting/timeline.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { TimelineEntry } from './timeline-entry.js';
import { TIMELINE_QUERIES } from './timeline-queries.js';

/** Where a page of the time line begins: after this entry. */
export interface AfterEntry {
  readonly day: string;
  readonly at: string;
  readonly id: string;
}

export interface LastChange {
  readonly at: Date;
  readonly by: string;
}

@Injectable()
export class TimelineRepository {
  constructor(private readonly config: Config) {}

  /** Newest first, in one query however many kinds; of a project that this reader may know of. */
  async ofProject(
    tx: Tx,
    actor: Actor,
    projectId: string,
    kinds: readonly TimelineKind[],
    limit: number,
    after: AfterEntry | null,
  ): Promise<TimelineEntry[]> {
    const onlyAudit = kinds.length === 1 && kinds[0] === 'audit';
    return tx.query(
      `with of_reader as (select $1::uuid, $2::text, $3::boolean, $4::uuid, $5::uuid, $6::uuid, $7::text[])
       select kind, what, id, day, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, by, facts
       from (${kinds.map((kind) => TIMELINE_QUERIES[kind]).join('\nunion all\n')}) entry(kind, what, id, day, at, by, facts)
       where $8::text is null or (day, at, id) < ($8::text, $9::timestamptz, $10::uuid)
       order by day desc, at desc, id desc limit $11`,
      [
        projectId,
        this.config.officeTimeZone,
        seesAllProjects(actor),
        actor.personId,
        actor.accountId,
        actor.institutionId,
        onlyAudit ? [] : ACTS_TOLD_OTHERWISE,
        after?.day ?? null,
        after?.at ?? null,
        after?.id ?? null,
        limit,
      ],
    );
  }

  /** Who changed anything of the project last, for the office; to be exported, which older rows tell of it, is no change. */
  async lastChange(tx: Tx, projectId: string): Promise<LastChange | null> {
    const [row] = await tx.query(
      `select entry.at, entry.actor_name as by from audit_entry entry
       where entry.root_kind = 'project' and entry.root_id = $1 and entry.act <> 'project.exported' and (entry.sealed_by_id is null or exists (
         select from audit_entry closing where closing.subject_id = entry.sealed_by_id and closing.act = 'session.closed'))
       order by entry.id desc limit 1`,
      [projectId],
    );
    return row ?? null;
  }
}
