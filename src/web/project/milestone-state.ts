import { isRunning, type Stage } from '../../domain/lifecycle/stages.js';
import type { Milestone } from '../../features/milestones/milestone.entity.js';
import type { MILESTONE_STATE_WORDS } from '../../wording/pages.js';

export type MilestoneState = keyof typeof MILESTONE_STATE_WORDS;

/** How an open milestone stands today; where nothing runs or all is suspended, nobody is reminded of it. */
export function milestoneState(
  { state, dueDate }: Pick<Milestone, 'state' | 'dueDate'>,
  stage: Stage,
  today: string,
): MilestoneState {
  if (state !== 'open') return state;
  if (!isRunning(stage) || stage === 'suspended') return 'held';
  if (dueDate === today) return 'due-today';
  return dueDate < today ? 'overdue' : 'open';
}
