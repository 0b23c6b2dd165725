import { Day, Flag, Id, OneOf, Pattern, Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

const KIND = /^[a-z][a-z-]{1,59}$/;

export class NewMilestone {
  @Pattern(KIND, { description: 'such as progress-report, inspection, or one of your own' })
  kind: string;

  @Text({ max: 300 })
  title: string;

  @Day()
  dueDate: string;

  @Id({ optional: true, description: 'who is reminded; the principal investigator unless told' })
  responsiblePersonId?: string;
}

export class MilestoneChange {
  @Text({ optional: true, nullable: false, min: 1, max: 300 })
  title?: string;

  @Day({ optional: true, nullable: false, description: 'a new date voids the reminders of the old one' })
  dueDate?: string;

  @Id({ optional: true })
  responsiblePersonId?: string;

  @Flag({ optional: true, description: 'true takes the milestone off the schedule' })
  cancelled?: boolean;

  @Text({ optional: true, max: 1_000 })
  reason?: string;
}

export class MilestoneCompletion {
  @Day({ optional: true, description: 'today unless told' })
  effectiveDate?: string;

  @Text({ optional: true, max: 500, description: 'the paper that proves it' })
  document?: string;

  @Text({ optional: true })
  conclusion?: string;

  @Text({ optional: true, max: 500 })
  confirmedVolume?: string;
}

export class RehearsalQuery {
  @OneOf(['true', 'false'], {
    optional: true,
    description: 'true answers what would move and changes nothing',
  })
  dryRun?: 'true' | 'false';
}

export class MilestoneQuery extends PageQuery {
  @Day({ optional: true, description: 'due on or before this day' })
  due?: string;

  @OneOf(['true', 'false'], { optional: true })
  overdue?: 'true' | 'false';

  @OneOf(['true', 'false'], { optional: true })
  mine?: 'true' | 'false';
}
