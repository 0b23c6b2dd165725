/** A project may belong to a programme: a project of that kind, which itself belongs to none. */
import { allowUnless, type Decision, type Refusal } from '../refusal.js';

export const PROGRAMME = 'programme';

export interface MembershipFacts {
  readonly kind: string;
  /** What the project is to belong to, as it stands in the register; null where it belongs to nothing. */
  readonly programme: { readonly id: string; readonly kind: string; readonly title: string } | null;
  /** How many projects belong to it. */
  readonly members: number;
}

/** @returns the programme that it belongs to from now on */
export function decideMembership({ kind, programme, members }: MembershipFacts): Decision<string | null> {
  const refusals: Refusal[] = [];
  const path = 'programmeId';
  if (programme && kind === PROGRAMME) refusals.push({ code: 'programme-within-programme', path });
  else if (programme && programme.kind !== PROGRAMME)
    refusals.push({ code: 'not-a-programme', path, facts: { title: programme.title } });
  if (members > 0 && kind !== PROGRAMME)
    refusals.push({ code: 'programme-has-projects', path: 'kind', facts: { count: members } });
  return allowUnless(refusals, programme?.id ?? null);
}
