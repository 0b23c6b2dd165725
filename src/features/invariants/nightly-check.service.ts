import { Injectable, Logger } from '@nestjs/common';
import type { Finding } from '../../domain/invariants/invariants.js';
import { clockTimeOf } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Incidents } from '../reminders/incidents.js';
import { InvariantRepository } from './invariants.repository.js';
import { Invariants } from './invariants.service.js';

/** In the office, when nobody works. */
const NOT_BEFORE = '01:00';
const FILES_A_NIGHT = 200;

/** Each night once: tells administrators when something does not hold, and when all of it does again. */
@Injectable()
export class NightlyCheck {
  private readonly logger = new Logger('Invariants');

  constructor(
    private readonly transactions: Transactions,
    private readonly invariants: Invariants,
    private readonly checks: InvariantRepository,
    private readonly incidents: Incidents,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async checkWhereDue(): Promise<void> {
    const { officeTimeZone: zone } = this.config;
    const isDue = await this.transactions.alone(async (tx) => {
      const now = await this.clock.now();
      return clockTimeOf(now, zone) >= NOT_BEFORE && !(await this.checks.hasRun(tx, now, zone));
    });
    if (isDue) await this.check();
  }

  async check(): Promise<Finding[]> {
    const from = await this.clock.now();
    const broken: Finding[] = [];
    for await (const finding of this.invariants.check({ files: FILES_A_NIGHT }))
      if (finding.broken.length > 0) broken.push(finding);
    const names = broken.map(({ invariant }) => invariant);
    await this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      await this.checks.note(tx, now, now.getTime() - from.getTime(), broken);
      if (names.length > 0) await this.incidents.begin(tx, 'records-broken', now, names);
      else await this.incidents.end(tx, 'records-broken', now);
    });
    if (names.length > 0) this.logger.error(`records do not hold: ${names.join(', ')}`);
    return broken;
  }
}
