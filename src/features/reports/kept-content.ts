/** A report as it is kept: told in every language, with the rows of its figures; money is text in JSON and read back as money. */
import type { DrawnReport } from '../../domain/reporting/annual-changes.js';
import type { AnnualRecord } from '../../domain/reporting/annual-record.js';
import type { ProjectSummary } from '../../domain/reporting/project-summary.js';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { jsonText } from '../../platform/json-text.js';
import { type Drawing, withSummaries } from './annual-drawing.js';

/** The language that the record itself is told in. */
const FIRST: Language = 'vi';

interface Content extends DrawnReport {
  readonly summaries: Readonly<Partial<Record<Language, Readonly<Record<string, ProjectSummary>>>>>;
}

export function writeContent(drawn: Drawing): string {
  const others = LANGUAGES.filter((language) => language !== FIRST);
  return jsonText({
    record: drawn.recordIn(FIRST),
    summaries: Object.fromEntries(
      others.map((language) => [language, Object.fromEntries(drawn.summariesIn(language))]),
    ),
    basis: drawn.basis(),
  } satisfies Content);
}

export function readContent(text: string, language: Language): DrawnReport {
  const { record, summaries, basis }: Content = JSON.parse(text);
  const known: AnnualRecord = {
    ...record,
    money: withAmounts(record.money),
    statistics: withAmounts(record.statistics),
  };
  const others = summaries[language];
  return {
    record: others ? withSummaries(known, new Map(Object.entries(others))) : known,
    basis: withAmounts(basis),
  };
}

const AMOUNTS = ['value', 'millions', 'amountVnd', 'totalVnd'];

/** In these parts of a report, a text under the name of an amount is one. */
function withAmounts<Part>(part: Part): Part {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return (typeof part[0] === 'object' ? part.map(withAmounts) : part) as Part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      AMOUNTS.includes(name) && typeof value === 'string' ? BigInt(value) : withAmounts(value),
    ]),
  ) as Part;
}
