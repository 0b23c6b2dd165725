/** The address of a report: what was asked for, without what goes without saying. */
import { type AnnualPeriod, isWholeYear } from '../../domain/reporting/annual-period.js';

/** Which page of lines is looked at: those that begin with the how-manieth block of the paper. */
export interface LinesAt {
  readonly block: number;
  readonly page: number;
}

export interface ReportPlace extends AnnualPeriod {
  readonly unit?: string | null;
  readonly programme?: string | null;
}

export function reportPath(path: string, place: ReportPlace, more: Readonly<Record<string, string>> = {}) {
  return `${path}?${new URLSearchParams({ ...placeFields(place), ...more })}`;
}

/** As a form sends them. */
export function placeFields(place: ReportPlace): Record<string, string> {
  const { year, from, to, asOf, unit, programme } = place;
  return {
    year: String(year),
    ...(isWholeYear(place) ? {} : { from, to }),
    asOf,
    ...(unit ? { unit } : {}),
    ...(programme ? { programme } : {}),
  };
}

/** Where no page is told of lines, their first one is shown. */
export function linesAt(lines?: number, page?: number): LinesAt | undefined {
  return lines === undefined ? undefined : { block: lines, page: page ?? 1 };
}

export function linesFields({ block, page }: LinesAt): Record<'lines' | 'page', string> {
  return { lines: String(block), page: String(page) };
}
