/** From 26 February 2023 a plan's budget lines are the ten of TT 03/2023/TT-BTC art 3; before that each office had its own words. */
import type { Refusal } from '../refusal.js';
import { firstDayOf, type PartialDate, type PlainDate } from '../values/plain-date.js';
import type { FundingPlan } from './plan.js';

/** In the order of art 3, which gives them their numbers. */
export const BUDGET_LINES = [
  { code: 'remuneration', vi: 'Tiền thù lao', en: 'Remuneration' },
  {
    code: 'materials',
    vi: 'Nguyên nhiên vật liệu, mẫu vật, dụng cụ, năng lượng, tài liệu, quyền sở hữu trí tuệ',
    en: 'Materials, samples, tools, energy, documents, intellectual property',
  },
  { code: 'assets', vi: 'Sửa chữa, mua sắm, thuê tài sản', en: 'Repair, purchase and rent of assets' },
  {
    code: 'meetings',
    vi: 'Hội nghị, hội thảo, công tác phí, hợp tác quốc tế',
    en: 'Conferences, travel, international cooperation',
  },
  { code: 'services', vi: 'Dịch vụ thuê ngoài', en: 'Outside services' },
  { code: 'surveys', vi: 'Điều tra, khảo sát', en: 'Surveys' },
  { code: 'office', vi: 'Văn phòng phẩm, thông tin, in ấn', en: 'Stationery, communication, printing' },
  { code: 'self-evaluation', vi: 'Tự đánh giá', en: 'Self-evaluation' },
  { code: 'management', vi: 'Quản lý chung', en: 'General management' },
  { code: 'other', vi: 'Chi khác', en: 'Other' },
] as const;
export type BudgetLine = (typeof BUDGET_LINES)[number];

export interface BudgetLineSet {
  readonly document: string;
  readonly article: string;
  readonly validFrom: PlainDate;
  /** Last day, once another set follows. */
  readonly validTo: PlainDate | null;
  readonly lines: readonly BudgetLine[];
}

export const BUDGET_LINE_SETS: readonly BudgetLineSet[] = [
  {
    document: 'TT 03/2023/TT-BTC',
    article: '3',
    validFrom: '2023-02-26',
    validTo: null,
    lines: BUDGET_LINES,
  },
];

/** The lines of that day, or null where each office had its own words. */
export function budgetLinesOn(date: PartialDate): BudgetLineSet | null {
  const day = firstDayOf(date);
  const isOfItsTime = ({ validFrom, validTo }: BudgetLineSet) =>
    validFrom <= day && (validTo === null || day <= validTo);
  return BUDGET_LINE_SETS.find(isOfItsTime) ?? null;
}

/** Known by its code, its number or its words. */
export function budgetLineOf(text: string, lines: readonly BudgetLine[] = BUDGET_LINES): BudgetLine | null {
  const words = text.trim().toLowerCase();
  const found = lines.find(({ code, vi, en }, at) =>
    [code, String(at + 1), vi.toLowerCase(), en.toLowerCase()].includes(words),
  );
  return found ?? null;
}

/** A plan without a date is one of today. */
export function checkBudgetLines({ effectiveDate, decision, lines, cuts }: FundingPlan): Refusal[] {
  const date = effectiveDate ?? decision?.date;
  const set = date ? budgetLinesOn(date) : BUDGET_LINE_SETS.at(-1)!;
  if (!set) return [];
  const codes = set.lines.map(({ code }) => code).join(', ');
  const ofLines = lines.map(({ budgetLine }, at) => ({ name: budgetLine, path: `lines.${at}.budgetLine` }));
  const ofCuts = cuts
    .filter(({ dimension }) => dimension === 'budget-line')
    .map(({ key }) => ({ name: key, path: 'cuts' }));
  return [...ofLines, ...ofCuts].flatMap(({ name, path }) =>
    name == null || budgetLineOf(name, set.lines)
      ? []
      : [{ code: 'budget-line-unknown' as const, path, facts: { name, codes } }],
  );
}
