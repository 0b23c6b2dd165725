/** One line of a time line as a sentence, and what stands small below it. */
import type { Language } from '../domain/values/language.js';
import { formatDate, type PartialDate } from '../domain/values/plain-date.js';
import { formatVnd } from '../domain/values/vnd.js';
import { actText } from './audit-acts.js';
import { SESSION_STATE_WORDS } from './council-words.js';
import { DOCUMENT_KIND_WORDS } from './documents.js';
import { OUTCOME_KIND_WORDS, PAPER_ROLE_WORDS, PLAN_KIND_WORDS, PRECISION_WORDS } from './pages.js';
import { ENTRY, ENTRY_KIND_WORDS, REMINDED } from './timeline.js';
import { reasonWords } from './transition-pages.js';
import { ADJUSTMENT_WORDS, GRADE_WORDS, PURPOSE_WORDS, SOURCE_WORDS, STAGE_WORDS, wordOf } from './words.js';

export interface TimelineLine {
  readonly text: string;
  readonly detail?: string;
}

/** The facts of an entry as they are read; the codes are looked up, unknown ones stand as they are. */
type Facts = Readonly<Record<string, unknown>>;
type Teller = (facts: Facts, language: Language) => TimelineLine;

const TELLERS: Readonly<Record<string, Teller>> = {
  moved: ({ to, reason }, language) => ({
    text: wordOf(STAGE_WORDS, to, language),
    detail: /^not-selected: /.test(text(reason)) ? undefined : reasonWords(text(reason), language),
  }),
  adjusted: ({ adjustment, from, to, reason }, language) => ({
    text: [wordOf(ADJUSTMENT_WORDS, adjustment, language), from && to && `${day(from)} → ${day(to)}`]
      .filter(Boolean)
      .join(': '),
    detail: text(reason),
  }),
  issued: ({ number, date, issuer, roles, subject }, language) => ({
    text: [text(number) || ENTRY.noNumber[language], day(date), text(issuer)].filter(Boolean).join(', '),
    detail: [
      (roles as readonly string[]).map((role) => wordOf(PAPER_ROLE_WORDS, role, language)).join(', '),
      text(subject),
    ]
      .filter(Boolean)
      .join('. '),
  }),
  filed: ({ title, documentKind }, language) => ({
    text: `${ENTRY.filed[language]} “${title}”`,
    detail: wordOf(DOCUMENT_KIND_WORDS, documentKind, language),
  }),
  'version-added': ({ title, number }, language) => ({
    text: `${ENTRY.newVersion[language]} ${number}: “${title}”`,
  }),
  withdrawn: ({ title, reason }, language) => ({
    text: `${ENTRY.withdrawn[language]} “${title}”`,
    detail: text(reason),
  }),
  planned: ({ planKind, version, totalVnd, precision, asWritten }, language) => ({
    text: `${ENTRY.plan[language]} ${version}: ${[
      totalVnd !== null &&
        `${wordOf(PRECISION_WORDS, precision, language)} ${amount(totalVnd, language)}`.trim(),
      asWritten && `“${asWritten}”`,
    ]
      .filter(Boolean)
      .join(' ')}`,
    detail: wordOf(PLAN_KIND_WORDS, planKind, language),
  }),
  booked: ({ entryKind, source, amountVnd, number, reverses, reason }, language) => ({
    text: `${reverses ? `${ENTRY.reversal[language]} ` : ''}${wordOf(ENTRY_KIND_WORDS, entryKind, language)} ${amount(amountVnd, language)}`,
    detail: [wordOf(SOURCE_WORDS, source, language), `${ENTRY.paperNumber[language]} ${number}`, text(reason)]
      .filter(Boolean)
      .join('; '),
  }),
  established: ({ purpose }, language) => ({
    text: `${ENTRY.established[language]} ${wordOf(PURPOSE_WORDS, purpose, language)}`,
  }),
  sat: ({ purpose, state, grade }, language) => ({
    text: `${ENTRY.session[language]}: ${wordOf(PURPOSE_WORDS, purpose, language)}`,
    detail: [
      wordOf(SESSION_STATE_WORDS, state, language),
      grade && `${ENTRY.result[language]}: ${wordOf(GRADE_WORDS, grade, language)}`,
    ]
      .filter(Boolean)
      .join(', '),
  }),
  completed: ({ title, conclusion }, language) => ({
    text: `${ENTRY.met[language]}: ${title}`,
    detail: text(conclusion),
  }),
  reminded: ({ title, recipient, channel, reminderKind, offsetDays, state, reason }, language) => ({
    text: `${wordOf(REMINDED, channel, language)}: ${title}`,
    detail: [
      recipient && `${REMINDED.to[language]} ${recipient}`,
      distance(reminderKind, Number(offsetDays), language),
      state === 'failed' && `${REMINDED.failed[language]}${reason ? `: ${reason}` : ''}`,
    ]
      .filter(Boolean)
      .join(', '),
  }),
  noted: ({ outcomeKind, carriedOnBy, description }, language) => ({
    text: [
      wordOf(OUTCOME_KIND_WORDS, outcomeKind, language),
      carriedOnBy && `${ENTRY.carriedOnBy[language]} ${carriedOnBy}`,
    ]
      .filter(Boolean)
      .join(', '),
    detail: text(description),
  }),
  acted: ({ act, reason, count }, language) => ({
    text: `${actText(String(act), language)}${Number(count) > 1 ? ` × ${count}` : ''}`,
    detail: text(reason),
  }),
};

export function timelineLine(what: string, facts: object, language: Language): TimelineLine {
  return TELLERS[what]!(facts as Facts, language);
}

function distance(kind: unknown, days: number, language: Language): string {
  if (kind === 'due') return REMINDED.today[language];
  const word = kind === 'before' ? REMINDED.before : REMINDED.overdue;
  return [days, REMINDED.days[language], word[language]].filter(Boolean).join(' ');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function day(date: unknown): string {
  return typeof date === 'string' ? formatDate(date as PartialDate) : '';
}

function amount(value: unknown, language: Language): string {
  return formatVnd(BigInt(String(value)), language);
}
