import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { CouncilPurpose } from '../../domain/council/rulebook.js';
import type { SeatRole } from '../../domain/council/seat.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { NamedProject } from '../../domain/worklist/work-item.js';
import type { Tx } from '../../platform/database/transactions.js';
import { ProjectRepository } from '../projects/projects.repository.js';

export interface OwnSeat {
  readonly councilId: string;
  readonly purpose: CouncilPurpose;
  readonly role: SeatRole;
  readonly since: PlainDate;
  readonly until: PlainDate | null;
  /** What a conflict keeps the person from is left out. */
  readonly projects: readonly JudgedProject[];
}

/** By its code alone where the person may know of it no more, as who has left. */
export type JudgedProject = Omit<NamedProject, 'title'> & { readonly title: string | null };

const SHOWN = 50;

@Injectable()
export class OwnSeatRepository {
  constructor(private readonly projects: ProjectRepository) {}

  /** In office first, then the newest. */
  async ofPerson(tx: Tx, actor: Actor): Promise<OwnSeat[]> {
    const seats = await this.seats(tx, actor);
    const judged = seats.flatMap(({ projects }) => projects.map(({ id }) => id));
    const known = await this.projects.visibleAmong(tx, actor, judged);
    const named = (project: JudgedProject) => (known.has(project.id) ? project : { ...project, title: null });
    return seats.map((seat) => ({ ...seat, projects: seat.projects.map(named) }));
  }

  private seats(tx: Tx, { personId }: Actor): Promise<OwnSeat[]> {
    return tx.query(
      `select seat.council_id as "councilId", council.purpose, seat.role,
         coalesce(seat.joined_on, council.established_on)::text as since, seat.left_on::text as until, judged.projects
       from seat join council on council.id = seat.council_id
         cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', project.id, 'code', project.code,
             'title', project.title) order by project.code), '[]') as projects
           from council_project join project on project.id = council_project.project_id
           where council_project.council_id = seat.council_id and not exists (select from project_standing kept
             where kept.project_id = project.id and kept.person_id = $1 and kept.kind = 'recused')) judged
       where seat.person_id = $1
       order by seat.left_on is not null, coalesce(seat.joined_on, council.established_on) desc, seat.id limit ${SHOWN}`,
      [personId],
    );
  }
}
