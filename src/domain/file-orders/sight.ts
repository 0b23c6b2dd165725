/** What the owner of an ordered file might read when it was made: who may read less since then is not handed it. */
import type { Actor, Role } from '../access/actor.js';

export interface Sight {
  readonly roles: readonly Role[];
  readonly personId: string | null;
  readonly institutionId: string | null;
  /** What the file may tell of, by names of its kind, where that is not everything. */
  readonly records: readonly string[];
}

type Reader = Pick<Actor, 'roles' | 'personId' | 'institutionId'>;

export function sightOf({ roles, personId, institutionId }: Reader, records: readonly string[]): Sight {
  return { roles, personId, institutionId, records };
}

/** A file of before is judged by its kind alone. */
export function reaches(now: Sight, before: Sight | null): boolean {
  if (before === null) return true;
  const records = new Set(now.records);
  return (
    before.roles.every((role) => now.roles.includes(role)) &&
    before.personId === now.personId &&
    before.institutionId === now.institutionId &&
    before.records.every((id) => records.has(id))
  );
}
