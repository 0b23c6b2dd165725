import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { isOver, refusalOfEnd } from '../../domain/council/session-state.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { SentFile } from '../../platform/storage/sent-file.js';
import { SensitiveReadings } from '../audit/sensitive-readings.js';
import { type OpenedFile, StoredFiles } from '../files/stored-files.js';
import { BallotAudit } from './ballot-audit.js';
import { BallotRepository } from './ballots.repository.js';
import { mayConfirm } from './confirmation.service.js';
import { SessionRepository } from './sessions.repository.js';

/** The scan beside a paper ballot: seen by those who may confirm it, until that is done, and by nobody else. */
@Injectable()
export class ScansService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly ballots: BallotRepository,
    private readonly files: StoredFiles,
    private readonly audit: BallotAudit,
    private readonly readings: SensitiveReadings,
  ) {}

  attachScan(act: Act, id: string, sent: SentFile) {
    const attach = async (tx: Tx) => {
      const { actor } = act;
      const record = await this.sessions.lock(tx, { actor }, (await this.ballots.get(tx, id)).sessionId);
      const ballot = await this.ballots.get(tx, id);
      const { state } = record.session;
      if (isOver(state)) throw Refused.because(refusalOfEnd(state));
      if (ballot.paperNumber === null) throw Refused.because('ballot-not-on-paper');
      if (ballot.state !== 'awaiting-confirmation') throw Refused.because('ballot-already-cast');
      const file = await this.files.keep(tx, act, sent);
      const scanned = await this.ballots.update(tx, ballot, { scanFileId: file.id });
      await this.audit.record(tx, act, 'ballot.scanned', scanned);
      const { sessionId, projectId, seatId, paperNumber } = scanned;
      return { id, sessionId, projectId, seatId, paperNumber, fileName: file.fileName, size: file.size };
    };
    return this.files.placed(sent, () => this.transactions.run(attach));
  }

  /**
   * The reading is noted before there is anything to read, and sealed with the ballot: that a scan was opened would tell that
   * there is a paper.
   */
  async openScan(act: Act, id: string): Promise<OpenedFile> {
    const { actor } = act;
    const { sessionId, file } = await this.transactions.read(async (tx) => {
      const ballot = await this.ballots.get(tx, id);
      const record = await this.sessions.recordFor(tx, actor, ballot.sessionId);
      const waits = ballot.state === 'awaiting-confirmation' && !isOver(record.session.state);
      if (!waits || !mayConfirm(actor, record) || ballot.scanFileId === null)
        throw Refused.because('not-found');
      return { sessionId: ballot.sessionId, file: await this.files.get(tx, ballot.scanFileId) };
    });
    await this.readings.note(act, 'ballots.read', { kind: 'ballot', id }, sessionId);
    return this.files.openContent(file);
  }
}
