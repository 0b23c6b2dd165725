/** What the calendar of milestones says. */
import type { Label } from './wording.js';

export const MONTH = {
  menu: { vi: 'Lịch', en: 'Calendar' },
} as const satisfies Record<string, Label>;
