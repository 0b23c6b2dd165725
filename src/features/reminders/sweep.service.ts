import { Injectable, Logger } from '@nestjs/common';
import { doClocksAgree } from '../../domain/delivery/clocks.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Ending } from '../../platform/ending.js';
import { DeliveryService } from './delivery.service.js';
import { GatheringService } from './gathering.service.js';
import { ReminderRepository } from './reminders.repository.js';
import { ReplanningService } from './replanning.service.js';

/** Finds what is due and not told, by the database's clock, and tells it. */
@Injectable()
export class SweepService {
  private readonly logger = new Logger('Reminders');

  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderRepository,
    private readonly replanning: ReplanningService,
    private readonly gathering: GatheringService,
    private readonly delivery: DeliveryService,
    private readonly clock: Clock,
    private readonly ending: Ending,
  ) {}

  /** @returns how many mails went out */
  async sweep(): Promise<number> {
    if (!(await this.clocksAgree())) return 0;
    await this.replanStale();
    await this.gathering.gatherAll((tx) => this.clock.now(tx));
    const sent = await this.delivery.sendDue(async () => {
      await this.noteSweep();
      return !this.ending.isNear && this.clocksAgree();
    });
    await this.noteSweep();
    return sent;
  }

  /** What cannot be planned anew must not keep what is planned from being told. */
  private async replanStale(): Promise<void> {
    try {
      await this.replanning.replanStale();
    } catch (error) {
      this.logger.error(`reminders were not planned anew: ${(error as Error).message}`);
    }
  }

  private async clocksAgree(): Promise<boolean> {
    const skewMs = await this.clock.skewMs();
    if (doClocksAgree(skewMs)) return true;
    this.logger.error(`the clock is ${skewMs} ms off the database's: no reminder is sent until they agree`);
    return false;
  }

  private async noteSweep(): Promise<void> {
    await this.transactions.run(async (tx) => this.reminders.noteSweep(tx, await this.clock.now(tx)));
  }
}
