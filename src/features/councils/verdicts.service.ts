import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { BallotRepository } from './ballots.repository.js';
import { CouncilRepository } from './councils.repository.js';
import { SessionRepository } from './sessions.repository.js';
import type { StoredVerdict } from './verdict.entity.js';
import { type JudgedUnder, tellVerdict } from './verdict-telling.js';

/** Before closing there is no verdict for anybody; afterwards each learns what is theirs to know. */
@Injectable()
export class VerdictsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly councils: CouncilRepository,
    private readonly ballots: BallotRepository,
  ) {}

  getVerdict(actor: Actor, sessionId: string, projectId?: string) {
    return this.transactions.read(async (tx) => {
      const session = await this.sessions.get(tx, sessionId);
      const rules = await this.sessions.judgedUnder(tx, session);
      const verdicts = await this.ballots.verdicts(tx, sessionId);
      const asked = verdicts.filter((verdict) => !projectId || verdict.projectId === projectId);
      const disclosed = [];
      for (const verdict of asked) {
        disclosed.push(await this.disclosed(tx, actor, session.councilId, rules, verdict));
      }
      const known = disclosed.filter((verdict) => verdict !== null);
      if (known.length === 0) throw Refused.because('not-found');
      return verdicts.length === 1 || projectId ? known[0] : { items: known };
    });
  }

  private async disclosed(
    tx: Tx,
    actor: Actor,
    councilId: string,
    rules: JudgedUnder,
    verdict: StoredVerdict,
  ) {
    const standing = await this.councils.readerStanding(tx, actor, councilId, verdict.projectId);
    return tellVerdict(verdict, actor, standing, rules);
  }
}
