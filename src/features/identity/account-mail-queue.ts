import type { Tx } from '../../platform/database/transactions.js';

/** A mail that its sender holds until a lease is over. */
export interface DueMail {
  readonly id: string;
  readonly attempts: number;
  readonly email: string;
  readonly displayName: string;
  readonly language: 'vi' | 'en';
}

export interface AccountLetter {
  /** As `Mail.headerId` without the office's domain. */
  readonly name: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
}

/** What became of an attempt. */
export interface SettledMail {
  readonly mailState: 'planned' | 'sent' | 'failed';
  readonly reason: string | null;
  readonly ringAt?: Date;
}

/** Mails of one kind that wait to be sent to owners of accounts. */
export interface AccountMailQueue<Due extends DueMail = DueMail> {
  /** Those whose turn it is; another sender takes others. */
  claim(tx: Tx, now: Date, leaseUntil: Date, most: number): Promise<Due[]>;
  /** Before it is written, for as long as its attempt takes. @returns whether this claim still holds it */
  hold(tx: Tx, due: Due, leaseUntil: Date): Promise<boolean>;
  /** Null where it is not to be sent any more. */
  write(due: Due): Promise<AccountLetter | null>;
  settle(tx: Tx, due: Due, settled: SettledMail): Promise<void>;
  /** Claimed and not tried: given back without the attempt that claiming counted. */
  release(tx: Tx, mails: readonly Due[], ringAt: Date): Promise<void>;
  dropOld(tx: Tx, before: Date): Promise<void>;
}
