/** The fields of the form of a rulebook, filled from one and read into a body: plain ones by name, deep parts as JSON. */
import { SEAT_ROLES } from '../../domain/council/seat.js';
import { NewRulebook } from '../../features/councils/rulebook.dto.js';
import type { RulebookAnswer } from '../../features/councils/rulebook-view.js';
import { parseJson } from '../../platform/http/json-body.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';
import { Refused } from '../../platform/refused.js';
import { ballotFields, ballotIn, CRITERIA_MARK } from './criteria-form.js';
import { type FormFields, many, one, shareOf } from './form-values.js';

export const DEEP_PARTS = ['ballot', 'verdict', 'meeting', 'conflicts', 'deadlines', 'selection'] as const;
export const QUORUM_ROWS = [0, 1, 2, 3, 4, 5] as const;

/** What the form shows of a rulebook. */
export function fieldsOf(rulebook: RulebookAnswer): FormFields {
  const { title, legalBasis, seats, quorum } = rulebook;
  return {
    rowVersion: String(rulebook.rowVersion),
    code: rulebook.code,
    purpose: rulebook.purpose,
    titleVi: title.vi,
    titleEn: title.en,
    document: legalBasis.document,
    articles: legalBasis.articles.join(', '),
    validFrom: rulebook.validFrom,
    validTo: rulebook.validTo ?? '',
    decidingDay: rulebook.decidingDay,
    offeredForApprovalsBefore: rulebook.offeredForApprovalsBefore ?? '',
    levels: rulebook.levels,
    kinds: rulebook.kinds,
    versionNote: rulebook.versionNote ?? '',
    countMin: String(seats.count.min),
    countMax: String(seats.count.max),
    countDefault: String(seats.count.default),
    countOnly: seats.count.only?.join(', ') ?? '',
    ...Object.fromEntries(
      SEAT_ROLES.flatMap((role) => [
        [`${role}-min`, String(seats.roles[role].min)],
        [`${role}-max`, seats.roles[role].max === null ? '' : String(seats.roles[role].max)],
        [`${role}-must`, String(quorum.mustAttend.find((each) => each.role === role)?.count ?? '')],
      ]),
    ),
    ...(seats.mayBeOtherWithReason && { mayBeOtherWithReason: 'on' }),
    seatsArticle: seats.article,
    ...Object.fromEntries(
      quorum.bySize.flatMap(({ upTo, fraction, absolute }, at) => [
        [`quorum-${at}-upTo`, upTo ? String(upTo) : ''],
        [`quorum-${at}-share`, fraction ? `${fraction.numerator}/${fraction.denominator}` : String(absolute)],
      ]),
    ),
    presides: quorum.presides,
    quorumArticle: quorum.article,
    adoptions: JSON.stringify(rulebook.adoptions.filter((each) => !('id' in each))),
    ...ballotFields(rulebook.ballot),
    ...Object.fromEntries(
      DEEP_PARTS.map((part) => [part, JSON.stringify(deepPart(rulebook, part), null, 2)]),
    ),
  };
}

/** Checked like the body of a program, so that a form is refused for the same reasons. */
export async function bodyOf(fields: FormFields, more: object = {}): Promise<NewRulebook> {
  const text = (name: string) => one(fields[name]).trim();
  const optional = (name: string) => text(name) || undefined;
  const number = (name: string) => (text(name) ? Number(text(name)) : undefined);
  const body = {
    code: text('code'),
    purpose: text('purpose'),
    title: { vi: text('titleVi'), en: optional('titleEn') },
    legalBasis: { document: text('document'), articles: listOf(text('articles')) },
    validFrom: text('validFrom'),
    validTo: optional('validTo'),
    decidingDay: optional('decidingDay'),
    offeredForApprovalsBefore: optional('offeredForApprovalsBefore'),
    levels: many(fields.levels),
    kinds: many(fields.kinds),
    versionNote: optional('versionNote'),
    seats: {
      count: {
        min: number('countMin'),
        max: number('countMax'),
        default: number('countDefault'),
        ...(text('countOnly') && { only: listOf(text('countOnly')).map(Number) }),
      },
      roles: Object.fromEntries(
        SEAT_ROLES.map((role) => [role, { min: number(`${role}-min`), max: number(`${role}-max`) }]),
      ),
      mayBeOtherWithReason: text('mayBeOtherWithReason') === 'on',
      article: text('seatsArticle'),
    },
    quorum: {
      bySize: QUORUM_ROWS.filter((at) => text(`quorum-${at}-share`)).map((at) => ({
        upTo: number(`quorum-${at}-upTo`),
        ...shareOf(text(`quorum-${at}-share`)),
      })),
      mustAttend: SEAT_ROLES.filter((role) => text(`${role}-must`)).map((role) => {
        const count = text(`${role}-must`);
        return { role, count: count === 'all' ? count : Number(count) };
      }),
      presides: optional('presides'),
      article: text('quorumArticle'),
    },
    adoptions: partOf('adoptions', text('adoptions')) ?? [],
    ...Object.fromEntries(DEEP_PARTS.map((part) => [part, partOf(part, text(part))])),
    ...(fields[CRITERIA_MARK] && {
      ballot: withRows(partOf('ballot', text('ballot')), ballotIn(fields)),
    }),
    ...more,
  };
  return shapeCheck().transform(body, { type: 'body', metatype: NewRulebook });
}

/** What a ballot asks has fields of its own. */
function deepPart(rulebook: RulebookAnswer, part: (typeof DEEP_PARTS)[number]): unknown {
  if (part !== 'ballot') return rulebook[part];
  const { criteria: _criteria, forms: _forms, score: _score, ...rest } = rulebook.ballot;
  return rest;
}

/** What is no record is left for the check of the body to refuse. */
function withRows(ballot: unknown, rows: object): unknown {
  return ballot !== null && typeof ballot === 'object' && !Array.isArray(ballot)
    ? { ...ballot, ...rows }
    : ballot;
}

function partOf(name: string, text: string): unknown {
  if (!text) return undefined;
  try {
    return parseJson(text) ?? undefined;
  } catch {
    throw Refused.because('malformed-request', { field: name }, name);
  }
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}
