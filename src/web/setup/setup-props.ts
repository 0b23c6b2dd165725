import type { Actor } from '../../domain/access/actor.js';
import type { OfficeReadiness } from '../../features/dossier/office-readiness.service.js';
import type { HolidaysService } from '../../features/holidays/holidays.service.js';
import type { MailAnswer } from '../../platform/mail/mailer.js';

export interface MailTried {
  readonly to: string;
  readonly answer: MailAnswer;
}

export interface SetupProps {
  readonly actor: Actor;
  readonly office: Awaited<ReturnType<OfficeReadiness['readCounts']>>;
  /** Purposes and levels for which no rulebook stands today. */
  readonly gaps: readonly { readonly purpose: string; readonly level: string }[];
  readonly holidays: Awaited<ReturnType<HolidaysService['listDays']>>;
  readonly sendsMail: boolean;
  readonly tried?: MailTried;
  readonly timeZone: string;
}
