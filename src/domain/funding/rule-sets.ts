/** A rule about money binds the projects of its time: those approved from its first day until the law that follows it. */
import { firstDayOf, type PartialDate, type PlainDate } from '../values/plain-date.js';

export interface RuleSource {
  readonly document: string;
  readonly article: string;
  readonly validFrom: PlainDate;
  /** Projects approved from this day on belong to a law whose articles were not read; null where the text names no end. */
  readonly readUntil: PlainDate | null;
}

/** Luật 93/2025 art 73: what was approved earlier goes on under the old rules. */
const LAW_OF_2025: PlainDate = '2025-10-01';

const TTLT_27 = {
  document: 'TTLT 27/2015/TTLT-BKHCN-BTC',
  validFrom: '2016-02-15',
  readUntil: LAW_OF_2025,
} as const;
const TT_03 = { document: 'TT 03/2023/TT-BTC', validFrom: '2023-02-26', readUntil: LAW_OF_2025 } as const;
const TT_04 = { document: 'TT 04/2015/TT-BKHCN', validFrom: '2015-05-01', readUntil: LAW_OF_2025 } as const;

export const FUNDING_RULES = {
  'first-advance': { ...TTLT_27, article: '13.2' },
  'next-advance': { ...TTLT_27, article: '13.2' },
  'last-payment': { ...TTLT_27, article: '13.2' },
  'equal-ratio': { ...TTLT_27, article: '11.2a' },
  'management-frozen': { ...TTLT_27, article: '10.3a' },
  'final-product-total-frozen': { ...TTLT_27, article: '6.2' },
  'partial-total-frozen': { ...TTLT_27, article: '7' },
  'final-product-conditions': { ...TTLT_27, article: '6' },
  'management-share': { ...TT_03, article: '4.7' },
  'norm-ceiling': { ...TT_03, article: '4, 6' },
  'counterpart-floor': { ...TT_04, article: '18.5' },
  'two-missed-reports': { ...TT_04, article: '26' },
} as const satisfies Record<string, RuleSource>;
export type FundingRule = keyof typeof FUNDING_RULES;

/** `unread`: the project belongs to a law that follows; the rule is then shown, and marked so. */
export type RuleStanding = 'in-force' | 'unread' | 'not-yet';

export function standingOf(rule: RuleSource, approvedOn: PartialDate): RuleStanding {
  const day = firstDayOf(approvedOn);
  if (day < rule.validFrom) return 'not-yet';
  return rule.readUntil !== null && day >= rule.readUntil ? 'unread' : 'in-force';
}

/** What a rule found: told with its article, whether it refuses or warns. */
export interface RuleFinding {
  readonly rule: FundingRule;
  readonly severity: 'refusal' | 'warning';
  readonly document: string;
  readonly article: string;
  readonly standing: RuleStanding;
  readonly facts: Readonly<Record<string, string | number | bigint>>;
}

/** Null where the rule did not bind yet; a warning where the law that follows was not read. */
export function findingOf(
  rule: FundingRule,
  approvedOn: PartialDate,
  facts: RuleFinding['facts'],
  severity: RuleFinding['severity'] = 'refusal',
): RuleFinding | null {
  const source = FUNDING_RULES[rule];
  const standing = standingOf(source, approvedOn);
  if (standing === 'not-yet') return null;
  const { document, article } = source;
  return { rule, severity: standing === 'unread' ? 'warning' : severity, document, article, standing, facts };
}
