/** The most that one unit of a thing may cost in an estimate, by the circular in force on its day. */
import { firstDayOf, type PartialDate, type PlainDate } from '../values/plain-date.js';

export interface Norm {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly unit: 'month' | 'meeting' | 'comment' | 'document';
  readonly ceilingVnd: bigint;
  readonly document: string;
  readonly article: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

type Row = readonly [code: string, vi: string, en: string, unit: Norm['unit'], thousands: number];

const TT_03 = { document: 'TT 03/2023/TT-BTC', validFrom: '2023-02-26', validTo: null } as const;

const REMUNERATION: readonly Row[] = [
  ['leader-month', 'Chủ nhiệm nhiệm vụ', 'Project leader', 'month', 40_000],
  [
    'other-month',
    'Chức danh khác (0,8 mức của chủ nhiệm)',
    "Other titles (0.8 of the leader's)",
    'month',
    32_000,
  ],
];

const COUNCILS: readonly Row[] = [
  ['definition-chair', 'Chủ tịch hội đồng xác định', 'Chair, definition council', 'meeting', 1_500],
  ['definition-member', 'Thành viên hội đồng xác định', 'Member, definition council', 'meeting', 1_000],
  ['selection-chair', 'Chủ tịch hội đồng tuyển chọn', 'Chair, selection council', 'meeting', 1_800],
  ['selection-member', 'Thành viên hội đồng tuyển chọn', 'Member, selection council', 'meeting', 1_500],
  ['acceptance-chair', 'Chủ tịch hội đồng nghiệm thu', 'Chair, acceptance council', 'meeting', 1_800],
  ['acceptance-member', 'Thành viên hội đồng nghiệm thu', 'Member, acceptance council', 'meeting', 1_500],
  ['appraisal-head', 'Tổ trưởng tổ thẩm định', 'Head, appraisal team', 'meeting', 1_000],
  ['appraisal-member', 'Thành viên tổ thẩm định', 'Member, appraisal team', 'meeting', 700],
  ['council-scientific-secretary', 'Thư ký khoa học', 'Scientific secretary', 'meeting', 300],
  ['council-administrative-secretary', 'Thư ký hành chính', 'Administrative secretary', 'meeting', 300],
  ['council-guest', 'Đại biểu được mời', 'Invited guest', 'meeting', 200],
  ['definition-comment', 'Nhận xét của thành viên (xác định)', 'Written comment, definition', 'comment', 500],
  ['definition-review', 'Nhận xét phản biện (xác định)', 'Review, definition', 'comment', 700],
  [
    'acceptance-comment',
    'Nhận xét của thành viên (tuyển chọn, nghiệm thu)',
    'Written comment, selection or acceptance',
    'comment',
    700,
  ],
  [
    'acceptance-review',
    'Nhận xét phản biện (tuyển chọn, nghiệm thu)',
    'Review, selection or acceptance',
    'comment',
    1_000,
  ],
  [
    'council-expert',
    'Chuyên gia kỹ thuật cho hội đồng',
    'Technical expert for the council',
    'document',
    1_500,
  ],
];

export const NORMS: readonly Norm[] = [...normsOf('4.1', REMUNERATION), ...normsOf('6', COUNCILS)];

function normsOf(article: string, rows: readonly Row[]): Norm[] {
  return rows.map(([code, vi, en, unit, thousands]) => {
    return { code, vi, en, unit, ceilingVnd: BigInt(thousands) * 1_000n, ...TT_03, article };
  });
}

/** Those of that day; all of them when no day is given. */
export function normsOn(date: PartialDate | null): Norm[] {
  if (date === null) return [...NORMS];
  const day = firstDayOf(date);
  return NORMS.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}

export interface NormExcess {
  readonly norm: Norm;
  readonly unitVnd: bigint;
  readonly overVnd: bigint;
}

/** What an estimate prices above its ceiling; a code without a norm on that day has none. */
export function overNorm(
  items: readonly { readonly code: string; readonly unitVnd: bigint }[],
  date: PartialDate,
): NormExcess[] {
  const norms = new Map(normsOn(date).map((norm) => [norm.code, norm]));
  return items.flatMap(({ code, unitVnd }) => {
    const norm = norms.get(code);
    return norm && unitVnd > norm.ceilingVnd ? [{ norm, unitVnd, overVnd: unitVnd - norm.ceilingVnd }] : [];
  });
}
