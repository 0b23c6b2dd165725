import { PassThrough } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type MailMessage from 'nodemailer/lib/mailer/mail-message';
import { Config } from '../config/config.module.js';

export interface Mail {
  /** Stays the same when a send is repeated, so that a mailbox can tell the repetition. */
  readonly headerId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** `unreachable` says nothing about the mail itself. */
export type MailAnswer =
  | { readonly is: 'sent' }
  | {
      readonly is: 'refused' | 'unreachable';
      /** In the words of the server, which may name the reader's address. */
      readonly reason: string;
      /** The numbers of its answer, `550 5.1.1`, or the name of the error: they name nobody. */
      readonly code: string;
    };

const PATIENCE_MS = 15_000;
/** Mails that are told to the server side by side. */
export const LANES = 2;

/** The server takes a mail with its last line, which waits for the mail's turn. */
function waitForTurn(mail: MailMessage, done: () => void): void {
  const { turn } = mail.data as { turn?: () => Promise<void> };
  if (turn) {
    mail.message.transform(new PassThrough({ flush: (end) => void turn().then(() => end(), end) }));
  }
  done();
}

/** RFC 3834: no absence notice comes back for what nobody wrote by hand; the second is what Exchange asks for. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    const timeouts = {
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    };
    this.transport = config.smtpUrl
      ? createTransport({ url: config.smtpUrl, pool: true, maxConnections: LANES, ...timeouts } as never)
      : null;
    this.transport?.use('stream', waitForTurn);
  }

  /** Without SMTP_URL mail is kept in the outbox for the administrator. */
  get sends(): boolean {
    return this.transport !== null;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /**
   * Never throws: a mail that a server refused is tried again, one that reached no server was not tried at all.
   * @param turn awaited when all but the last line is said: before it the server has taken nothing
   */
  async send(mail: Mail, turn: () => Promise<void> = async () => {}): Promise<MailAnswer> {
    if (!this.transport) return { is: 'unreachable', reason: 'no SMTP server is configured', code: NO_CODE };
    try {
      await this.transport.sendMail({
        messageId: mail.headerId,
        from: this.config.mailFrom,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: AUTOMATIC,
        disableFileAccess: true,
        disableUrlAccess: true,
        turn,
      } as SendMailOptions);
      return { is: 'sent' };
    } catch (error) {
      return {
        is: neverBegan(error as SmtpError) ? 'unreachable' : 'refused',
        reason: (error as Error).message,
        code: codeOf(error as SmtpError),
      };
    }
  }
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
}

const NO_CODE = 'unknown';

/** RFC 5321: three digits; RFC 3463: behind them the enhanced status, where the server gives one. */
function codeOf({ response = '', code = '' }: SmtpError): string {
  const [, status, enhanced] =
    /^([2-5]\d\d)(?:[ -]([245]\.\d{1,3}\.\d{1,3})(?!\S))?(?!\d)/.exec(response) ?? [];
  if (status) return enhanced ? `${status} ${enhanced}` : status;
  return /^E[A-Z]{2,20}$/.test(code) ? code : NO_CODE;
}

/** No connection, no greeting, no right to send anything: nothing was said about this mail. */
function neverBegan({ code = '', command = '' }: SmtpError): boolean {
  return command === 'CONN' || command.startsWith('AUTH') || ['EDNS', 'EAUTH', 'ECONNREFUSED'].includes(code);
}
