import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { nextAttemptAt } from '../../domain/delivery/attempts.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { LANES, type MailAnswer, Mailer } from '../../platform/mail/mailer.js';
import { MailAnswers } from './mail-answers.js';
import { MessageWriter } from './message-writer.js';
import { MessageRepository, type WrittenMail } from './messages.repository.js';
import { RecipientRepository } from './recipients.repository.js';
import type { Message } from './reminder.entity.js';
import { ReminderEvents } from './reminder-events.js';
import { StandingReminders } from './standing-reminders.js';
import { type Place, Turns } from './turns.js';

const SECOND_MS = 1_000;
/** Longer than any one attempt may take; after it another sender takes the mail over. */
const LEASE_MS = 300 * SECOND_MS;
/** Nothing is sent longer than this after it was asked whether it still has its reason. */
const FRESH_MS = 2 * SECOND_MS;
const UNREACHABLE_PAUSE_MS = 60 * SECOND_MS;
/** As long as a database takes to come back; well within the lease. */
const RECORDING_ATTEMPTS = 60;
const BATCH = 100;

interface Claim {
  readonly claimed: number;
  readonly mails: readonly HeldMail[];
  /** When their reasons were asked for, and how long ago that is. */
  readonly askedAt: Date;
  readonly elapsedMs: () => number;
}

type Unsent = Exclude<MailAnswer, { is: 'sent' }>;
interface HeldMail extends WrittenMail, Pick<Message, 'headerId' | 'attempts'> {
  /** For others than its reader, whom an office may name in the subject. */
  readonly subjectWithoutName: () => string;
}

/**
 * Tells mails to the server side by side, but hands them over one after the other, each recorded before the next: a program
 * that dies leaves at most one that was handed over and not recorded, and its repetition carries the same Message-ID.
 */
@Injectable()
export class DeliveryService {
  private readonly logger = new Logger('Reminders');
  private readonly turns = new Turns();
  private isSending = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessageRepository,
    private readonly standing: StandingReminders,
    private readonly recipients: RecipientRepository,
    private readonly writer: MessageWriter,
    private readonly mailer: Mailer,
    private readonly answers: MailAnswers,
    private readonly events: ReminderEvents,
    private readonly clock: Clock,
  ) {}

  /**
   * @param mayGoOn asked before each batch
   * @returns how many mails went out, or were kept where there is no SMTP server
   */
  async sendDue(mayGoOn: () => Promise<boolean>): Promise<number> {
    if (this.isSending) return 0;
    this.isSending = true;
    try {
      let sent = 0;
      while (await mayGoOn()) {
        const { tried, delivered, isReachable } = await this.sendSome();
        sent += delivered;
        if (tried === 0 || !isReachable) break;
      }
      return sent;
    } finally {
      this.isSending = false;
    }
  }

  /** @returns tried: how many of the claimed mails were dealt with; none: there are none, or everything is too slow today */
  private async sendSome(): Promise<{ tried: number; delivered: number; isReachable: boolean }> {
    const { claimed, mails, askedAt, elapsedMs } = await this.transactions.run((tx) => this.claim(tx));
    if (!this.mailer.sends) return { tried: claimed, delivered: mails.length, isReachable: true };
    const now = () => new Date(askedAt.getTime() + elapsedMs());
    const waiting = [...mails];
    let delivered = 0;
    let isReachable = true;
    const sendOneAfterTheOther = async () => {
      while (isReachable && waiting.length > 0 && elapsedMs() <= FRESH_MS) {
        const mail = waiting.shift()!;
        const answer = await this.send(mail, now);
        if (answer === 'sent') delivered++;
        if (answer !== 'unreachable') continue;
        isReachable = false;
        waiting.unshift(mail);
      }
    };
    await Promise.all(Array.from({ length: LANES }, sendOneAfterTheOther));
    await this.giveBack(waiting, isReachable ? 0 : UNREACHABLE_PAUSE_MS);
    return { tried: claimed - waiting.length, delivered, isReachable };
  }

  /** Takes mails under a lease, looks once more whether they have their reason, and writes them as of now. */
  private async claim(tx: Tx): Promise<Claim> {
    const now = await this.clock.now(tx);
    const leaseUntil = new Date(now.getTime() + LEASE_MS);
    const messages = await this.messages.claim(tx, now, leaseUntil, BATCH);
    const elapsedMs = this.clock.stopwatch();
    if (messages.length === 0) return { claimed: 0, mails: [], askedAt: now, elapsedMs };
    const ids = messages.map(({ id }) => id);
    const standing = await this.standing.of(tx, await this.messages.membersOf(tx, ids), now);
    const recipients = await this.recipients.read(
      tx,
      messages.map(({ recipientId }) => recipientId),
    );
    const write = await this.writer.open(tx, now);
    const mails: HeldMail[] = [];
    const empty: string[] = [];
    const unaddressed: string[] = [];
    for (const { id, headerId, attempts, recipientId } of messages) {
      const items = standing.filter(({ reminder }) => reminder.messageId === id);
      const recipient = recipients.get(recipientId)!;
      if (items.length === 0) empty.push(id);
      else if (!recipient.email) unaddressed.push(id);
      else {
        const subjectWithoutName = () => write({ ...recipient, fullName: '…' }, items).subject;
        const words = write(recipient, items);
        mails.push({ id, headerId, attempts, toAddress: recipient.email, ...words, subjectWithoutName });
      }
    }
    await this.messages.close(tx, empty, 'cancelled', 'no-longer-due');
    await this.messages.close(tx, unaddressed, 'failed', 'no-address');
    await this.messages.failMembers(tx, unaddressed, 'no-address', now);
    await this.messages.startSending(tx, mails, leaseUntil);
    if (!this.mailer.sends) for (const mail of mails) await this.messages.settleSent(tx, mail, 'kept', now);
    return { claimed: messages.length, mails, askedAt: now, elapsedMs };
  }

  /** What fails on one mail stays with that mail: the others go on. */
  private async send(mail: HeldMail, now: () => Date): Promise<'sent' | 'refused' | 'unreachable'> {
    const { headerId, toAddress: to, subject, bodyText: text, bodyHtml: html } = mail;
    let place: Place | undefined;
    const turn = () => {
      place = this.turns.queue();
      return place.reached;
    };
    try {
      const answer = await this.mailer.send({ headerId: headerId!, to, subject, text, html }, turn);
      await this.record(mail, answer, now);
      await this.answers.note(answer);
      return answer.is;
    } finally {
      place?.leave();
    }
  }

  private async record(mail: HeldMail, answer: MailAnswer, now: () => Date): Promise<void> {
    if (answer.is === 'sent') return persist(() => this.recordSent(mail, now()));
    if (answer.is === 'unreachable')
      return this.logger.warn(`the mail server cannot be reached: ${answer.code}`);
    this.logger.warn(`a mail was not taken (attempt ${mail.attempts}): ${answer.code}`);
    await persist(() => this.recordRefusal(mail, answer));
  }

  private recordSent(mail: HeldMail, sentAt: Date): Promise<void> {
    return this.transactions.alone((tx) => this.messages.settleSent(tx, mail, 'sent', sentAt));
  }

  private recordRefusal(mail: HeldMail, { reason, code }: Unsent): Promise<void> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const nextAt = nextAttemptAt(mail.attempts, now);
      await this.messages.settleRefused(tx, mail, reason, nextAt, now);
      if (!nextAt) await this.events.tellFailed(tx, mail.id, mail.subjectWithoutName(), code);
    });
  }

  private async giveBack(mails: readonly HeldMail[], pauseMs: number): Promise<void> {
    await this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      await this.messages.release(tx, mails, new Date(now.getTime() + pauseMs));
    });
  }
}

/** What a mail server has taken is recorded even when the database is away for a while, else it would be sent again. */
async function persist(record: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await record();
    } catch (error) {
      if (attempt === RECORDING_ATTEMPTS) throw error;
      await pause(SECOND_MS);
    }
  }
}
