/** The address of a month, of a view and of its filters. */
import type { MonthAnswer } from '../../features/worklist/month.service.js';

type Shown = Pick<MonthAnswer, 'month' | 'view' | 'whose' | 'kind' | 'overdue'>;

export function monthPath(shown: Shown, change: Partial<Shown> = {}): string {
  const { month, view, whose, kind, overdue } = { ...shown, ...change };
  const search = new URLSearchParams({
    month,
    ...(view === 'list' && { view }),
    whose,
    ...(kind && { kind }),
    ...(overdue && { overdue: 'true' }),
  });
  return `/milestones?${search}`;
}
