/**
 * An office says in data how it reminds: how long before a date, whom, by which way, when in the day, and to whom a matter
 * goes that stays undone. One policy for each kind of milestone, one for all the others.
 */
import type { Role } from '../access/actor.js';
import { allowUnless, type Decision, type Refusal } from '../refusal.js';
import type { Language } from '../values/language.js';

/** Whom a reminder is promised to; who that is, is asked when it rings. */
export const RECIPIENT_ROLES = [
  'responsible',
  'principal-investigator',
  'council-member',
  'secretary',
  'leader',
  'finance',
  'administrator',
] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** Held by accounts, whatever the project; the others are held on a project. */
export const OFFICE_ROLES = ['secretary', 'leader', 'finance', 'administrator'] as const satisfies Role[];
export type OfficeRole = (typeof OFFICE_ROLES)[number];

export const CHANNELS = ['mail', 'inbox'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The policy of every kind that has none of its own. */
export const ANY_TOPIC = 'any';

/** `HH:MM` on the wall of the office; from after to crosses midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export interface Escalation {
  readonly afterDays: number;
  readonly to: RecipientRole;
}

export interface ReminderPolicy {
  /** Days before the date, in falling order; 0 is the day itself. */
  readonly daysBefore: readonly number[];
  /** Once overdue, again and again; null: never. */
  readonly overdueEveryDays: number | null;
  readonly recipients: readonly RecipientRole[];
  readonly escalation: readonly Escalation[];
  readonly channels: readonly Channel[];
  /** `HH:MM` on the wall of the office. */
  readonly sendAt: string;
  readonly quietHours: QuietHours | null;
  readonly workingDaysOnly: boolean;
  /** Who gets one mail a day with all that rings, instead of one each. */
  readonly digestFor: readonly RecipientRole[];
  /** What the recipient reads, or one language for all. */
  readonly language: 'recipient' | Language;
}

const OFFICE_HABIT: ReminderPolicy = {
  daysBefore: [30, 15, 7, 1, 0],
  overdueEveryDays: 7,
  recipients: ['responsible'],
  escalation: [
    { afterDays: 3, to: 'secretary' },
    { afterDays: 10, to: 'leader' },
  ],
  channels: ['mail', 'inbox'],
  sendAt: '08:00',
  quietHours: null,
  workingDaysOnly: false,
  digestFor: ['secretary', 'leader', 'finance', 'administrator'],
  language: 'recipient',
};

/** The office's own duty: its secretary is told beside whoever is named, and the leader is the next to hear. */
const OFFICE_DUTY: ReminderPolicy = {
  ...OFFICE_HABIT,
  recipients: ['responsible', 'secretary'],
  escalation: [{ afterDays: 3, to: 'leader' }],
};

/**
 * What holds until an office writes its own: the habit, but for what leaves fewer days than that, is another's to do, or
 * cannot be made good.
 */
export const BUILT_IN_POLICIES: Readonly<Record<string, ReminderPolicy>> = {
  [ANY_TOPIC]: OFFICE_HABIT,
  // After it no extension can be asked for: to press on would be pointless.
  'extension-request': {
    ...OFFICE_HABIT,
    overdueEveryDays: null,
    escalation: [{ afterDays: 1, to: 'secretary' }],
  },
  'validity-notice': { ...OFFICE_DUTY, daysBefore: [3, 1, 0] },
  'council-decision': { ...OFFICE_DUTY, daysBefore: [15, 7, 1, 0] },
  'documents-to-members': { ...OFFICE_DUTY, daysBefore: [7, 3, 1, 0] },
  'written-comments': {
    ...OFFICE_HABIT,
    recipients: ['council-member'],
    daysBefore: [7, 3, 1, 0],
    // The meeting is the day after.
    escalation: [{ afterDays: 1, to: 'secretary' }],
  },
  'acceptance-meeting': OFFICE_DUTY,
  conclusion: { ...OFFICE_DUTY, daysBefore: [1, 0] },
  recognition: { ...OFFICE_DUTY, daysBefore: [15, 7, 1, 0] },
  'advance-settlement': { ...OFFICE_HABIT, recipients: ['responsible', 'finance'] },
  'treasury-settlement': { ...OFFICE_HABIT, recipients: ['finance'] },
  // TT 11/2014 art 13.1c: a dossier later than this fails, however good the work was.
  'late-limit': {
    ...OFFICE_HABIT,
    recipients: ['responsible', 'secretary'],
    daysBefore: [60, 30, 15, 7, 1, 0],
    escalation: [{ afterDays: 1, to: 'leader' }],
  },
};

export type PolicyBook = ReadonlyMap<string, ReminderPolicy>;

/**
 * The topic whose policy holds: its own, or that of all the others. What an office writes for all the others leaves the topics
 * alone that have a built-in policy of their own, which is there for a reason.
 * @param book the office's own policies, by topic
 */
export function holderOf(topic: string, book: Pick<PolicyBook, 'has'>): string {
  return book.has(topic) || Object.hasOwn(BUILT_IN_POLICIES, topic) ? topic : ANY_TOPIC;
}

/** @param book the office's own policies, by topic */
export function policyOf(topic: string, book: PolicyBook): ReminderPolicy {
  const holder = holderOf(topic, book);
  return book.get(holder) ?? BUILT_IN_POLICIES[holder]!;
}

/** What a policy must be, beyond the shape of its fields. */
export function decidePolicy(policy: ReminderPolicy): Decision<ReminderPolicy> {
  const { overdueEveryDays, recipients, escalation, channels, sendAt, quietHours } = policy;
  const daysBefore = [...new Set(policy.daysBefore)].sort((a, b) => b - a);
  const refusals: Refusal[] = [];
  if (daysBefore.length === 0 && overdueEveryDays === null && escalation.length === 0)
    refusals.push({ code: 'policy-reminds-of-nothing', path: 'daysBefore' });
  if (recipients.length === 0) refusals.push({ code: 'policy-reminds-nobody', path: 'recipients' });
  if (channels.length === 0) refusals.push({ code: 'policy-reminds-nobody', path: 'channels' });
  const steps = escalation.map(({ afterDays, to }) => `${afterDays} ${to}`);
  if (new Set(steps).size < steps.length) refusals.push({ code: 'policy-step-twice', path: 'escalation' });
  if (quietHours && quietHours.from === quietHours.to)
    refusals.push({ code: 'quiet-hours-without-end', path: 'quietHours' });
  if (quietHours && isQuiet(sendAt, quietHours))
    refusals.push({ code: 'sent-in-quiet-hours', facts: { sendAt, ...quietHours }, path: 'sendAt' });
  return allowUnless(refusals, {
    ...policy,
    daysBefore,
    recipients: inOrder(RECIPIENT_ROLES, recipients),
    escalation: [...escalation].sort((a, b) => a.afterDays - b.afterDays),
    channels: inOrder(CHANNELS, channels),
    digestFor: inOrder(RECIPIENT_ROLES, policy.digestFor),
  });
}

/** @param time `HH:MM`; the last moment of quiet is the one before `to` */
export function isQuiet(time: string, { from, to }: QuietHours): boolean {
  return from < to ? from <= time && time < to : time >= from || time < to;
}

/** Each once, in the order of the list. */
function inOrder<T>(all: readonly T[], chosen: readonly T[]): T[] {
  return all.filter((each) => chosen.includes(each));
}
