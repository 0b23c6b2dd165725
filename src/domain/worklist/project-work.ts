/** Projects that can move on: what a decision of the leader is all that is missing for, and the next act of the office. */
import type { Stage } from '../lifecycle/stages.js';
import type { PlainDate } from '../values/plain-date.js';
import { inOffice, type NamedProject, type WorkItem } from './work-item.js';

/** Where a decision leads from there. */
export const DECIDED_NEXT: Partial<Readonly<Record<Stage, Stage>>> = {
  selected: 'approved',
  accepted: 'recognized',
};

/** Where the office leads on by itself. */
export const ACTED_NEXT: Partial<Readonly<Record<Stage, Stage>>> = {
  approved: 'contracted',
  contracted: 'in-progress',
};

/** Where a council that concluded leads on. */
export const CONCLUDED_NEXT: Partial<Readonly<Record<Stage, Stage>>> = {
  proposed: 'defined',
  defined: 'selected',
  'acceptance-submitted': 'accepted',
};

export interface StandingProject {
  readonly project: NamedProject;
  readonly stage: Stage;
  /** The last day of its recognition, where one is laid out. */
  readonly dueOn: PlainDate | null;
  /** What its council concluded last; null without a verdict that still stands. */
  readonly accepts: boolean | null;
}

export function decisionWork({ project, stage, dueOn }: StandingProject): WorkItem[] {
  const to = DECIDED_NEXT[stage];
  if (!to) return [];
  return [
    {
      kind: 'take-decision',
      subject: { project },
      dueOn,
      why: inOffice('leader'),
      facts: { from: stage, to },
    },
  ];
}

export function moveWork({ project, stage, accepts }: StandingProject): WorkItem[] {
  const to = ACTED_NEXT[stage] ?? concluded(stage, accepts);
  if (!to) return [];
  const facts = { from: stage, to };
  return [{ kind: 'move-project', subject: { project }, dueOn: null, why: inOffice('secretary'), facts }];
}

function concluded(stage: Stage, accepts: boolean | null): Stage | undefined {
  if (accepts === null) return undefined;
  if (accepts) return CONCLUDED_NEXT[stage];
  return stage === 'acceptance-submitted' ? 'not-accepted' : undefined;
}
