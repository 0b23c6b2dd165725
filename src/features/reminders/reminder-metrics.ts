import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Counter, Gauge, type Registry } from 'prom-client';
import { type MetricsPart, MetricsService } from '../../platform/metrics/metrics.service.js';
import { WatchReports } from './watch-report.service.js';

const OF_DATABASE = 'Read from the database, so every process answers the same: do not sum over processes.';

const GAUGES = {
  lastSweep: ['khcn_reminders_last_sweep_timestamp_seconds', 'When reminders were last swept; 0: never.'],
  nextDue: [
    'khcn_reminders_next_due_timestamp_seconds',
    'When the next reminder is due; 0: none is planned.',
  ],
  oldestDue: [
    'khcn_reminders_oldest_due_age_seconds',
    'Age of what has been due longest and is not sent; 0: nothing.',
  ],
  failedNow: ['khcn_reminders_failed', 'Failed reminders that nobody has settled yet.'],
  waitingMails: ['khcn_mail_waiting', 'Mails that wait to be sent, or to be tried again.'],
  mailUnreachable: [
    'khcn_mail_unreachable_seconds',
    'How long the mail server has not been reached; 0: it was.',
  ],
} as const;

/** Figures of reminders for Prometheus. */
@Injectable()
export class ReminderMetrics implements MetricsPart, OnModuleInit {
  private gauges: Record<keyof typeof GAUGES, Gauge>;
  private sent: Counter;
  private failed: Counter;
  private queue: Gauge<'state'>;
  private clock: Gauge;

  constructor(
    private readonly metrics: MetricsService,
    private readonly reports: WatchReports,
  ) {}

  onModuleInit(): void {
    this.metrics.add(this);
  }

  register(registry: Registry): void {
    const registers = [registry];
    const gauges = Object.entries(GAUGES).map(([key, [name, help]]) => [
      key,
      new Gauge({ name, help: `${help} ${OF_DATABASE}`, registers }),
    ]);
    this.gauges = Object.fromEntries(gauges);
    this.sent = new Counter({
      name: 'khcn_reminders_sent_total',
      help: `Reminders sent since the ledger began, mails and notices. ${OF_DATABASE}`,
      registers,
    });
    this.failed = new Counter({
      name: 'khcn_reminders_failed_total',
      help: `Reminders that failed for good since the ledger began, also those tried again or dropped since. ${OF_DATABASE}`,
      registers,
    });
    this.queue = new Gauge({
      name: 'khcn_queue_jobs',
      help: `Jobs in the queue by state. Read from the queue's storage, the same for every process.`,
      labelNames: ['state'],
      registers,
    });
    this.clock = new Gauge({
      name: 'khcn_clock_difference_seconds',
      help: `How far the clock of this process is ahead of the database's; beyond 5 either way it sends nothing.`,
      registers,
    });
  }

  async read(): Promise<void> {
    const report = await this.reports.report();
    const totals = await this.reports.totals();
    const { now, mailServer } = report;
    this.gauges.lastSweep.set(seconds(report.lastSweptAt));
    this.gauges.nextDue.set(seconds(report.nextDueAt));
    this.gauges.oldestDue.set(ageSeconds(report.oldestDueAt, now));
    this.gauges.failedNow.set(report.failedNow);
    this.gauges.waitingMails.set(report.waitingMails);
    this.gauges.mailUnreachable.set(ageSeconds(mailServer?.unreachableSince ?? null, now));
    this.clock.set(report.skewMs / 1000);
    for (const [state, count] of Object.entries(report.queue)) this.queue.set({ state }, count);
    setTotal(this.sent, totals.sent);
    setTotal(this.failed, totals.failed);
  }
}

/** The library counts up itself; these are counted by the database. */
function setTotal(counter: Counter, total: number): void {
  counter.reset();
  counter.inc(total);
}

function seconds(at: Date | null): number {
  return at ? at.getTime() / 1000 : 0;
}

function ageSeconds(since: Date | null, now: Date): number {
  return since ? Math.max(0, (now.getTime() - since.getTime()) / 1000) : 0;
}
