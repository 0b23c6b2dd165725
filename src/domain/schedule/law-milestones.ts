/** The table of what the law makes due on a project under contract, each thing counted from the contract or from another thing. */
import type { PlainDate } from '../values/plain-date.js';

export const LAW_MILESTONE_KINDS = [
  'periodic-report',
  'inspection',
  'extension-request',
  'contract-end',
  'acceptance-dossier',
  'council-decision',
  'acceptance-meeting',
  'dossier-completion',
  'result-registration',
  'recognition',
  'advance-settlement',
  'treasury-settlement',
  'late-limit',
  'rights-request',
  'application-report',
] as const;
export type LawMilestoneKind = (typeof LAW_MILESTONE_KINDS)[number];

export interface LegalBasis {
  readonly document: string;
  /** First day in force, where it is known. */
  readonly validFrom: PlainDate | null;
}

const TT_04_2015: LegalBasis = { document: 'TT 04/2015/TT-BKHCN', validFrom: '2015-05-01' };
const TT_11_2014: LegalBasis = { document: 'TT 11/2014/TT-BKHCN', validFrom: '2014-08-01' };
const TT_14_2014: LegalBasis = { document: 'TT 14/2014/TT-BKHCN', validFrom: '2014-08-15' };
const TT_15_2014: LegalBasis = { document: 'TT 15/2014/TT-BKHCN', validFrom: null };
const TTLT_27_2015: LegalBasis = { document: 'TTLT 27/2015/TTLT-BKHCN-BTC', validFrom: '2016-02-15' };

export type Unit = 'months' | 'days' | 'working-days';

interface Cited {
  readonly kind: LawMilestoneKind;
  readonly basis: LegalBasis | null;
  readonly article: string | null;
}

/** Due once, so long after its anchor: the end of the contract, or another milestone. */
export interface SingleRule extends Cited {
  readonly after: LawMilestoneKind | 'contract-end';
  readonly count: number;
  readonly unit: Unit;
}

/** Due again and again from the day the contract takes effect, while the work goes on. */
export interface RepeatedRule extends Cited {
  readonly everyMonths: number;
  readonly onLastDay: boolean;
}

export const REPEATED_RULES: readonly RepeatedRule[] = [
  { kind: 'periodic-report', everyMonths: 6, onLastDay: false, basis: TT_04_2015, article: '26.1' },
  { kind: 'inspection', everyMonths: 12, onLastDay: true, basis: TT_04_2015, article: '6' },
];

/** An anchor stands above what is counted from it. */
export const SINGLE_RULES: readonly SingleRule[] = [
  { kind: 'extension-request', ...after('contract-end', -1, 'months'), basis: TT_04_2015, article: '12.2' },
  { kind: 'contract-end', ...after('contract-end', 0, 'days'), basis: null, article: null },
  { kind: 'acceptance-dossier', ...after('contract-end', 30, 'days'), basis: TT_11_2014, article: '7.1' },
  {
    kind: 'council-decision',
    ...after('acceptance-dossier', 15, 'working-days'),
    basis: TT_11_2014,
    article: '9.1',
  },
  {
    kind: 'acceptance-meeting',
    ...after('council-decision', 30, 'days'),
    basis: TT_11_2014,
    article: '10.2',
  },
  {
    kind: 'dossier-completion',
    ...after('acceptance-meeting', 30, 'working-days'),
    basis: TT_11_2014,
    article: '13.3',
  },
  {
    kind: 'result-registration',
    ...after('acceptance-meeting', 30, 'days'),
    basis: TT_14_2014,
    article: null,
  },
  {
    kind: 'recognition',
    ...after('dossier-completion', 10, 'working-days'),
    basis: TT_11_2014,
    article: '17.2',
  },
  { kind: 'rights-request', ...after('acceptance-meeting', 6, 'months'), basis: TT_15_2014, article: '11.1' },
  {
    kind: 'advance-settlement',
    ...after('contract-end', 4, 'months'),
    basis: TTLT_27_2015,
    article: '13.2đ',
  },
  { kind: 'treasury-settlement', ...after('contract-end', 6, 'months'), basis: TTLT_27_2015, article: '13' },
  { kind: 'late-limit', ...after('contract-end', 6, 'months'), basis: TT_11_2014, article: '13.1c' },
];

/** TT 11/2014 art 19: each year after the results are recognised, also when the project is closed. */
export const APPLICATION_REPORT = {
  kind: 'application-report',
  everyMonths: 12,
  basis: TT_11_2014,
  article: '19',
} as const satisfies Cited & { everyMonths: number };

function after(
  anchor: SingleRule['after'],
  count: number,
  unit: Unit,
): Pick<SingleRule, 'after' | 'count' | 'unit'> {
  return { after: anchor, count, unit };
}
