import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { type CastingFacts, decideCastBallot, decideDraft } from '../../domain/council/ballot.js';
import type { Channel } from '../../domain/council/ballot-paper.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import type { BallotInput, PaperBallotInput } from './ballot.dto.js';
import type { Ballot } from './ballot.entity.js';
import { BallotAudit } from './ballot-audit.js';
import { castContent, draftContent, gradeOf, keyedInView, ownView } from './ballot-content.js';
import { BallotForms } from './ballot-forms.js';
import { type BallotPlace, BallotRepository } from './ballots.repository.js';
import type { CouncilSeat } from './council.entity.js';
import { SessionRepository } from './sessions.repository.js';
import { type SessionRecord, seatOf, seatsInOffice, sittingOf } from './sitting.js';

interface Casting {
  readonly place: BallotPlace;
  readonly ballot: Ballot | null;
  readonly facts: CastingFacts;
}

/**
 * One ballot per seat, session and project. Members do not wait for each other: they share the council's lock, which closing and
 * attendance take for themselves, and lock their own ballot. No ballot raises the version of its session or council: before closing nothing
 * that others read changes with it.
 */
@Injectable()
export class BallotsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly ballots: BallotRepository,
    private readonly forms: BallotForms,
    private readonly audit: BallotAudit,
    private readonly clock: Clock,
  ) {}

  draftBallot(act: Act, sessionId: string, input: BallotInput) {
    return this.transactions.run(async (tx) => {
      const { place, ballot, facts } = await this.ownCasting(tx, act, sessionId, input.projectId);
      const paper = accept(decideDraft(facts, input));
      const draft = await this.ballots.write(tx, place, ballot, {
        state: 'draft',
        form: draftContent(paper),
      });
      if (!ballot) await this.audit.record(tx, act, 'ballot.drafted', draft);
      return ownView(draft);
    });
  }

  /** Submits what the body says, or else the draft. */
  submitBallot(act: Act, sessionId: string, { projectId, ...paper }: BallotInput) {
    return this.transactions.run(async (tx) => {
      const { place, ballot, facts } = await this.ownCasting(tx, act, sessionId, projectId);
      const saysNothing = Object.values(paper).every((value) => value === undefined || value === null);
      const cast = accept(decideCastBallot(facts, saysNothing && ballot ? ballot.form : paper));
      const submitted = await this.ballots.write(tx, place, ballot, {
        state: 'submitted',
        form: castContent(cast),
        grade: gradeOf(cast.choice),
        total: cast.total,
        submittedAt: await this.clock.now(tx),
      });
      await this.audit.record(tx, act, 'ballot.submitted', submitted);
      return ownView(submitted);
    });
  }

  /** A paper ballot counts once another person has confirmed what was keyed in. */
  keyInBallot(act: Act, sessionId: string, { seatId, enteredFrom, projectId, ...paper }: PaperBallotInput) {
    return this.transactions.run(async (tx) => {
      const record = await this.sessions.lockForBallots(tx, act.actor, sessionId);
      const seat = seatsInOffice(record, record.session.heldOn).find(({ id }) => id === seatId);
      if (!seat) throw Refused.because('unknown-reference', { field: 'seatId' }, 'seatId');
      const { place, ballot, facts } = await this.casting(tx, record, seat, projectId, 'paper');
      const cast = accept(decideCastBallot(facts, paper));
      const keyedIn = await this.ballots.write(tx, place, ballot, {
        state: 'awaiting-confirmation',
        form: castContent(cast),
        grade: gradeOf(cast.choice),
        total: cast.total,
        invalidReason: cast.invalid?.reason ?? null,
        paperNumber: enteredFrom.paperNumber,
        keyedInById: act.actor.accountId,
      });
      await this.audit.record(tx, act, 'ballot.keyed-in', keyedIn);
      return keyedInView(keyedIn);
    });
  }

  private async ownCasting(tx: Tx, act: Act, sessionId: string, projectId?: string): Promise<Casting> {
    const record = await this.sessions.lockForBallots(tx, act.actor, sessionId);
    const seat = seatOf(act.actor, record);
    if (!seat) throw Refused.because('not-permitted');
    const casting = await this.casting(tx, record, seat, projectId, 'online');
    if (act.expectedVersion !== undefined && casting.ballot?.version !== act.expectedVersion) {
      throw Refused.because('stale-version');
    }
    return casting;
  }

  private async casting(
    tx: Tx,
    record: SessionRecord,
    seat: CouncilSeat,
    namedProjectId: string | undefined,
    channel: Channel,
  ): Promise<Casting> {
    const { session, rulebook } = record;
    const projectId = projectOf(record, namedProjectId);
    const place = { sessionId: session.id, councilId: session.councilId, projectId, seatId: seat.id };
    const ballot = await this.ballots.lock(tx, place);
    const sitting = sittingOf(record, projectId).seats.find(({ seatId }) => seatId === seat.id);
    const { present, recused } = sitting!;
    return {
      place,
      ballot,
      facts: {
        state: session.state,
        seat: { present, recused, hasCast: ballot !== null && ballot.state !== 'draft' },
        rulebook,
        ballotsFrom: session.ballotsFrom,
        form: await this.forms.of(tx, rulebook, projectId),
        channel,
      },
    };
  }
}

/** A session with one item needs no naming of it. */
export function projectOf({ projectIds }: SessionRecord, named: string | undefined): string {
  if (named) {
    if (projectIds.includes(named)) return named;
    throw Refused.because('unknown-reference', { field: 'projectId' }, 'projectId');
  }
  const [only] = projectIds;
  if (projectIds.length === 1 && only) return only;
  throw Refused.because('malformed-request', { field: 'projectId' }, 'projectId');
}
