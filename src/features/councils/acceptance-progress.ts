import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { AcceptanceRepository } from './acceptance.repository.js';

/** How far the evaluation of a project's results has come, as the records of its councils tell. */
export interface AcceptanceProgress {
  readonly councilSince: PlainDate | null;
  /** The day for which a session is called, or on which it was held; null while none is called, or the last was postponed. */
  readonly meetingOn: PlainDate | null;
  /** Of a session that is closed. */
  readonly heldOn: PlainDate | null;
  readonly validOn: PlainDate | null;
  readonly documentsOn: PlainDate | null;
  readonly commentsOn: PlainDate | null;
  readonly conclusionOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
}

@Injectable()
export class AcceptanceProgressReader {
  constructor(
    private readonly acceptances: AcceptanceRepository,
    private readonly config: Config,
  ) {}

  /** @param since when an evaluation was to be repeated: what earlier sessions did counts no more */
  of(tx: Tx, projectId: string, since: Date | null): Promise<AcceptanceProgress> {
    return this.acceptances.progressOf(tx, projectId, since, this.config.officeTimeZone);
  }
}
