import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type HealthPart, HealthService } from '../../platform/health/health.service.js';
import { DeliveryService } from './delivery.service.js';

const LONGEST_SILENCE_MS = 3 * 60_000;

/** Three minutes without a sweep are shown as degraded; the pages go on being served. */
@Injectable()
export class SweepHealth implements HealthPart, OnModuleInit {
  readonly name = 'reminders';

  constructor(
    private readonly health: HealthService,
    private readonly delivery: DeliveryService,
  ) {}

  onModuleInit(): void {
    this.health.watch(this);
  }

  async check(): Promise<'ok' | 'degraded'> {
    return (await this.delivery.isSilentFor(LONGEST_SILENCE_MS)) ? 'degraded' : 'ok';
  }
}
