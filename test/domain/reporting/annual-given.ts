/** Registers for the specs of the annual report, in the subject's words: a project is told by what happened to it and when. */
import type { Stage } from '../../../src/domain/lifecycle/stages.js';
import type {
  AnnualFacts,
  AnnualLine,
  AnnualPlan,
  AnnualProject,
  GradingFact,
} from '../../../src/domain/reporting/annual-facts.js';
import { vnd } from '../../../src/domain/values/vnd.js';

export interface Told extends Partial<Omit<AnnualProject, 'id'>> {
  readonly history: readonly (readonly [stage: Stage, effectiveDate: string])[];
  readonly approvedBy?: string;
  readonly gradings?: readonly Partial<GradingFact>[];
  readonly outcomes?: readonly (string | null)[];
  readonly plans?: readonly PlanTold[];
  readonly movements?: readonly (readonly [
    source: AnnualLine['source'],
    date: string,
    cashVnd: bigint,
    settledVnd?: bigint,
  ])[];
}

export interface PlanTold extends Partial<AnnualPlan> {
  readonly lines?: readonly (readonly [
    source: AnnualLine['source'],
    year: number | null,
    amountVnd: bigint,
  ])[];
}

const NO_FACTS: AnnualFacts = {
  projects: [],
  stageChanges: [],
  approvals: [],
  gradings: [],
  outcomes: [],
  plans: [],
  lines: [],
  movements: [],
};

/** Ids are the names given, those of plans and lines numbered after them. */
export function register(projects: Readonly<Record<string, Told>>): AnnualFacts {
  return Object.entries(projects)
    .map(([id, told]) => factsOf(id, told))
    .reduce(
      (all, one) =>
        Object.fromEntries(
          Object.keys(all).map((key) => [
            key,
            [...all[key as keyof AnnualFacts], ...one[key as keyof AnnualFacts]],
          ]),
        ) as unknown as AnnualFacts,
      NO_FACTS,
    );
}

function factsOf(projectId: string, told: Told): AnnualFacts {
  const { history, approvedBy, gradings = [], outcomes = [], plans = [], movements = [], ...project } = told;
  const plain = {
    code: projectId,
    title: projectId,
    kind: 'topic',
    level: 'grassroots',
    field: 'agriculture',
  };
  const numbered = plans.map((plan, at) => ({ id: `${projectId}/${at + 1}`, version: at + 1, ...plan }));
  return {
    projects: [{ id: projectId, ...plain, demonstration: false, ...project }],
    stageChanges: history.map(([toStage, effectiveDate]) => ({ projectId, toStage, effectiveDate })),
    approvals: approvedBy ? [{ projectId, date: approvedBy }] : [],
    gradings: gradings.map((grading) => ({
      projectId,
      grade: null,
      asWritten: null,
      acceptedOn: null,
      accepts: null,
      ...grading,
    })),
    outcomes: outcomes.map((notedOn) => ({ projectId, notedOn })),
    plans: numbered.map(({ lines: _, ...plan }) => ({
      projectId,
      kind: 'approved',
      effectiveDate: approvedBy ?? '2020',
      totalVnd: null,
      totalPrecision: 'exact',
      totalAsWritten: null,
      ...plan,
    })),
    movements: movements.map(([source, date, cashVnd, settledVnd = 0n], at) => ({
      id: `${projectId}/m${at + 1}`,
      ...{ projectId, source, date, cashVnd, settledVnd },
    })),
    lines: numbered.flatMap(({ id: planId, lines = [] }) =>
      lines.map(([source, year, amountVnd], at) => ({
        id: `${planId}/${at + 1}`,
        planId,
        source,
        year,
        amountVnd: vnd(amountVnd),
      })),
    ),
  };
}
