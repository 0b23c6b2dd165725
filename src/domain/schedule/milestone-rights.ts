/** What the law makes due is the office's to move or take off; each side completes what is up to it. */
import type { Role } from '../access/actor.js';
import type { Refusal } from '../refusal.js';
import { actorOf } from './law-milestones.js';

export type MilestoneAct = 'complete' | 'change';

export function checkMilestoneAct(
  act: MilestoneAct,
  { origin, kind }: { readonly origin: 'law' | 'own'; readonly kind: string },
  roles: readonly Role[],
): Refusal[] {
  if (origin === 'own' || roles.includes('secretary')) return [];
  if (act === 'complete' && actorOf(kind) === 'investigator') return [];
  return [{ code: act === 'complete' ? 'milestone-completed-by-office' : 'law-milestone-moved-by-office' }];
}
