import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { type AcceptanceProgress, AcceptanceRepository, type Evaluation } from './acceptance.repository.js';

@Injectable()
export class AcceptanceProgressReader {
  constructor(
    private readonly acceptances: AcceptanceRepository,
    private readonly config: Config,
  ) {}

  /** @returns in the same order */
  of(tx: Tx, evaluations: readonly Evaluation[]): Promise<AcceptanceProgress[]> {
    return this.acceptances.progressOf(tx, evaluations, this.config.officeTimeZone);
  }
}
