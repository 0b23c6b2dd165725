import { setImmediate as giveWay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { checkRulebook } from '../../domain/council/check-rulebook.js';
import type { Verdict } from '../../domain/council/grading.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Progress } from '../file-orders/file-makers.js';
import {
  PastDeliberationRepository,
  type PastItem,
  type PastSessions,
} from './past-deliberations.repository.js';
import { type Incomparable, rehearse } from './rehearsal.js';
import { rulebookOf, type StoredRulebook } from './rulebook.entity.js';
import type { RehearsalInput } from './rulebook-query.dto.js';
import { RulebookRepository } from './rulebooks.repository.js';

/** Sessions read at once: memory and the pauses between queries stay small. */
const BATCH = 200;
/** Entries of each list of the answer; the counts are true. */
const MOST_LISTED = 200;

type Outcome = Pick<Verdict, 'grade' | 'accepts' | 'valid'>;

interface DifferingVerdict extends Pick<Verdict, 'trace' | 'distance'> {
  readonly sessionId: string;
  readonly projectId: string;
  readonly projectCode: string;
  readonly heldOn: string;
  readonly was: Outcome;
  readonly would: Outcome;
}

interface NotComparable {
  readonly sessionId: string;
  readonly projectId: string;
  readonly projectCode: string;
  readonly reason: Incomparable;
}

/** What became of past sessions if they had been held under this rulebook. It reads closed sessions only and changes none. */
@Injectable()
export class RehearsalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulebooks: RulebookRepository,
    private readonly past: PastDeliberationRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Refused where no council could follow it. */
  async fitRulebook(id: string): Promise<StoredRulebook> {
    const stored = await this.transactions.read((tx) => this.rulebooks.get(tx, id));
    const unfit = checkRulebook(rulebookOf(stored));
    if (unfit.length > 0) throw new Refused(unfit);
    return stored;
  }

  async rehearseRulebook(act: Act, id: string, input: RehearsalInput, progress: Progress = () => {}) {
    const stored = await this.fitRulebook(id);
    const rulebook = rulebookOf(stored);
    const report = new Report();
    const wanted = { purpose: rulebook.purpose, ...input };
    const total = await this.transactions.read((tx) => this.past.count(tx, wanted));
    let batch = await this.batch(wanted, null);
    while (batch.sessions.length > 0) {
      report.sessions += batch.sessions.length;
      for (const item of batch.items) {
        report.take(rulebook, item);
        await giveWay();
      }
      progress(report.sessions, total);
      batch = await this.batch(wanted, batch.sessions.at(-1)!.id);
    }
    const { code, version, state } = stored;
    const answer = { rulebook: { id, code, version, state }, ...report.answer() };
    return this.transactions.run(async (tx) => {
      const { differing, notComparable, ...counts } = answer;
      const root = { kind: 'rulebook', id };
      await this.audit.record(tx, act, { act: 'rulebook.rehearsed', root, after: { ...input, ...counts } });
      return answer;
    });
  }

  /** In a transaction of its own: what is closed does not change, and no snapshot is held for long. */
  private batch(wanted: PastSessions, after: string | null) {
    return this.transactions.read((tx) => this.past.batch(tx, wanted, after, BATCH));
  }
}

export type Rehearsal = Awaited<ReturnType<RehearsalService['rehearseRulebook']>>;

class Report {
  sessions = 0;
  private judged = 0;
  private same = 0;
  private differingCount = 0;
  private notComparableCount = 0;
  private readonly differing: DifferingVerdict[] = [];
  private readonly notComparable: NotComparable[] = [];

  take(rulebook: Rulebook, item: PastItem): void {
    const rehearsed = rehearse(rulebook, item);
    const { session, project, verdict } = item;
    const place = { sessionId: session.id, projectId: project.id, projectCode: project.code };
    if ('reason' in rehearsed) {
      this.notComparableCount++;
      keep(this.notComparable, { ...place, reason: rehearsed.reason });
      return;
    }
    this.judged++;
    const would = outcomeOf(rehearsed.verdict);
    const was = outcomeOf(verdict);
    if (would.grade === was.grade && would.accepts === was.accepts && would.valid === was.valid) {
      this.same++;
      return;
    }
    this.differingCount++;
    const { trace, distance } = rehearsed.verdict;
    keep(this.differing, { ...place, heldOn: verdict.heldOn, was, would, trace, distance });
  }

  answer() {
    const { sessions, judged, same, differingCount, notComparableCount, differing, notComparable } = this;
    return { sessions, judged, same, differingCount, notComparableCount, differing, notComparable };
  }
}

function outcomeOf({ grade, accepts, valid }: Outcome): Outcome {
  return { grade, accepts, valid };
}

function keep<T>(list: T[], entry: T): void {
  if (list.length < MOST_LISTED) list.push(entry);
}
