/** A period as a paper gives it: each end to the day, month or year, or missing; its printed wording kept beside. */
import { allow, type Decision, refuse } from '../refusal.js';
import { firstDayOf, lastDayOf, type PartialDate } from './plain-date.js';

export interface Period {
  readonly start?: PartialDate | null;
  readonly end?: PartialDate | null;
  /** As printed, when dates cannot say it ("42 tháng") or disagree with it. */
  readonly asWritten?: string | null;
}

export function checkPeriod(period: Period): Decision<Period> {
  if (period.start && period.end && firstDayOf(period.start) > lastDayOf(period.end)) {
    return refuse('period-reversed', { start: period.start, end: period.end }, 'period.end');
  }
  return allow(period);
}
