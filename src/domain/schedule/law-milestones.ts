/** The table of what the law makes due on a project under contract, each thing counted from the contract or from another thing. */
import type { PlainDate } from '../values/plain-date.js';

export const LAW_MILESTONE_KINDS = [
  'periodic-report',
  'inspection',
  'extension-request',
  'contract-end',
  'acceptance-dossier',
  'validity-notice',
  'council-decision',
  'documents-to-members',
  'written-comments',
  'acceptance-meeting',
  'conclusion',
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

/** Who has to act: the office, the host with its principal investigator, or the members of the council. */
export type MilestoneActor = 'office' | 'investigator' | 'council';

interface Cited {
  readonly kind: LawMilestoneKind;
  readonly actor: MilestoneActor;
  readonly basis: LegalBasis | null;
  readonly article: string | null;
}

/** Due once, so long after its anchor, or before it: the end of the contract, or another milestone. */
export interface SingleRule extends Cited {
  readonly after: LawMilestoneKind | 'contract-end';
  readonly count: number;
  readonly unit: Unit;
  /** Once one of these has happened, nobody asks for it any more. */
  readonly until?: readonly LawMilestoneKind[];
}

/** Due again and again from the day the contract takes effect, while the work goes on. */
export interface RepeatedRule extends Cited {
  readonly everyMonths: number;
  readonly onLastDay: boolean;
}

export const REPEATED_RULES: readonly RepeatedRule[] = [
  {
    kind: 'periodic-report',
    actor: 'investigator',
    everyMonths: 6,
    onLastDay: false,
    basis: TT_04_2015,
    article: '26.1',
  },
  { kind: 'inspection', actor: 'office', everyMonths: 12, onLastDay: true, basis: TT_04_2015, article: '6' },
];

/** What is done on a dossier: a dossier that comes in anew begins it again. */
export const EVALUATION_KINDS: readonly LawMilestoneKind[] = [
  'validity-notice',
  'council-decision',
  'documents-to-members',
  'written-comments',
  'acceptance-meeting',
  'conclusion',
  'dossier-completion',
];

/** An anchor stands above what is counted from it. */
export const SINGLE_RULES: readonly SingleRule[] = [
  {
    kind: 'extension-request',
    actor: 'investigator',
    ...after('contract-end', -1, 'months'),
    until: ['acceptance-dossier'],
    basis: TT_04_2015,
    article: '12.2',
  },
  {
    kind: 'contract-end',
    actor: 'investigator',
    ...after('contract-end', 0, 'days'),
    basis: null,
    article: null,
  },
  {
    kind: 'acceptance-dossier',
    actor: 'investigator',
    ...after('contract-end', 30, 'days'),
    basis: TT_11_2014,
    article: '7.1',
  },
  {
    kind: 'validity-notice',
    actor: 'office',
    ...after('acceptance-dossier', 3, 'working-days'),
    until: ['council-decision', 'acceptance-meeting'],
    basis: TT_11_2014,
    article: '7.3',
  },
  {
    kind: 'council-decision',
    actor: 'office',
    ...after('validity-notice', 15, 'working-days'),
    until: ['acceptance-meeting'],
    basis: TT_11_2014,
    article: '9.1',
  },
  {
    kind: 'acceptance-meeting',
    actor: 'office',
    ...after('council-decision', 30, 'days'),
    basis: TT_11_2014,
    article: '10.2',
  },
  {
    kind: 'documents-to-members',
    actor: 'office',
    ...after('acceptance-meeting', -7, 'working-days'),
    until: ['acceptance-meeting'],
    basis: TT_11_2014,
    article: '10.1',
  },
  {
    kind: 'written-comments',
    actor: 'council',
    ...after('acceptance-meeting', -1, 'working-days'),
    until: ['acceptance-meeting'],
    basis: TT_11_2014,
    article: '10.2a',
  },
  {
    kind: 'conclusion',
    actor: 'office',
    ...after('acceptance-meeting', 2, 'working-days'),
    until: ['recognition'],
    basis: TT_11_2014,
    article: '10.6',
  },
  {
    kind: 'dossier-completion',
    actor: 'investigator',
    ...after('acceptance-meeting', 30, 'working-days'),
    until: ['recognition'],
    basis: TT_11_2014,
    article: '13.3',
  },
  {
    kind: 'result-registration',
    actor: 'investigator',
    ...after('acceptance-meeting', 30, 'days'),
    basis: TT_14_2014,
    article: null,
  },
  {
    kind: 'recognition',
    actor: 'office',
    ...after('dossier-completion', 10, 'working-days'),
    basis: TT_11_2014,
    article: '17.2',
  },
  {
    kind: 'rights-request',
    actor: 'investigator',
    ...after('acceptance-meeting', 6, 'months'),
    basis: TT_15_2014,
    article: '11.1',
  },
  {
    kind: 'advance-settlement',
    actor: 'investigator',
    ...after('contract-end', 4, 'months'),
    basis: TTLT_27_2015,
    article: '13.2đ',
  },
  {
    kind: 'treasury-settlement',
    actor: 'office',
    ...after('contract-end', 6, 'months'),
    basis: TTLT_27_2015,
    article: '13',
  },
  {
    kind: 'late-limit',
    actor: 'investigator',
    ...after('contract-end', 6, 'months'),
    until: ['acceptance-dossier'],
    basis: TT_11_2014,
    article: '13.1c',
  },
];

/** TT 11/2014 art 19: each year after the results are recognised, also when the project is closed. */
export const APPLICATION_REPORT = {
  kind: 'application-report',
  actor: 'investigator',
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

const RULES: readonly Cited[] = [...REPEATED_RULES, ...SINGLE_RULES, APPLICATION_REPORT];

/** Null for a milestone of the office's own, which names its person. */
export function actorOf(kind: string): MilestoneActor | null {
  return RULES.find((rule) => rule.kind === kind)?.actor ?? null;
}

/** How many working days the law gives for it; null where it counts calendar days or months. */
export function workingDaysOf(kind: string): { readonly count: number; readonly after: string } | null {
  const rule = SINGLE_RULES.find((one) => one.kind === kind);
  return rule?.unit === 'working-days' ? { count: rule.count, after: rule.after } : null;
}

/** The kinds whose day depends on the work calendar, themselves or through what they count from. */
export const CALENDAR_KINDS: readonly LawMilestoneKind[] = kindsByCalendar();

function kindsByCalendar(): LawMilestoneKind[] {
  const kinds = new Set<string>();
  for (const rule of SINGLE_RULES) {
    if (rule.unit === 'working-days' || kinds.has(rule.after)) kinds.add(rule.kind);
  }
  return [...kinds] as LawMilestoneKind[];
}
