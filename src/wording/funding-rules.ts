/** What a rule about money found, as a sentence with its article. */

import { PLAN_RULE_REFUSALS } from '../domain/funding/ledger-refusals.js';
import type { FundingRule, RuleFinding } from '../domain/funding/rule-sets.js';
import type { RefusalFacts } from '../domain/refusal.js';
import type { Language } from '../domain/values/language.js';
import { amountIn } from './amounts.js';
import type { Wording } from './wording.js';

const { vi, en } = amountIn;

const FINDINGS: Readonly<Record<FundingRule, Wording>> = {
  'first-advance': { vi: () => 'Tạm ứng lần đầu quá nửa.', en: () => 'The first advance is over half.' },
  'next-advance': {
    vi: () => 'Tạm ứng trước chưa thanh toán đủ một nửa.',
    en: () => 'The earlier advances are not half settled.',
  },
  'last-payment': {
    vi: () => 'Thanh toán lần cuối trước nghiệm thu.',
    en: () => 'Last payment before acceptance.',
  },
  'equal-ratio': {
    vi: ({ counterpart, due, behind }) =>
      `Vốn đối ứng đã góp ${vi(counterpart)}, theo tỷ lệ được duyệt phải là ${vi(due)}: còn chậm ${vi(behind)}`,
    en: ({ counterpart, due, behind }) =>
      `The counterpart has paid ${en(counterpart)}; by the approved ratio it would be ${en(due)}: ${en(behind)} behind`,
  },
  'management-frozen': {
    vi: ({ before, after }) =>
      `Chi quản lý chung đã được duyệt ${vi(before)}, không được điều chỉnh thành ${vi(after)}`,
    en: ({ before, after }) =>
      `General management was approved at ${en(before)} and may not be adjusted to ${en(after)}`,
  },
  'final-product-total-frozen': {
    vi: ({ before, after }) =>
      `Khoán đến sản phẩm cuối cùng: tổng kinh phí khoán ${vi(before)} không được đổi thành ${vi(after)}`,
    en: ({ before, after }) =>
      `Lump sum to the final product: its total, ${en(before)}, may not become ${en(after)}`,
  },
  'partial-total-frozen': {
    vi: ({ before, after }) =>
      `Khoán từng phần: tổng phần khoán ${vi(before)} không được đổi thành ${vi(after)}`,
    en: ({ before, after }) => `Partial lump sum: its total, ${en(before)}, may not become ${en(after)}`,
  },
  'final-product-conditions': {
    vi: ({ amount, most }) =>
      `Khoán đến sản phẩm cuối cùng: phần không khoán ${vi(amount)} vượt mức ${vi(most)} (15 % ngân sách và 1 tỷ đồng)`,
    en: ({ amount, most }) =>
      `Lump sum to the final product: what is outside it, ${en(amount)}, is over ${en(most)} (15 % of the state money and 1 billion)`,
  },
  'management-share': {
    vi: ({ amount, most }) =>
      `Chi quản lý chung ${vi(amount)} vượt mức ${vi(most)} (5 % tổng dự toán, tối đa 300 triệu đồng)`,
    en: ({ amount, most }) =>
      `General management, ${en(amount)}, is over ${en(most)} (5 % of the total, at most 300 million)`,
  },
  'norm-ceiling': {
    vi: ({ norm, unit, ceiling }) => `Đơn giá ${vi(unit)} vượt định mức ${vi(ceiling)} (${norm})`,
    en: ({ norm, unit, ceiling }) => `A unit at ${en(unit)} is over the norm of ${en(ceiling)} (${norm})`,
  },
  'counterpart-floor': {
    vi: ({ before, after }) =>
      `Kinh phí ngoài ngân sách ${vi(after)} thấp hơn tổng đã được duyệt ${vi(before)}`,
    en: ({ before, after }) =>
      `Money from outside the state budget, ${en(after)}, falls below the approved ${en(before)}`,
  },
  'two-missed-reports': {
    vi: ({ missed }) => `Đã thiếu ${missed} báo cáo định kỳ: xem xét dừng cấp kinh phí`,
    en: ({ missed }) => `${missed} periodic reports are missing: consider stopping the money`,
  },
};

const UNREAD = {
  vi: ' (nhiệm vụ thuộc quy định từ 01/10/2025, văn bản thay thế chưa được kiểm chứng)',
  en: ' (the project belongs to the law from 1/10/2025, whose text was not verified)',
} as const;

function cited(rule: FundingRule, facts: RefusalFacts, language: Language): string {
  const { document, article } = facts;
  const source = language === 'vi' ? `${document}, Điều ${article}` : `${document}, art ${article}`;
  return `${FINDINGS[rule][language](facts)} (${source})`;
}

export function findingSentence(
  { rule, document, article, standing, facts }: RuleFinding,
  language: Language,
): string {
  const sentence = cited(rule, { ...facts, document, article }, language);
  return `${sentence}${standing === 'unread' ? UNREAD[language] : ''}.`;
}

type PlanRule = keyof typeof PLAN_RULE_REFUSALS;

/** The rules that refuse a plan say the same as when they only warn. */
export const PLAN_RULE_REFUSAL_WORDING = Object.fromEntries(
  (Object.keys(PLAN_RULE_REFUSALS) as PlanRule[]).map((rule): [PlanRule, Wording] => [
    rule,
    { vi: (facts) => `${cited(rule, facts, 'vi')}.`, en: (facts) => `${cited(rule, facts, 'en')}.` },
  ]),
) as Record<PlanRule, Wording>;

/** Findings for a reader: each with its sentence. */
export function findingsIn(findings: readonly RuleFinding[], language: Language) {
  return findings.map((finding) => ({ ...finding, sentence: findingSentence(finding, language) }));
}
