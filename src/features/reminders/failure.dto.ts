import { OneOf, Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';
import { REMINDER_STATES } from '../../wording/reminder-states.js';

export class ReminderQuery extends PageQuery {
  @OneOf(REMINDER_STATES, { optional: true, description: 'failed unless told' })
  state?: (typeof REMINDER_STATES)[number];
}

export class Dropping {
  @Text({ max: 500, description: 'why it needs not be told any more' })
  reason: string;
}
