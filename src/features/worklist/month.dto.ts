import { LAW_MILESTONE_KINDS } from '../../domain/schedule/law-milestones.js';
import { MONTH_PATTERN } from '../../domain/worklist/month.js';
import { OneOf, Pattern } from '../../platform/http/fields.js';

/** Beside the kinds of the law: what the office set itself, and meetings. */
export const SHOWN_KINDS = [...LAW_MILESTONE_KINDS, 'own', 'session'] as const;

export class MonthQuery {
  @Pattern(MONTH_PATTERN, { optional: true, description: 'this month unless told' })
  month?: string;

  @OneOf(['month', 'list'], { optional: true })
  view?: 'month' | 'list';

  @OneOf(['mine', 'all'], { optional: true })
  whose?: 'mine' | 'all';

  @OneOf([...SHOWN_KINDS, ''], { optional: true })
  kind?: string;

  @OneOf(['true', ''], { optional: true, description: 'true: what is overdue, of whichever month' })
  overdue?: 'true' | '';
}
