/** A contract is adjusted by the rule set of its day: what may change, by whom, and how far an extension goes. */
import type { Role } from '../access/actor.js';
import type { PartialDate, PlainDate } from '../values/plain-date.js';
import { firstDayOf } from '../values/plain-date.js';

export const ADJUSTMENT_KINDS = [
  'extension',
  'principal-investigator',
  'products',
  'content',
  'funding',
  'host',
] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

export interface AdjustmentRow {
  /** Article of TT 04/2015/TT-BKHCN. */
  readonly article: string;
  readonly by: readonly Role[];
  readonly needs: 'decision' | 'reason';
}

const OFFICE: readonly Role[] = ['secretary'];
/** Arts 14 and 16: the host decides these itself and tells the office. */
const OFFICE_OR_HOST: readonly Role[] = ['secretary', 'investigator'];

export const ADJUSTMENTS: Readonly<Record<AdjustmentKind, AdjustmentRow>> = {
  extension: { article: '12', by: OFFICE, needs: 'decision' },
  'principal-investigator': { article: '16', by: OFFICE_OR_HOST, needs: 'reason' },
  products: { article: '13', by: OFFICE, needs: 'reason' },
  content: { article: '14', by: OFFICE_OR_HOST, needs: 'reason' },
  funding: { article: '18', by: OFFICE, needs: 'reason' },
  host: { article: '17', by: OFFICE, needs: 'reason' },
};

export interface ExtensionRules {
  readonly document: string;
  readonly article: string;
  readonly validFrom: PlainDate;
  /** Projects approved from this day on belong to the law that follows. */
  readonly forApprovalsBefore: PlainDate;
  readonly most: number;
  readonly requestMonthsBeforeEnd: number;
  /** The longest extension by how long the project was to last; the last row has no limit. */
  readonly caps: readonly { readonly upToMonths: number; readonly months: number }[];
}

const EXTENSION_RULES: readonly ExtensionRules[] = [
  {
    document: 'TT 04/2015/TT-BKHCN',
    article: '12',
    validFrom: '2015-05-01',
    // Luật 93/2025 art 73: what was approved earlier goes on under the old rules.
    forApprovalsBefore: '2025-10-01',
    most: 1,
    requestMonthsBeforeEnd: 1,
    caps: [
      { upToMonths: 24, months: 6 },
      { upToMonths: Number.POSITIVE_INFINITY, months: 12 },
    ],
  },
];

/** The rules of that day, or null where none is known: then nothing is checked, and that is said. */
export function extensionRulesOn(day: PlainDate, approvedOn: PartialDate | null): ExtensionRules | null {
  const isOfItsTime = ({ validFrom, forApprovalsBefore }: ExtensionRules) =>
    validFrom <= day && firstDayOf(approvedOn ?? day) < forApprovalsBefore;
  return EXTENSION_RULES.find(isOfItsTime) ?? null;
}
