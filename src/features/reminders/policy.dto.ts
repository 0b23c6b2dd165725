import { CHANNELS, RECIPIENT_ROLES } from '../../domain/schedule/reminder-policy.js';
import { LANGUAGES } from '../../domain/values/language.js';
import { Flag, Nested, OneOf, Pattern, Whole } from '../../platform/http/fields.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class QuietHoursInput {
  @Pattern(TIME, { description: 'HH:MM on the wall of the office' })
  from: string;

  @Pattern(TIME, { description: 'HH:MM; before from: on the next day' })
  to: string;
}

export class EscalationInput {
  @Whole(1, 365, { description: 'days after the date on which it stays undone' })
  afterDays: number;

  @OneOf(RECIPIENT_ROLES)
  to: (typeof RECIPIENT_ROLES)[number];
}

/** The whole policy: it takes the place of the one in force. */
export class PolicyInput {
  @Whole(0, 365, { list: true, most: 20, description: 'days before the date; 0 is the day itself' })
  daysBefore: number[];

  @Whole(1, 365, { optional: true, description: 'once overdue, again after so many days; null: never' })
  overdueEveryDays?: number | null;

  @OneOf(RECIPIENT_ROLES, { list: true, most: 20 })
  recipients: (typeof RECIPIENT_ROLES)[number][];

  @Nested(() => EscalationInput, {
    list: true,
    most: 20,
    description: 'to whom it goes when it stays undone',
  })
  escalation: EscalationInput[];

  @OneOf(CHANNELS, { list: true, most: 10 })
  channels: (typeof CHANNELS)[number][];

  @Pattern(TIME, { description: 'HH:MM on the wall of the office' })
  sendAt: string;

  @Nested(() => QuietHoursInput, { optional: true, description: 'when nothing is sent; null: never quiet' })
  quietHours?: QuietHoursInput | null;

  @Flag()
  workingDaysOnly: boolean;

  @OneOf(RECIPIENT_ROLES, { list: true, most: 20, description: 'who gets one mail a day with everything' })
  digestFor: (typeof RECIPIENT_ROLES)[number][];

  @OneOf(['recipient', ...LANGUAGES], { description: 'what the recipient reads, or one for all' })
  language: 'recipient' | (typeof LANGUAGES)[number];
}

export class DryRunQuery {
  @OneOf(['true', 'false'], { optional: true, description: 'true: says what it would change, saves nothing' })
  dryRun?: 'true' | 'false';
}
