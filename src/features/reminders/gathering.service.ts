import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { arrangeMails, type RingingReminder } from '../../domain/schedule/message-arrangement.js';
import { type PolicyBook, policyOf } from '../../domain/schedule/reminder-policy.js';
import { dayOf } from '../../domain/values/plain-date.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import { AddressingService } from './addressing.service.js';
import { MessageWriter } from './message-writer.js';
import { PolicyRepository } from './policies.repository.js';
import { type Recipient, RecipientRepository } from './recipients.repository.js';
import type { Message } from './reminder.entity.js';
import { RingingRepository } from './ringing.repository.js';
import { type StandingReminder, StandingReminders } from './standing-reminders.js';

const PERSONS = 250;
const HEADER_DOMAIN = 'khcn-tracker';

/** Puts what rings into messages: notices are there at once, mails wait to be sent. */
@Injectable()
export class GatheringService {
  constructor(
    private readonly transactions: Transactions,
    private readonly addressing: AddressingService,
    private readonly ringing: RingingRepository,
    private readonly standing: StandingReminders,
    private readonly recipients: RecipientRepository,
    private readonly policies: PolicyRepository,
    private readonly holidays: HolidayCalendar,
    private readonly writer: MessageWriter,
    private readonly config: Config,
  ) {}

  /**
   * One step, in the transaction of the one sweep whose turn it is: first all that is due gets its persons, then their
   * messages are made, so that nothing of a day is missing from a person's mail of the day.
   * @returns how many rows or persons it dealt with; none: all is gathered, or another sweep does it
   */
  async gatherSome(tx: Tx, now: Date): Promise<number> {
    if (!(await this.ringing.takeTurn(tx))) return 0;
    const addressed = await this.addressing.addressSome(tx, now);
    if (addressed > 0) return addressed;
    const personIds = await this.ringing.duePersons(tx, now, PERSONS);
    if (personIds.length > 0) await this.gatherFor(tx, personIds, now);
    return personIds.length;
  }

  private async gatherFor(tx: Tx, personIds: readonly string[], now: Date): Promise<void> {
    await this.ringing.dissolveUntried(tx, personIds, now);
    const due = await this.ringing.duePersonal(tx, now, personIds);
    const standing = await this.standing.of(tx, due, now);
    const recipients = await this.recipients.read(tx, personIds);
    // What a program of before had given to a person never rang for a role, where the next is called for.
    await this.addressing.planNextOverdue(tx, standing, now);
    await this.writeNotices(tx, standing.filter(isOn('inbox')), recipients, now);
    await this.makeMails(tx, standing.filter(isOn('mail')), recipients, now);
  }

  /** In the same transaction as the rows: neither lost nor doubled. */
  private async writeNotices(
    tx: Tx,
    standing: readonly StandingReminder[],
    recipients: ReadonlyMap<string, Recipient>,
    now: Date,
  ): Promise<void> {
    const hasInbox = ({ personId }: StandingReminder) => recipients.get(personId)?.hasInbox;
    const without = standing.filter((one) => !hasInbox(one)).map(({ reminder }) => reminder.id);
    await this.ringing.settle(tx, without, { state: 'superseded', reason: 'no-inbox', settledAt: now });
    const groups = groupBy(standing.filter(hasInbox), ({ personId, subject }) => `${personId} ${subject.id}`);
    const write = await this.writer.open(tx, now);
    const notices = groups.map((items) => {
      const recipient = recipients.get(items[0]!.personId)!;
      const path = items[0]!.subject.path;
      const made = {
        channel: 'inbox',
        state: 'sent',
        sentAt: now,
        path,
        ringAt: now,
        createdAt: now,
      } as const;
      return { id: randomUUID(), recipientId: recipient.id, ...write(recipient, items), ...made, items };
    });
    await this.save(tx, notices, { state: 'sent', at: now });
  }

  private async makeMails(
    tx: Tx,
    standing: readonly StandingReminder[],
    recipients: ReadonlyMap<string, Recipient>,
    now: Date,
  ): Promise<void> {
    const hasAddress = ({ personId }: StandingReminder) => recipients.get(personId)?.email;
    const without = standing.filter((one) => !hasAddress(one)).map(({ reminder }) => reminder.id);
    await this.ringing.settle(tx, without, { state: 'failed', reason: 'no-address', settledAt: now });

    const timeZone = this.config.officeTimeZone;
    const byPerson = groupBy(standing.filter(hasAddress), ({ personId }) => personId);
    const today = dayOf(now, timeZone);
    const haveDigest = await this.ringing.digestsOn(
      tx,
      byPerson.map(([one]) => one!.personId),
      today,
    );
    const book = await this.policies.book(tx);
    const calendar = await this.holidays.read(tx);
    const arranged = byPerson.map((items) => {
      const hasDigestToday = haveDigest.has(items[0]!.personId);
      const ringing = items.map((item) => ringingOf(item, book));
      return { items, ...arrangeMails(ringing, { now, timeZone, calendar, hasDigestToday }) };
    });
    await this.ringing.letWait(
      tx,
      arranged.flatMap(({ waiting }) => waiting),
    );
    const mails = arranged.flatMap(({ items, mails: ofPerson }) =>
      ofPerson.map(({ ids, digestOn }) =>
        mailOf(
          items.filter(({ reminder }) => ids.includes(reminder.id)),
          digestOn,
          now,
        ),
      ),
    );
    await this.save(tx, mails, { state: 'planned', at: null });
  }

  private async save(
    tx: Tx,
    messages: readonly (Partial<Message> & { id: string; items: readonly StandingReminder[] })[],
    settled: { state: 'planned' | 'sent'; at: Date | null },
  ): Promise<void> {
    await this.ringing.addMessages(
      tx,
      messages.map(({ items, ...message }) => message),
    );
    const members = messages.flatMap(({ id: messageId, items }) =>
      items.map(({ reminder }) => ({ id: reminder.id, messageId })),
    );
    await this.ringing.putInMessages(tx, members, settled);
  }

  /** All that is due now, step by step, each in a transaction of its own. */
  async gatherAll(nowOf: (tx: Tx) => Promise<Date>): Promise<void> {
    for (;;) {
      const dealtWith = await this.transactions.run(async (tx) => this.gatherSome(tx, await nowOf(tx)));
      if (dealtWith === 0) return;
    }
  }
}

/** Its words are written when it is sent: days left are said as they are then. */
function mailOf(items: readonly StandingReminder[], digestOn: string | null, now: Date) {
  const id = randomUUID();
  const { personId: recipientId, subject } = items[0]!;
  const headerId = `<reminder-${id}@${HEADER_DOMAIN}>`;
  const words = { subject: '', bodyText: '', bodyHtml: '' };
  const path = items.every((one) => one.subject.id === subject.id) ? subject.path : null;
  const made = { channel: 'mail', state: 'prepared', ringAt: now, createdAt: now } as const;
  return { id, headerId, recipientId, digestOn, path, ...words, ...made, items };
}

function ringingOf({ reminder, subject }: StandingReminder, book: PolicyBook): RingingReminder {
  const { id, subjectId, recipientRole: role, dueAt } = reminder;
  return { id, subjectId, role, dueAt, policy: policyOf(subject.topic, book) };
}

function isOn(channel: 'mail' | 'inbox') {
  return ({ reminder }: StandingReminder) => reminder.channel === channel;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
