/** Until when an advance is settled, counted as the schedule counts it, so that no two pages name two days. */
import { type PlainDate, plusMonths } from '../values/plain-date.js';
import { SINGLE_RULES } from './law-milestones.js';

export function settlementDays(endsOn: PlainDate): {
  readonly hostDueOn: PlainDate;
  readonly treasuryDueOn: PlainDate;
} {
  return {
    hostDueOn: plusMonths(endsOn, monthsOf('advance-settlement')),
    treasuryDueOn: plusMonths(endsOn, monthsOf('treasury-settlement')),
  };
}

function monthsOf(kind: 'advance-settlement' | 'treasury-settlement'): number {
  return SINGLE_RULES.find((rule) => rule.kind === kind)!.count;
}
