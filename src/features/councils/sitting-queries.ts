/** Parts of queries about who sits in the council of a `session`, with the parameters of `readerOf`. */
import type { Actor } from '../../domain/access/actor.js';
import { may, seesAllProjects } from '../../domain/access/permissions.js';

/** A seat outlives the role that opens it. */
export const SITS = `(:readsCouncils and exists (select from seat where seat.council_id = session.council_id
  and seat.person_id = :personId and seat.state = 'in-office'))`;
export const IS_RECUSED = `exists (select from project_standing kept where kept.project_id = project.id
  and kept.person_id = :personId and kept.kind = 'recused')`;
/** The session with its place, not only when it is. */
export const MAY_OPEN = `(:seesAll or ${SITS})`;

export function readerOf(actor: Actor) {
  return {
    personId: actor.personId,
    seesAll: seesAllProjects(actor),
    readsCouncils: may(actor, 'council.read'),
  };
}
