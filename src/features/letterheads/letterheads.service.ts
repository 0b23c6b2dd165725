import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { type Letterhead, letterheadOn } from '../../domain/reporting/letterhead.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { InstitutionRepository } from '../institutions/institutions.repository.js';
import type { LetterheadDay, LetterheadInput } from './letterhead.dto.js';
import type { LetterheadRow } from './letterhead.entity.js';
import { LetterheadRepository } from './letterheads.repository.js';

@Injectable()
export class Letterheads {
  constructor(
    private readonly transactions: Transactions,
    private readonly heads: LetterheadRepository,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** The letterhead of that day: of the authority named, else of the only one in force; null where nobody has said it. */
  async on(tx: Tx, day: PlainDate, authorityId?: string): Promise<Letterhead | null> {
    const authorities = authorityId ? [authorityId] : await this.heads.authoritiesOn(tx, day);
    if (authorities.length !== 1) return null;
    return letterheadOn(await this.heads.ofAuthority(tx, authorities[0]!), day);
  }

  listLetterheads() {
    return this.transactions.read(async (tx) => ({
      items: await this.heads.list(tx),
      authorities: await this.heads.authorities(tx),
    }));
  }

  getLetterhead({ authorityId, validFrom }: LetterheadDay): Promise<LetterheadRow> {
    return this.transactions.read(async (tx) => {
      const head = await this.heads.find(tx, authorityId, validFrom);
      if (!head) throw Refused.because('not-found');
      return head;
    });
  }

  writeLetterhead(act: Act, day: LetterheadDay, input: LetterheadInput): Promise<LetterheadRow> {
    return this.transactions.run(async (tx) => {
      const before = await this.lockSeen(tx, act, day);
      await this.heads.put(tx, { ...input, ...day, version: (before?.version ?? 0) + 1 });
      const after = (await this.heads.find(tx, day.authorityId, day.validFrom))!;
      await this.record(tx, act, 'letterhead.written', before, after);
      return after;
    });
  }

  removeLetterhead(act: Act, day: LetterheadDay): Promise<void> {
    return this.transactions.run(async (tx) => {
      const before = await this.lockSeen(tx, act, day);
      if (!before) throw Refused.because('not-found');
      await this.heads.remove(tx, before);
      await this.record(tx, act, 'letterhead.removed', before, null);
    });
  }

  /** Under the lock of its authority, which stands before there is a letterhead. */
  private async lockSeen(tx: Tx, { expectedVersion }: Act, { authorityId, validFrom }: LetterheadDay) {
    const { kind } = await this.institutions.lock(tx, authorityId);
    if (kind !== 'authority') throw Refused.because('not-found');
    const head = await this.heads.find(tx, authorityId, validFrom);
    if (expectedVersion !== undefined && expectedVersion !== (head?.version ?? 0))
      throw Refused.because('stale-version');
    return head;
  }

  private record(tx: Tx, act: Act, word: string, before: LetterheadRow | null, after: LetterheadRow | null) {
    const root = { kind: 'institution', id: (before ?? after)!.authorityId };
    return this.audit.record(tx, act, { act: word, root, before, after });
  }
}
