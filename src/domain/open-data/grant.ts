/**
 * A decided project as open data, in the shape of the 360Giving Data Standard 1.1: who decided on which money for whom, what
 * was paid of it and what came of it. It names organisations, never persons: a household stands without its name.
 */
import { isPlainDate, type PartialDate } from '../values/plain-date.js';

/** What the records say of one project. */
export interface GrantFacts {
  readonly code: string;
  readonly title: string;
  readonly objectives: string | null;
  readonly kind: string;
  readonly level: string;
  readonly field: string | null;
  readonly programme: { readonly code: string; readonly title: string } | null;
  readonly stage: string;
  readonly grade: string | null;
  readonly gradeAsWritten: string | null;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly approvedOn: PartialDate | null;
  readonly decision: string | null;
  readonly awardedVnd: bigint | null;
  readonly disbursedVnd: bigint;
  readonly bySource: readonly SourceMoney[];
  readonly funder: Organization | null;
  readonly lead: (Organization & { readonly kind: string }) | null;
  readonly partners: readonly (Organization & { readonly kind: string })[];
  readonly demonstration: boolean;
  readonly modifiedAt: string;
}

export interface SourceMoney {
  readonly source: string;
  readonly approvedVnd: string;
  readonly disbursedVnd: string;
}

interface Organization {
  readonly id: string;
  readonly name: string;
}

export type Grant = ReturnType<typeof grantOf>;

/** What the words of the file are and where it stands. */
export interface GrantContext {
  /** Begins every identifier, so that those of two offices differ. */
  readonly prefix: string;
  readonly dataSource: string;
  readonly householdName: string;
  readonly wordOf: (vocabulary: Vocabulary, code: string) => string;
}

export const VOCABULARIES = ['kind', 'level', 'field', 'stage', 'grade'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** Others learn a grade from the recognition on (TT 11/2014 art 23). */
const GRADE_IS_PUBLIC: readonly string[] = ['recognized', 'closed'];

/** These stages tell the grade before that: until then a judged project stands as handed in for acceptance. */
export const TELLS_THE_GRADE: readonly string[] = ['accepted', 'not-accepted'];

export function publicStage(stage: string): string {
  return TELLS_THE_GRADE.includes(stage) ? 'acceptance-submitted' : stage;
}

/** The standard asks for a day, an amount, who gave and who got: what an old record lacks is not made up. */
export function isPublishable({ approvedOn, awardedVnd, funder, lead }: GrantFacts): boolean {
  return (
    approvedOn !== null && isPlainDate(approvedOn) && awardedVnd !== null && funder !== null && lead !== null
  );
}

export function grantOf(facts: GrantFacts, { prefix, dataSource, householdName, wordOf }: GrantContext) {
  const organization = ({ id, name, kind }: Organization & { readonly kind?: string }) => ({
    id: `${prefix}-ORG-${id}`,
    name: kind === 'household' ? householdName : name,
  });
  const classify = (vocabulary: Vocabulary, code: string | null, description?: string | null) =>
    code === null
      ? []
      : [
          {
            vocabulary: `khcn-${vocabulary}`,
            code,
            title: wordOf(vocabulary, code),
            ...(description && { description }),
          },
        ];
  const isGradePublic = GRADE_IS_PUBLIC.includes(facts.stage);
  return {
    id: `${prefix}-${facts.code}`,
    title: facts.title,
    description: facts.objectives ?? facts.title,
    currency: 'VND',
    amountAwarded: Number(facts.awardedVnd),
    amountDisbursed: Number(facts.disbursedVnd),
    awardDate: facts.approvedOn!,
    plannedDates: plannedDates(facts),
    recipientOrganization: [organization(facts.lead!)],
    fundingOrganization: [organization(facts.funder!)],
    beneficiaryLocation: [{ countryCode: 'VN' }],
    grantProgramme: facts.programme ? [facts.programme] : [],
    classifications: [
      ...classify('kind', facts.kind),
      ...classify('level', facts.level),
      ...classify('field', facts.field),
      ...classify('stage', publicStage(facts.stage)),
      ...(isGradePublic ? classify('grade', facts.grade, facts.gradeAsWritten) : []),
    ],
    dataSource,
    dateModified: facts.modifiedAt,
    // What the standard has no place for; it lets publishers add fields.
    code: facts.code,
    decision: facts.decision,
    moneyBySource: facts.bySource.map(({ source, approvedVnd, disbursedVnd }) => ({
      source,
      amountApproved: Number(approvedVnd),
      amountDisbursed: Number(disbursedVnd),
    })),
    partnerOrganization: facts.partners.map(organization),
    demonstration: facts.demonstration,
  };
}

/** An end without a beginning is no date of the standard's. */
function plannedDates({ start, end }: GrantFacts) {
  if (!start) return [];
  return [{ startDate: start, ...(end && { endDate: end }) }];
}
