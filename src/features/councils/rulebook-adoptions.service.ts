import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { PageQuery } from '../../platform/http/page.js';
import { cursorKey, limitOf, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import type { RulebookAdoption } from './rulebook.entity.js';
import type { AdoptionInput } from './rulebook-query.dto.js';
import { RulebookRepository } from './rulebooks.repository.js';

/** Adoptions hold for all versions of a rulebook and stand apart from the scope of its text; a later one takes over. */
@Injectable()
export class RulebookAdoptions {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulebooks: RulebookRepository,
    private readonly decisions: DecisionsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  adoptRulebook(act: Act, id: string, { authorityId, level, from, note, decision }: AdoptionInput) {
    return this.transactions.run(async (tx) => {
      const rulebook = await this.rulebooks.lock(tx, id, act.expectedVersion);
      if (rulebook.state === 'draft') {
        throw Refused.because('rulebook-is-draft', { rulebook: rulebook.code });
      }
      if (authorityId && !(await this.rulebooks.institutionNames(tx, [authorityId])).has(authorityId)) {
        throw Refused.because('unknown-reference', { field: 'authorityId' }, 'authorityId');
      }
      const paper = decision && (await this.decisions.findOrRegister(tx, act, decision));
      const adoption = await this.rulebooks.adopt(tx, {
        rulebookCode: rulebook.code,
        authorityId: authorityId ?? null,
        level,
        adoptedFrom: from,
        note,
        decisionId: paper?.id ?? null,
        createdAt: await this.clock.now(tx),
      });
      await this.audit.record(tx, act, {
        act: 'rulebook.adopted',
        root: { kind: 'rulebook', id },
        subject: { kind: 'rulebook-adoption', id: adoption.id },
        after: adoption,
        effectiveDate: from,
      });
      return answerOf(adoption);
    });
  }

  /** Who may adopt, and the name of each. */
  listAuthorities() {
    return this.transactions.read((tx) => this.rulebooks.authorities(tx));
  }

  listAdoptions(id: string, query: PageQuery) {
    return this.transactions.read(async (tx) => {
      const { code } = await this.rulebooks.get(tx, id);
      const rows = await this.rulebooks.adoptionsOf(tx, code, limitOf(query) + 1, cursorKey(query, 2));
      const page = pageOf(rows, query, (row) => [row.adoptedFrom, row.id]);
      return { ...page, items: page.items.map(answerOf) };
    });
  }
}

function answerOf({ id, rulebookCode, authorityId, level, adoptedFrom, note, decisionId }: RulebookAdoption) {
  return { id, rulebookCode, authorityId, level, from: adoptedFrom, note, decisionId };
}
