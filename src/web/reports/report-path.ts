/** The address of a report: what was asked for, without what goes without saying. */
import { type AnnualPeriod, isWholeYear } from '../../domain/reporting/annual-period.js';

export interface ReportPlace extends AnnualPeriod {
  readonly unit?: string | null;
}

export function reportPath(path: string, place: ReportPlace, more: Readonly<Record<string, string>> = {}) {
  return `${path}?${new URLSearchParams({ ...placeFields(place), ...more })}`;
}

/** As a form sends them. */
export function placeFields(place: ReportPlace): Record<string, string> {
  const { year, from, to, asOf, unit } = place;
  return {
    year: String(year),
    ...(isWholeYear(place) ? {} : { from, to }),
    asOf,
    ...(unit ? { unit } : {}),
  };
}
