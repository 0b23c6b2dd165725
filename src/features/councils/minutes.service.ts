import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { sessionMinutes } from '../../domain/reporting/session-minutes.js';
import type { Language } from '../../domain/values/language.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { minutesPhrases } from '../../wording/minutes.js';
import { MinutesReader } from './minutes-reader.js';
import { SessionRepository } from './sessions.repository.js';
import { isKeptFrom } from './sitting.js';
import { verdictContext } from './verdict-telling.js';

/** The minutes are composed from the closed session's records at each reading: there is no text that could disagree with them. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly reader: MinutesReader,
  ) {}

  /** For the office and the council; a recused member reads nothing of the project that the conflict is about. */
  getMinutes(actor: Actor, id: string, language: Language = actor.language) {
    return this.transactions.read(async (tx) => {
      const record = await this.sessions.recordFor(tx, actor, id);
      const projectIds = record.projectIds.filter((each) => !isKeptFrom(actor, record, each));
      if (projectIds.length === 0) throw Refused.because('not-permitted');
      if (record.session.state !== 'closed') throw Refused.because('session-without-minutes');
      const facts = await this.reader.read(tx, record, projectIds);
      const minutes = sessionMinutes(facts, minutesPhrases(verdictContext(record, language)));
      return { sessionId: id, language, ...minutes };
    });
  }
}
