import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { type AcceptanceProgress, AcceptanceRepository } from './acceptance.repository.js';

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
