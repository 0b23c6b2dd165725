/** The rules of a rulebook in sentences that an official reads aloud. */
import type { MemberCondition } from '../domain/council/ballot-rules.js';
import type { Fraction } from '../domain/council/fraction.js';
import type { QuorumStep } from '../domain/council/meeting-rules.js';
import type { Deadline } from '../domain/council/rulebook.js';
import type { Condition, Span } from '../domain/council/verdict-conditions.js';
import type { Language } from '../domain/values/language.js';
import { CHOICE_WORDS } from './rulebooks.js';
import { GRADE_WORDS, wordOf } from './words.js';

const BASE_WORDS = {
  appointed: { vi: 'số thành viên', en: 'the members appointed' },
  present: { vi: 'số thành viên có mặt', en: 'the members present' },
  cast: { vi: 'số phiếu thu về', en: 'the ballots cast' },
  valid: { vi: 'số phiếu hợp lệ', en: 'the valid ballots' },
} as const;

const OPERATOR_WORDS = {
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'more-than': { vi: 'trên', en: 'more than' },
  'at-most': { vi: 'không quá', en: 'at most' },
  'less-than': { vi: 'dưới', en: 'less than' },
} as const;

const EVENT_WORDS = {
  meeting: { vi: 'phiên họp', en: 'the meeting' },
  'council-decision': { vi: 'quyết định thành lập hội đồng', en: "the council's decision" },
  conclusion: { vi: 'có kết luận', en: 'the conclusion' },
  'recognition-file': { vi: 'đủ hồ sơ công nhận', en: 'the file for recognition' },
  'dossier-opening': { vi: 'mở hồ sơ', en: 'the opening of dossiers' },
  'dossier-received': { vi: 'ngày nhận hồ sơ', en: 'the receipt of the dossier' },
  'valid-dossier': { vi: 'ngày hồ sơ hợp lệ', en: 'the dossier being valid' },
  'contract-end': { vi: 'ngày kết thúc hợp đồng', en: 'the end of the contract' },
} as const;

const UNIT_WORDS = {
  'calendar-days': { vi: 'ngày', en: 'days' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  months: { vi: 'tháng', en: 'months' },
} as const;

export const ASPECT_WORDS = {
  amount: { vi: 'số lượng, khối lượng', en: 'quantity and volume' },
  quality: { vi: 'chất lượng', en: 'quality' },
  report: { vi: 'báo cáo', en: 'report' },
  item: { vi: 'nội dung', en: 'items' },
} as const;

type Say = <C extends string>(
  words: Readonly<Record<C, Readonly<Record<Language, string>>>>,
  code: C,
) => string;

const speak =
  (language: Language): Say =>
  (words, code) =>
    wordOf(words, code, language);

export function fractionText({ numerator, denominator }: Fraction): string {
  return numerator === denominator || numerator === 0
    ? `${Math.sign(numerator) * 100} %`
    : `${numerator}/${denominator}`;
}

/** `ít nhất 3/4 số thành viên có mặt: Xuất sắc`. */
export function conditionSentence(condition: Condition, language: Language): string {
  const say = speak(language);
  const vi = language === 'vi';
  if ('of' in condition) {
    const { of, operator, fraction, base } = condition;
    const who = say(BASE_WORDS, base);
    const what = say(CHOICE_WORDS, of);
    if (operator === 'at-most' && fraction.numerator === 0) {
      return vi ? `không có phiếu “${what}”` : `nobody says "${what}"`;
    }
    const share = `${say(OPERATOR_WORDS, operator)} ${fractionText(fraction)}`;
    return vi ? `${share} ${who} cho “${what}”` : `${share} of ${who} say "${what}"`;
  }
  if ('averageOf' in condition) {
    const { averageOf, operator, points } = condition;
    const total = averageOf === 'total';
    const of = vi
      ? `điểm trung bình ${total ? 'tổng' : `của ${averageOf}`}`
      : `the average of ${total ? 'totals' : averageOf}`;
    return `${of} ${vi ? 'đạt' : 'is'} ${say(OPERATOR_WORDS, operator)} ${points}`;
  }
  if ('noCriterionZeroBy' in condition) {
    const { noCriterionZeroBy, base } = condition;
    const share = `${say(OPERATOR_WORDS, noCriterionZeroBy.operator)} ${fractionText(noCriterionZeroBy.fraction)}`;
    const who = say(BASE_WORDS, base);
    return vi
      ? `không tiêu chí nào bị ${share} ${who} cho 0 điểm`
      : `no criterion gets 0 from ${share} of ${who}`;
  }
  const late = `${say(OPERATOR_WORDS, condition.late)} ${spanText(condition.by, language)}`;
  return vi ? `hồ sơ nộp muộn ${late}` : `the dossier is late by ${late}`;
}

export function memberConditionSentence(condition: MemberCondition, language: Language): string {
  const say = speak(language);
  const vi = language === 'vi';
  if ('total' in condition) {
    const { operator, points } = condition.total;
    return `${vi ? 'tổng điểm' : 'the total is'} ${say(OPERATOR_WORDS, operator)} ${points}`;
  }
  const { aspects, grade, fraction, othersReachThreeQuarters } = condition;
  const of = aspects.map((aspect) => say(ASPECT_WORDS, aspect)).join(', ');
  const what = say(GRADE_WORDS, grade);
  const share = fractionText(fraction);
  const others = othersReachThreeQuarters
    ? vi
      ? ', phần còn lại đạt ít nhất 3/4 so với đặt hàng'
      : ', the others reach three quarters of the order'
    : '';
  return vi
    ? `ít nhất ${share} tiêu chí về ${of} đạt “${what}” trở lên${others}`
    : `at least ${share} of the criteria on ${of} are "${what}" or better${others}`;
}

export function spanText({ count, unit }: Span, language: Language): string {
  return `${count} ${UNIT_WORDS[unit][language]}`;
}

export function quorumSentence({ upTo, fraction, absolute }: QuorumStep, language: Language): string {
  const vi = language === 'vi';
  const share = fraction
    ? `${fractionText(fraction)} ${vi ? 'số thành viên' : 'of the members'}`
    : `${absolute} ${vi ? 'thành viên' : 'members'}`;
  const needed = vi ? `có mặt ít nhất ${share}` : `at least ${share} present`;
  if (!upTo) return needed;
  return vi ? `hội đồng đến ${upTo} người: ${needed}` : `councils up to ${upTo}: ${needed}`;
}

export function deadlineSentence({ count, unit, relation, event }: Deadline, language: Language): string {
  const span = `${count} ${UNIT_WORDS[unit][language]}`;
  const of = EVENT_WORDS[event][language];
  if (language === 'en') {
    return relation === 'before' ? `at least ${span} before ${of}` : `within ${span} after ${of}`;
  }
  return relation === 'before' ? `trước ${of} ít nhất ${span}` : `trong ${span} kể từ ${of}`;
}
