import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { literalPattern } from '../../platform/database/literal-pattern.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { DecisionQuery, PaperInput } from './decision.dto.js';
import { OfficialDecision } from './decision.entity.js';
import { wordsOf } from './paper-words.js';

/** A project that a paper concerns, and as what. */
export interface ConcernedProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly role: string;
}

interface NamedPaper {
  readonly id: string;
  readonly name: string | null;
}

/** However it is typed, 690 / qđ-ubnd is 690/QĐ-UBND. */
const SPELT = (text: string) => `regexp_replace(upper(${text}), '\\s', '', 'g')`;

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

  async namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string | null, NamedPaper>> {
    const named: NamedPaper[] = await tx.query(
      `select id, coalesce(number, ${wordsOf('decision')}) as name from decision where id = any($1)`,
      [ids],
    );
    return new Map(named.map((paper) => [paper.id, paper]));
  }

  /** Papers with one number wait for each other here, so that two acts that name one paper make one row. */
  async lockName(tx: Tx, paper: PaperInput): Promise<void> {
    const name = `decision ${(paper.number ?? paper.asWritten ?? '').toUpperCase().replace(/\s/g, '')}`;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  /** The same number and date; an issuer only tells papers apart where both name one. */
  find(tx: Tx, paper: PaperInput): Promise<OfficialDecision | null> {
    const decisions = tx.createQueryBuilder(OfficialDecision, 'decision');
    if (paper.number)
      decisions.where(`${SPELT('decision.number')} = ${SPELT(':number')}`, { number: paper.number });
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

  concernedProjects(tx: Tx, id: string): Promise<ConcernedProject[]> {
    return tx.query(
      `select project.id, project.code, project.title, linked.role from project_decision linked
       join project on project.id = linked.project_id where linked.decision_id = $1
       order by project.code, linked.role limit 500`,
      [id],
    );
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
        `decision_words(decision.number, decision.subject, decision.as_written) like '%' || fold_accents(:words) || '%'`,
        { words },
      );
    }
    if (query.issuer) {
      decisions.andWhere(`fold_accents(decision.issuer) like '%' || fold_accents(:issuer) || '%'`, {
        issuer: literalPattern(query.issuer),
      });
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
