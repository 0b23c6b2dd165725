import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LATE_AFTER_MS } from '../../domain/schedule/watching.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { type HealthPart, HealthService } from '../../platform/health/health.service.js';
import { ReminderRepository } from './reminders.repository.js';

/** Three minutes without a sweep are shown as degraded; the pages go on being served. */
@Injectable()
export class SweepHealth implements HealthPart, OnModuleInit {
  readonly name = 'reminders';

  constructor(
    private readonly health: HealthService,
    private readonly transactions: Transactions,
    private readonly reminders: ReminderRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.health.watch(this);
  }

  check(): Promise<'ok' | 'degraded'> {
    return this.transactions.read(async (tx) => {
      const last = await this.reminders.lastSweep(tx);
      const isSilent = last === null || (await this.clock.now(tx)).getTime() - last.getTime() > LATE_AFTER_MS;
      return isSilent ? 'degraded' : 'ok';
    });
  }
}
