import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { INCIDENT_KINDS, type IncidentKind, openIncidents } from '../../domain/schedule/watching.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { incidentNotice, incidentText, recoveryNotice } from '../../wording/reminder-watch.js';
import { WebhookEvents } from '../webhooks/webhook-events.js';
import { IncidentRepository, type Notice } from './incidents.repository.js';
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

  private async settleIncidents(tx: Tx): Promise<{ kind: IncidentKind; since: Date }[]> {
    const now = await this.clock.now(tx);
    this.watchedSince ??= now;
    const signs = {
      lastSweptAt: await this.reminders.lastSweep(tx),
      mailUnreachableSince: (await this.watch.mailServer(tx))?.unreachableSince ?? null,
      waitingMails: await this.watch.waitingMails(tx),
    };
    const open = openIncidents(signs, this.watchedSince, now);
    const begun: { kind: IncidentKind; since: Date }[] = [];
    for (const kind of INCIDENT_KINDS) {
      const incident = open.find((one) => one.kind === kind);
      if (!incident) await this.endIncident(tx, kind, now);
      else if (await this.beginIncident(tx, incident, now)) begun.push(incident);
    }
    return begun;
  }

  private async beginIncident(
    tx: Tx,
    { kind, since }: { kind: IncidentKind; since: Date },
    now: Date,
  ): Promise<boolean> {
    const id = await this.incidents.open(tx, kind, since, now);
    if (id === null) return false;
    await this.tellAdministrators(tx, (language) => incidentNotice(kind, since, this.zone, language), now);
    await this.tellWebhooks(tx, id, kind, since);
    return true;
  }

  private async endIncident(tx: Tx, kind: IncidentKind, now: Date): Promise<void> {
    const ended = await this.incidents.end(tx, kind, now);
    if (!ended) return;
    const { since } = ended;
    await this.tellAdministrators(
      tx,
      (language) => recoveryNotice(kind, since, now, this.zone, language),
      now,
    );
  }

  private async tellAdministrators(
    tx: Tx,
    write: (language: 'vi' | 'en') => Notice,
    now: Date,
  ): Promise<void> {
    for (const administrator of await this.incidents.administrators(tx))
      await this.incidents.addNotice(tx, administrator, write(administrator.language), WATCH_PATH, now);
  }

  private tellWebhooks(tx: Tx, incidentId: string, kind: IncidentKind, since: Date): Promise<void> {
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
