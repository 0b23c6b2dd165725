import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { sessionMinutes } from '../../domain/reporting/session-minutes.js';
import type { Language } from '../../domain/values/language.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { minutesPhrases } from '../../wording/minutes.js';
import { CouncilRepository } from './councils.repository.js';
import { MinutesReader } from './minutes-reader.js';
import { SessionRepository } from './sessions.repository.js';
import { isRecusedFrom, type SessionRecord, seatOf } from './sitting.js';
import { verdictContext } from './verdict-telling.js';

/** The minutes are composed from the closed session's records at each reading: there is no text that could disagree with them. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly councils: CouncilRepository,
    private readonly reader: MinutesReader,
  ) {}

  /** For the office and the council; a recused member reads nothing of the project that the conflict is about. */
  getMinutes(actor: Actor, id: string, language: Language = actor.language) {
    return this.transactions.read(async (tx) => {
      const record = await this.sessions.recordFor(tx, actor, id);
      const projectIds = await this.openTo(tx, actor, record);
      if (projectIds.length === 0) throw Refused.because('not-permitted');
      if (record.session.state !== 'closed') throw Refused.because('session-without-minutes');
      const facts = await this.reader.read(tx, record, projectIds);
      const minutes = sessionMinutes(facts, minutesPhrases(verdictContext(record, language)));
      return { sessionId: id, language, ...minutes };
    });
  }

  /** Neither kept out of the session's item nor recused from the project since. */
  private async openTo(tx: Tx, actor: Actor, record: SessionRecord): Promise<string[]> {
    const seat = seatOf(actor, record);
    const open = [];
    for (const projectId of record.projectIds) {
      const wasKeptOut = seat !== undefined && isRecusedFrom(record.conflicts, seat.id, projectId);
      const { isRecused } = await this.councils.readerStanding(tx, actor, record.council.id, projectId);
      if (!wasKeptOut && !isRecused) open.push(projectId);
    }
    return open;
  }
}
