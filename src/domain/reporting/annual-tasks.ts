/** Form 04/KHCN-NV (TT 15/2018/TT-BKHCN): the projects of a period by kind, level, field and socio-economic objective. */

import type { Members } from './annual-counts.js';
import { type CountFigure, countOf } from './annual-figure.js';
import type { ProjectLife } from './annual-life.js';

/** Columns 1 to 6 of the form, in their order. */
export const TASK_COLUMNS = ['total', 'ledByWomen', 'new', 'carriedOver', 'accepted', 'applied'] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

export interface TaskRow extends Readonly<Record<TaskColumn, CountFigure>> {
  /** `total`, or what is counted and its code: `level.province`. */
  readonly key: string;
  /** Column B: the number of the row; null for rows that the form does not have. */
  readonly code: string | null;
}

interface RowRule {
  readonly key: string;
  readonly takes: (project: ProjectLife['project']) => boolean;
  /** What the form has no row for is shown where there is some, so that nothing is lost silently. */
  readonly isBeyondTheForm?: boolean;
}

const OBJECTIVES = Array.from({ length: 14 }, (_, at) => at + 1);
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  topics: ['topic', 'scheme'],
  projects: ['pilot-production', 'st-project'],
};

const ROWS: readonly RowRule[] = [
  { key: 'total', takes: () => true },
  ...Object.entries(KINDS_OF).map(([key, kinds]) => ({
    key: `kind.${key}`,
    takes: ({ kind }: { kind: string }) => kinds.includes(kind),
  })),
  {
    key: 'kind.others',
    takes: ({ kind }) => !Object.values(KINDS_OF).flat().includes(kind),
    isBeyondTheForm: true,
  },
  ...['national', 'ministry', 'province', 'grassroots'].map((level) => ({
    key: `level.${level}`,
    takes: (project: { level: string }) => project.level === level,
  })),
  ...['natural', 'engineering', 'medical', 'agriculture', 'social', 'humanities'].map((field) => ({
    key: `field.${field}`,
    takes: (project: { field: string | null }) => project.field === field,
  })),
  { key: 'field.unknown', takes: ({ field }) => field === null, isBeyondTheForm: true },
  ...OBJECTIVES.map((objective) => ({
    key: `objective.${objective}`,
    takes: (project: { objective?: number | null }) => project.objective === objective,
  })),
  { key: 'objective.unknown', takes: ({ objective }) => objective == null, isBeyondTheForm: true },
];

/** Tasks are projects approved: what is only proposed is none yet. What was put to use long after its end is counted in that column alone. */
export function taskRows({ new: approved, carriedOver, accepted, applied }: Members): TaskRow[] {
  const total = [...new Set([...approved, ...carriedOver, ...accepted])];
  const ledByWomen = total.filter(({ project }) => project.isLedByWoman);
  const columns = { total, ledByWomen, new: approved, carriedOver, accepted, applied };
  let number = 0;
  return ROWS.flatMap(({ key, takes, isBeyondTheForm }) => {
    const figures = TASK_COLUMNS.map((column) => [
      column,
      countOf(columns[column].filter(({ project }) => takes(project))),
    ]) as [TaskColumn, CountFigure][];
    if (isBeyondTheForm && figures.every(([, { value }]) => value === 0)) return [];
    const code = isBeyondTheForm ? null : String(++number).padStart(2, '0');
    return { key, code, ...(Object.fromEntries(figures) as Record<TaskColumn, CountFigure>) };
  });
}
