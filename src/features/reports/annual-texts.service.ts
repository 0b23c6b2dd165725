import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { type AnnualText, TEXT_SECTIONS, type TextSection } from '../../domain/reporting/annual-texts.js';
import { type ReportScope, reportScope } from '../../domain/reporting/report-scope.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { AnnualListsRepository } from './annual-lists.repository.js';
import type { AnnualTextInput } from './annual-report.dto.js';
import { AnnualTextRepository, type TextPlace } from './annual-texts.repository.js';

export interface TextEntry {
  readonly section: TextSection;
  readonly written: AnnualText | null;
  /** Of the last year that wrote this section: offered as a start, printed only once it is written for this year. */
  readonly offered: AnnualText | null;
  /** Of the section in this year, for `If-Match`; 0 before the first. */
  readonly version: number;
}

@Injectable()
export class AnnualTextsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly texts: AnnualTextRepository,
    private readonly lists: AnnualListsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  listTexts(year: number, scope: ReportScope): Promise<{ items: TextEntry[] }> {
    return this.transactions.read(async (tx) => {
      const written = await this.texts.ofYear(tx, year, scope);
      const before = await this.texts.before(tx, year, scope);
      const heads = await this.texts.heads(tx, year, scope);
      const items = TEXT_SECTIONS.map((section) => ({
        section,
        written: written[section] ?? null,
        offered: written[section] ? null : (before[section] ?? null),
        version: heads.get(section) ?? 0,
      }));
      return { items };
    });
  }

  listVersions(place: TextPlace) {
    return this.transactions.read(async (tx) => ({ items: await this.texts.versions(tx, place) }));
  }

  writeText(act: Act, section: TextSection, { year, text, ...asked }: AnnualTextInput) {
    return this.transactions.run(async (tx) => {
      const scope = reportScope(asked);
      await this.lists.named(tx, scope);
      const { head, before } = await this.texts.lock(tx, { year, section, ...scope }, act.expectedVersion);
      if ((before?.text ?? '') === text) return { section, year, text, version: head.version };
      const { accountId, name: author } = act.actor;
      const after = await this.texts.add(tx, head, {
        ...{ text, accountId, author },
        writtenAt: await this.clock.now(tx),
      });
      await this.audit.record(tx, act, {
        act: text === '' ? 'annual-text.taken-back' : 'annual-text.written',
        root: { kind: 'annual-text', id: head.id },
        before: before && { year, section, ...scope, version: before.version, text: before.text },
        after: { year, section, ...scope, version: after.version, text },
      });
      return { section, year, text, version: after.version };
    });
  }
}
