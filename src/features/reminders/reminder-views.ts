import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { RECIPIENT_ROLE_WORDS, REMINDER_STATE_WORDS, reasonText } from '../../wording/reminder-states.js';
import { type Holders, Recipients } from './recipients.js';
import { RecipientRepository } from './recipients.repository.js';
import type { Reminder } from './reminder.entity.js';
import { ReminderSubjects, type SubjectNow } from './reminder-subjects.js';

export interface ReminderView extends Reminder {
  readonly stateInWords: string;
  readonly roleInWords: string;
  readonly reasonInWords: string | null;
  /** Whom it was given to, or who would get it today; names only for readers who may see persons. */
  readonly recipients: readonly { readonly personId: string; readonly name: string | null }[];
  /** Null where what it was about is gone. */
  readonly about: {
    readonly title: string;
    readonly dueDate: PlainDate;
    readonly projectCode: string;
    readonly projectTitle: string;
    readonly path: string;
  } | null;
}

/** Reminders as people read them. */
@Injectable()
export class ReminderViews {
  constructor(
    private readonly subjects: ReminderSubjects,
    private readonly recipients: Recipients,
    private readonly persons: RecipientRepository,
  ) {}

  async describe(tx: Tx, actor: Actor, reminders: readonly Reminder[]): Promise<ReminderView[]> {
    const told = reminders.filter((reminder) => isToldTo(actor, reminder));
    if (told.length === 0) return [];
    const subjects = await this.subjects.read(tx, told);
    const holdersOf = await this.recipients.holders(tx, subjects);
    const personIdsOf = (reminder: Reminder) =>
      personsOf(reminder, subjects.get(reminder.subjectId), holdersOf).filter((personId) =>
        mayKnowWho(actor, reminder, personId),
      );
    const persons = await this.persons.read(tx, told.flatMap(personIdsOf));
    const nameOf = (personId: string) =>
      may(actor, 'person.read') || personId === actor.personId
        ? (persons.get(personId)?.fullName ?? null)
        : null;
    return told.map((reminder) => {
      const { state, reason, recipientRole } = reminder;
      const subject = subjects.get(reminder.subjectId);
      return {
        ...reminder,
        stateInWords: REMINDER_STATE_WORDS[state][actor.language],
        roleInWords: RECIPIENT_ROLE_WORDS[recipientRole][actor.language],
        reasonInWords: reasonText(reason, state, actor.language),
        recipients: personIdsOf(reminder).map((personId) => ({ personId, name: nameOf(personId) })),
        about: subject ? aboutOf(subject, actor) : null,
      };
    });
  }
}

/** Who judges a project is not for its own people to know, neither by an id nor by a number of rows. */
function isToldTo(actor: Actor, { recipientRole, recipientId }: Reminder): boolean {
  return recipientId === null || mayKnowWho(actor, { recipientRole }, recipientId);
}

function mayKnowWho(actor: Actor, { recipientRole }: Pick<Reminder, 'recipientRole'>, personId: string) {
  return recipientRole !== 'council-member' || may(actor, 'person.read') || personId === actor.personId;
}

/** A reminder that never rang was for nobody in particular. */
function personsOf(
  { state, recipientId, recipientRole }: Reminder,
  subject: SubjectNow | undefined,
  holdersOf: Holders,
): readonly string[] {
  if (recipientId) return [recipientId];
  return state === 'planned' && subject ? holdersOf(recipientRole, subject).persons : [];
}

function aboutOf({ titleIn, dueDate, projectCode, projectTitle, path }: SubjectNow, { language }: Actor) {
  return { title: titleIn(language), dueDate, projectCode, projectTitle, path };
}
