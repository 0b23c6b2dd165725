import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { literalPattern } from '../../platform/database/literal-pattern.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { DecisionQuery, PaperInput } from './decision.dto.js';
import { OfficialDecision } from './decision.entity.js';

@Injectable()
export class DecisionRepository {
  async insert(tx: Tx, decision: QueryDeepPartialEntity<OfficialDecision>): Promise<OfficialDecision> {
    const { identifiers } = await tx.insert(OfficialDecision, decision);
    return this.get(tx, identifiers[0]!.id);
  }

  async update(
    tx: Tx,
    decision: OfficialDecision,
    change: QueryDeepPartialEntity<OfficialDecision>,
  ): Promise<OfficialDecision> {
    await tx.update(OfficialDecision, decision.id, { ...change, version: decision.version + 1 });
    return this.get(tx, decision.id);
  }

  async get(tx: Tx, id: string): Promise<OfficialDecision> {
    const decision = await tx.findOneBy(OfficialDecision, { id });
    if (!decision) throw Refused.because('not-found');
    return decision;
  }

  /** Papers with one number wait for each other here, so that two acts that name one paper make one row. */
  async lockName(tx: Tx, paper: PaperInput): Promise<void> {
    const name = `decision ${paper.number ?? paper.asWritten}`;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  /** The same number and date; an issuer only tells papers apart where both name one. */
  find(tx: Tx, paper: PaperInput): Promise<OfficialDecision | null> {
    const decisions = tx.createQueryBuilder(OfficialDecision, 'decision');
    if (paper.number) decisions.where('decision.number = :number', { number: paper.number });
    else
      decisions.where('decision.number is null and decision.asWritten = :asWritten', {
        asWritten: paper.asWritten,
      });
    decisions.andWhere('decision.date is not distinct from cast(:date as text)', {
      date: paper.date ?? null,
    });
    if (paper.issuer) {
      decisions.andWhere('(decision.issuer is null or decision.issuer = :issuer)', { issuer: paper.issuer });
    }
    return decisions.orderBy('decision.issuer').limit(1).getOne();
  }

  /** Newest paper first, undated ones last, one more than the page holds. */
  list(
    tx: Tx,
    query: DecisionQuery,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<OfficialDecision[]> {
    const decisions = tx
      .createQueryBuilder(OfficialDecision, 'decision')
      .orderBy(`coalesce(decision.date, '')`, 'DESC')
      .addOrderBy('decision.id', 'DESC')
      .limit(limit);
    if (query.year) decisions.andWhere('left(decision.date, 4) = :year', { year: String(query.year) });
    if (query.kind) decisions.andWhere('decision.kind = :kind', { kind: query.kind });
    if (query.q) {
      const words = literalPattern(query.q);
      decisions.andWhere(
        `fold_accents(concat_ws(' ', decision.number, decision.subject, decision.as_written)) like '%' || fold_accents(:words) || '%'`,
        { words },
      );
    }
    if (after) {
      decisions.andWhere(`(coalesce(decision.date, ''), decision.id) < (:afterDate, :afterId)`, {
        afterDate: after[0],
        afterId: after[1],
      });
    }
    return decisions.getMany();
  }
}
