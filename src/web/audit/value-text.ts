/** A recorded value in the reader's words. */
import type { Language } from '../../domain/values/language.js';
import { formatDate, isInstant, isPartialDate } from '../../domain/values/plain-date.js';
import { formatVnd } from '../../domain/values/vnd.js';
import { ROLE_WORDS } from '../../wording/account-pages.js';
import { AUDIT } from '../../wording/audit-pages.js';
import { momentText } from '../../wording/moment.js';
import { INSTITUTION_KIND_WORDS } from '../../wording/registers.js';
import type { Label } from '../../wording/wording.js';
import {
  FIELD_WORDS,
  GRADE_WORDS,
  LEVEL_WORDS,
  PROJECT_KIND_WORDS,
  PURPOSE_WORDS,
  SEAT_ROLE_WORDS,
  SOURCE_WORDS,
  STAGE_WORDS,
  wordOf,
} from '../../wording/words.js';

interface Told {
  readonly language: Language;
  readonly timeZone: string;
  /** The names of records, by id. */
  readonly nameOf: (id: string) => string | undefined;
}

/** By the last name of the value's path. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  stage: STAGE_WORDS,
  toStage: STAGE_WORDS,
  fromStage: STAGE_WORDS,
  grade: GRADE_WORDS,
  level: LEVEL_WORDS,
  field: FIELD_WORDS,
  purpose: PURPOSE_WORDS,
  source: SOURCE_WORDS,
  role: { ...SEAT_ROLE_WORDS },
  roles: ROLE_WORDS,
  kind: { ...INSTITUTION_KIND_WORDS, ...PROJECT_KIND_WORDS },
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST = 300;

export function valueText(path: string, value: unknown, told: Told): string {
  const { language, timeZone, nameOf } = told;
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (value === null || value === undefined || value === '') return AUDIT.nothing[language];
  if (typeof value === 'boolean') return value ? AUDIT.yes[language] : AUDIT.no[language];
  if (Array.isArray(value)) {
    if (value.length === 0) return AUDIT.nothing[language];
    return shortened(value.map((each) => valueText(path, each, told)).join('; '));
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([inner, each]) => valueText(inner, each, told))
      .join(', ');
  }
  const text = String(value);
  if (name.endsWith('Vnd') && /^-?\d+$/.test(text)) return formatVnd(BigInt(text), language);
  if (isInstant(text)) return momentText(new Date(text), timeZone);
  if (isPartialDate(text)) return formatDate(text);
  if (ID.test(text)) return nameOf(text) ?? text.slice(0, 8);
  return shortened(WORDS[name] ? wordOf(WORDS[name], text, language) : text);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
