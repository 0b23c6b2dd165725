import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { openIncidents, WATCHED_KINDS, type WatchedKind } from '../../domain/schedule/watching.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { incidentText } from '../../wording/reminder-watch.js';
import { WebhookEvents } from '../webhooks/webhook-events.js';
import { Incidents } from './incidents.js';
import { IncidentRepository } from './incidents.repository.js';
import { ReminderRepository } from './reminders.repository.js';
import type { WatchIncident } from './watch.entity.js';
import { WatchRepository } from './watch.repository.js';

const WATCH_PATH = '/reminders';

/** Watches that reminders go out, in every program: the worker may be the part that is dead. */
@Injectable()
export class ReminderWatch {
  private readonly logger = new Logger('Reminders');
  private watchedSince: Date | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderRepository,
    private readonly watch: WatchRepository,
    private readonly incidents: IncidentRepository,
    private readonly told: Incidents,
    private readonly webhooks: WebhookEvents,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Tells administrators once when nothing has gone out for an hour, however many programs look, and once when it is over. */
  async look(): Promise<void> {
    const begun = await this.transactions.run((tx) => this.settleIncidents(tx));
    for (const { kind, since } of begun) this.logger.error(incidentText(kind, since, this.zone).en);
  }

  /** What administrators read on top of every page while it lasts. */
  async openIncidents(actor: Actor): Promise<WatchIncident[]> {
    if (!may(actor, 'incident.read')) return [];
    return this.transactions.alone((tx) => this.incidents.listOpen(tx));
  }

  private async settleIncidents(tx: Tx): Promise<{ kind: WatchedKind; since: Date }[]> {
    const now = await this.clock.now(tx);
    this.watchedSince ??= now;
    const signs = {
      lastSweptAt: await this.reminders.lastSweep(tx),
      mailUnreachableSince: (await this.watch.mailServer(tx))?.unreachableSince ?? null,
      waitingMails: await this.watch.waitingMails(tx),
    };
    const open = openIncidents(signs, this.watchedSince, now);
    const begun: { kind: WatchedKind; since: Date }[] = [];
    for (const kind of WATCHED_KINDS) {
      const incident = open.find((one) => one.kind === kind);
      if (!incident) await this.told.end(tx, kind, now);
      else if (await this.beginIncident(tx, incident, now)) begun.push(incident);
    }
    return begun;
  }

  private async beginIncident(
    tx: Tx,
    { kind, since }: { kind: WatchedKind; since: Date },
    now: Date,
  ): Promise<boolean> {
    const id = await this.told.begin(tx, kind, since, [], now);
    if (id === null) return false;
    await this.tellWebhooks(tx, id, kind, since);
    return true;
  }

  private tellWebhooks(tx: Tx, incidentId: string, kind: WatchedKind, since: Date): Promise<void> {
    const link = `${this.config.publicUrl}${WATCH_PATH}`;
    return this.webhooks.raise(tx, {
      type: 'reminders.silent',
      key: `reminders.silent ${incidentId}`,
      text: incidentText(kind, since, this.zone),
      data: { kind, since: since.toISOString(), link },
    });
  }

  private get zone(): string {
    return this.config.officeTimeZone;
  }
}
