/** An institution exists from a day to a day and hands over to another, never to itself. */
import { allow, type Decision, type Refusal } from '../refusal.js';
import type { PlainDate } from './plain-date.js';

export interface InstitutionDates {
  readonly id?: string;
  readonly validFrom?: PlainDate | null;
  readonly validTo?: PlainDate | null;
  readonly successorId?: string | null;
}

export function decideInstitution<T extends InstitutionDates>(institution: T): Decision<T> {
  const { id, validFrom, validTo, successorId } = institution;
  const refusals: Refusal[] = [];
  if (validFrom && validTo && validTo < validFrom) {
    refusals.push({ code: 'institution-ends-before-it-begins', path: 'validTo' });
  }
  if (id && successorId === id) refusals.push({ code: 'institution-succeeds-itself', path: 'successorId' });
  return refusals.length > 0 ? { allowed: false, refusals } : allow(institution);
}
