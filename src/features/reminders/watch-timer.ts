import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ReminderWatch } from './reminder-watch.service.js';

const EVERY_MS = 60_000;

/** Looks each minute by itself, not by the queue: what the queue does not do is among what is watched. */
@Injectable()
export class WatchTimer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Reminders');
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly watch: ReminderWatch) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.look();
    }, EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** A database that does not answer is told by the health of the program; the next look is a minute away. */
  private async look(): Promise<void> {
    try {
      await this.watch.look();
    } catch (error) {
      this.logger.warn(`the reminders could not be watched: ${(error as Error).message}`);
    }
  }
}
