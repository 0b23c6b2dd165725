import { Injectable } from '@nestjs/common';
import type { IncidentKind } from '../../domain/schedule/watching.js';
import type { Language } from '../../domain/values/language.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { incidentNotice, recoveryNotice } from '../../wording/reminder-watch.js';
import { IncidentRepository, type Notice } from './incidents.repository.js';

/** Where each is looked into and mended. */
export const INCIDENT_PATHS = {
  'sweep-silent': '/reminders',
  'mail-unreachable': '/reminders',
  'records-broken': '/audit',
  'backup-old': '/backups',
} as const satisfies Record<IncidentKind, string>;

/** What administrators are told of once when it begins, and once when it is over, however many programs look. */
@Injectable()
export class Incidents {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly config: Config,
  ) {}

  /**
   * @param details what a reader who acts on it needs to know beside the words of its kind
   * @returns its id; null: it had begun before
   */
  async begin(
    tx: Tx,
    kind: IncidentKind,
    since: Date,
    details: readonly string[] = [],
    now = since,
  ): Promise<string | null> {
    const id = await this.incidents.open(tx, kind, since, now);
    if (id === null) return null;
    const more = details.length > 0 ? `\n\n${details.join('\n')}` : '';
    await this.tell(tx, kind, now, (language) => {
      const { subject, bodyText } = incidentNotice(kind, since, this.config.officeTimeZone, language);
      return { subject, bodyText: `${bodyText}${more}` };
    });
    return id;
  }

  async end(tx: Tx, kind: IncidentKind, now: Date): Promise<void> {
    const ended = await this.incidents.end(tx, kind, now);
    if (!ended) return;
    const { officeTimeZone } = this.config;
    await this.tell(tx, kind, now, (language) =>
      recoveryNotice(kind, ended.since, now, officeTimeZone, language),
    );
  }

  private async tell(
    tx: Tx,
    kind: IncidentKind,
    now: Date,
    write: (language: Language) => Notice,
  ): Promise<void> {
    const path = INCIDENT_PATHS[kind];
    for (const administrator of await this.incidents.administrators(tx))
      await this.incidents.addNotice(tx, administrator, write(administrator.language), path, now);
  }
}
