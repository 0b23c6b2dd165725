/**
 * Lists that somebody lengthens line by line, and that are read whole. Each ends far above what any office needs, so that nobody
 * makes a page too long to open.
 */
import { allow, type Decision, refuse } from '../refusal.js';

export const MOST_LISTED = {
  'access-tokens': 50,
  milestones: 500,
  outcomes: 500,
  /** Of one account in one record. */
  documents: 1_000,
  'document-versions': 200,
  sessions: 500,
  /** Of one member. */
  conflicts: 100,
  adjustments: 200,
  commitments: 500,
  'plan-versions': 200,
} as const;

export type FillingList = keyof typeof MOST_LISTED;

/** Whether one more fits. The caller counted under the lock of what the list belongs to. */
export function decideRoom(list: FillingList, count: number): Decision<null> {
  const most = MOST_LISTED[list];
  return count < most ? allow(null) : refuse('list-full', { list, most });
}
