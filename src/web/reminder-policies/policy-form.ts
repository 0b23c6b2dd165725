/** The fields of the form of a policy, filled from one and read into a body. */
import type { ReminderPolicy } from '../../domain/schedule/reminder-policy.js';
import { PolicyInput } from '../../features/reminders/policy.dto.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';

export type FormFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** As many steps as an office needs, with a free row. */
export const STEP_ROWS = [0, 1, 2, 3] as const;

export const POLICY_PATHS = [
  'daysBefore',
  'overdueEveryDays',
  'recipients',
  'escalation',
  'channels',
  'sendAt',
  'quietHours',
  'workingDaysOnly',
  'digestFor',
  'language',
] as const;

export function fieldsOf(policy: ReminderPolicy, version: number): FormFields {
  return {
    version: String(version),
    daysBefore: policy.daysBefore.join(', '),
    overdueEveryDays: policy.overdueEveryDays === null ? '' : String(policy.overdueEveryDays),
    recipients: policy.recipients,
    ...Object.fromEntries(
      policy.escalation.flatMap(({ afterDays, to }, at) => [
        [`step-${at}-days`, String(afterDays)],
        [`step-${at}-to`, to],
      ]),
    ),
    channels: policy.channels,
    sendAt: policy.sendAt,
    quietFrom: policy.quietHours?.from ?? '',
    quietTo: policy.quietHours?.to ?? '',
    ...(policy.workingDaysOnly && { workingDaysOnly: 'on' }),
    digestFor: policy.digestFor,
    language: policy.language,
  };
}

/** Rows enough for the steps that the form was filled with. */
export function stepRows(fields: FormFields): number[] {
  const filled = Object.keys(fields).flatMap((name) => /^step-(\d{1,2})-days$/.exec(name)?.[1] ?? []);
  const most = Math.min(19, Math.max(STEP_ROWS.length - 1, ...filled.map(Number)));
  return Array.from({ length: most + 1 }, (_, at) => at);
}

/** Checked like the body of a program, so that a form is refused for the same reasons. */
export function bodyOf(fields: FormFields): Promise<PolicyInput> {
  const text = (name: string) => one(fields[name]).trim();
  const number = (name: string) => (text(name) ? Number(text(name)) : undefined);
  const steps = stepRows(fields).filter((at) => text(`step-${at}-days`) || text(`step-${at}-to`));
  const body = {
    daysBefore: text('daysBefore')
      .split(/[,;\s]+/)
      .filter(Boolean)
      .map(Number),
    overdueEveryDays: number('overdueEveryDays'),
    recipients: many(fields.recipients),
    escalation: steps.map((at) => ({ afterDays: number(`step-${at}-days`), to: text(`step-${at}-to`) })),
    channels: many(fields.channels),
    sendAt: text('sendAt'),
    ...((text('quietFrom') || text('quietTo')) && {
      quietHours: { from: text('quietFrom'), to: text('quietTo') },
    }),
    workingDaysOnly: text('workingDaysOnly') === 'on',
    digestFor: many(fields.digestFor),
    language: text('language'),
  };
  return shapeCheck().transform(body, { type: 'body', metatype: PolicyInput });
}

export function one(value: FormFields[string]): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

export function many(value: FormFields[string]): string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : [...value];
}
