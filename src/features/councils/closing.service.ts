import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { checkAsAudited } from '../../domain/council/audited-ballot.js';
import { decideClosing } from '../../domain/council/closing.js';
import { takesPart } from '../../domain/council/seat.js';
import { checkUndecided } from '../../domain/council/session-calling.js';
import type { Refusal } from '../../domain/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { AuditedBallotRepository } from './audited-ballots.repository.js';
import type { Ballot } from './ballot.entity.js';
import { BallotRepository } from './ballots.repository.js';
import { CouncilSchedules } from './council-schedules.js';
import { CouncilRepository } from './councils.repository.js';
import { type Item } from './judged-item.js';
import { Judging } from './judging.js';
import type { ClosingInput } from './session.dto.js';
import { SessionRepository } from './sessions.repository.js';
import { presides, type SessionRecord, sittingOf } from './sitting.js';
import { tellResult } from './verdict-telling.js';

/** Closing turns the ballots into one verdict per project; it never moves a project's stage. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly councils: CouncilRepository,
    private readonly ballots: BallotRepository,
    private readonly audited: AuditedBallotRepository,
    private readonly judging: Judging,
    private readonly schedules: CouncilSchedules,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  closeSession(act: Act, id: string, { missing: named, effectiveDate }: ClosingInput) {
    const missing = named ?? [];
    return this.transactions.run(async (tx) => {
      const record = await this.sessions.lock(tx, act, id);
      if (!mayClose(act.actor, record)) throw Refused.because('not-permitted');
      const closedOn = await this.closingDay(tx, record, effectiveDate);
      const ballots = await this.ballots.ofSession(tx, id);
      const items = record.projectIds.map((projectId) => ({
        projectId,
        sitting: sittingOf(record, projectId),
        ballots: ballots.filter((ballot) => ballot.projectId === projectId),
      }));
      const refusals = [
        ...checkMissing(missing, items),
        ...items.flatMap((item) => checkItem(record, item, missing)),
        ...checkUndecided(record.projectIds, await this.ballots.decidedProjectIds(tx, record.council.id, id)),
        ...checkAsAudited(await this.audited.ofSession(tx, id)),
      ];
      if (refusals.length > 0) throw new Refused(withoutRepeats(refusals));

      const now = await this.clock.now(tx);
      for (const item of items) await this.recordMissing(tx, record, item);
      const verdicts = await this.judging.judge(tx, act.actor, record, items, now);
      await this.sessions.update(tx, record.session, { state: 'closed', closedAt: now });
      await this.councils.touch(tx, record.council);
      await this.schedules.follow(tx, act, record.council);
      const recusals = await this.sessions.recusals(tx, id);
      await this.audit.record(tx, act, {
        act: 'session.closed',
        root: { kind: 'council', id: record.council.id },
        subject: { kind: 'session', id },
        after: { missing, verdicts, digestsOver: 'cast-ballots', recusals },
        effectiveDate: closedOn,
      });
      const results = verdicts.map((verdict) => tellResult(verdict, record, act.actor.language));
      const [only] = results;
      return only && results.length === 1 ? only : { items: results };
    });
  }

  private async closingDay(tx: Tx, { session }: SessionRecord, asked?: string): Promise<string> {
    const today = await this.clock.today(tx);
    const date = asked ?? today;
    const { heldOn } = session;
    if (date > today) throw Refused.because('effective-date-in-future', { date }, 'effectiveDate');
    if (heldOn && date < heldOn) {
      throw Refused.because('effective-date-before-session', { date, heldOn }, 'effectiveDate');
    }
    return date;
  }

  /** Who was present and cast nothing has a row that says so; a draft that was never submitted is not kept. */
  private async recordMissing(tx: Tx, { session }: SessionRecord, item: Item): Promise<void> {
    for (const { seatId } of item.sitting.seats.filter(takesPart)) {
      const before = item.ballots.find((ballot) => ballot.seatId === seatId) ?? null;
      if (before?.state === 'submitted') continue;
      const place = {
        sessionId: session.id,
        councilId: session.councilId,
        projectId: item.projectId,
        seatId,
      };
      await this.ballots.write(tx, place, before, { state: 'missing', form: {} });
    }
  }
}

function mayClose(actor: Actor, record: SessionRecord): boolean {
  return actor.roles.includes('secretary') || presides(actor, record);
}

/** Only who takes part and has not cast on every project can be recorded as missing. */
function checkMissing(missing: readonly string[], items: readonly Item[]): Refusal[] {
  return missing.flatMap((seatId, at): Refusal[] => {
    const path = `missing.${at}`;
    const due = items.filter(({ sitting }) =>
      sitting.seats.some((seat) => seat.seatId === seatId && takesPart(seat)),
    );
    if (due.length === 0) return [{ code: 'unknown-reference', path, facts: { field: path } }];
    const hasCast = due.every(({ ballots }) =>
      ballots.some((each) => each.seatId === seatId && isCast(each)),
    );
    return hasCast ? [{ code: 'ballot-already-cast', path }] : [];
  });
}

function checkItem(record: SessionRecord, { sitting, ballots }: Item, missing: readonly string[]) {
  const seatsWith = (...states: Ballot['state'][]) =>
    ballots.filter(({ state }) => states.includes(state)).map(({ seatId }) => seatId);
  const decision = decideClosing({
    state: record.session.state,
    ballotsFrom: record.session.ballotsFrom,
    rulebook: record.rulebook,
    sitting,
    castSeatIds: seatsWith('submitted'),
    unconfirmedSeatIds: seatsWith('awaiting-confirmation'),
    missingSeatIds: missing,
  });
  return decision.allowed ? [] : decision.refusals;
}

function isCast({ state }: Ballot): boolean {
  return state === 'submitted' || state === 'awaiting-confirmation';
}

/** Several projects of one session miss the same quorum once. */
function withoutRepeats(refusals: readonly Refusal[]): Refusal[] {
  const key = (refusal: Refusal) => JSON.stringify(refusal);
  return [...new Map(refusals.map((refusal) => [key(refusal), refusal])).values()];
}
