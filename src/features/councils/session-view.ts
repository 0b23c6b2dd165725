import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { attendanceOf, hasQuorum } from '../../domain/council/quorum.js';
import type { Language } from '../../domain/values/language.js';
import type { Tx } from '../../platform/database/transactions.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import type { Ballot } from './ballot.entity.js';
import { ownView } from './ballot-content.js';
import { BallotForms } from './ballot-forms.js';
import { type BallotLine, BallotRepository } from './ballots.repository.js';
import { mayConfirm } from './confirmation.service.js';
import { CouncilView, rulebookName } from './council-view.js';
import { CouncilRepository, type JudgedProject } from './councils.repository.js';
import type { ReaderStanding } from './disclosure.js';
import { MeetingView } from './meeting-view.js';
import { MeetingRepository } from './meetings.repository.js';
import { RulebookRepository } from './rulebooks.repository.js';
import type { SeatAttendance } from './session.entity.js';
import { isTeller, runsTheMeeting } from './session-reader.js';
import {
  isRecusedFrom,
  presides,
  recusedSeatIds,
  rosterOf,
  type SessionRecord,
  seatOf,
  seatsInOffice,
  sittingOf,
} from './sitting.js';
import type { StoredVerdict } from './verdict.entity.js';
import { tellVerdict } from './verdict-telling.js';

/** What the reader handed in and what was decided in a session so far. */
interface Outcome {
  readonly ownBallots: readonly Ballot[];
  readonly verdicts: readonly StoredVerdict[];
}

/**
 * A session as its readers see it. Before closing it shows nobody another's ballot; that one was submitted only who presides,
 * the office's secretary and the tellers see.
 */
@Injectable()
export class SessionView {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly ballots: BallotRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly meetings: MeetingRepository,
    private readonly forms: BallotForms,
    private readonly councilView: CouncilView,
    private readonly meetingView: MeetingView,
  ) {}

  async of(tx: Tx, actor: Actor, record: SessionRecord) {
    const { session, council } = record;
    const { councilId, rulebookId, authorisedSeatId, authorisationDocument, ...own } = session;
    const roster = rosterOf(record);
    const persons = await this.councilView.persons(tx, record.seats);
    const projects = await this.councils.projects(tx, council.id);
    const parts = await this.meetings.partsOf(tx, session.id);
    const seat = seatOf(actor, record);
    const outcome = {
      ownBallots: seat ? await this.ballots.ofSeat(tx, session.id, seat.id) : [],
      verdicts: await this.ballots.verdicts(tx, session.id),
    };
    const standings = new Map<string, ReaderStanding>();
    const items = [];
    for (const project of projects.filter(({ id }) => record.projectIds.includes(id))) {
      const standing = await this.councils.readerStanding(tx, actor, council.id, project.id);
      standings.set(project.id, standing);
      items.push(await this.item(tx, actor, record, { project, standing, ...outcome }));
    }
    const [only] = items;
    const seesWhoSubmitted = runsTheMeeting(actor, record) || isTeller(actor, record, parts.tellers);
    return {
      ...own,
      council: { id: councilId, purpose: council.purpose, establishedOn: council.establishedOn },
      rulebook: rulebookName(await this.rulebooks.get(tx, rulebookId)),
      seats: await this.councilView.roster(tx, actor, council, roster),
      reader: {
        seatId: seat?.id ?? null,
        presides: presides(actor, record),
        runsTheMeeting: runsTheMeeting(actor, record),
      },
      attendance: record.attendance
        .filter(({ seatId }) => roster.some(({ id }) => id === seatId))
        .map(attendanceView),
      chairAuthorisation: authorisedSeatId && {
        seatId: authorisedSeatId,
        document: authorisationDocument,
      },
      ...(await this.meetingView.of(tx, actor, record, parts, { standings, persons })),
      items,
      ...(only && items.length === 1 && meters(only)),
      ...(seesWhoSubmitted && {
        ballots: receipts(actor, record, await this.ballots.linesOf(tx, session.id)),
      }),
    };
  }

  private async item(
    tx: Tx,
    actor: Actor,
    record: SessionRecord,
    {
      project,
      standing,
      ownBallots,
      verdicts,
    }: Outcome & { readonly project: JudgedProject; readonly standing: ReaderStanding },
  ) {
    const seat = seatOf(actor, record);
    const recused = seat !== undefined && isRecusedFrom(record.conflicts, seat.id, project.id);
    const mine = ownBallots.find(({ projectId }) => projectId === project.id);
    const verdict = verdicts.find(({ projectId }) => projectId === project.id);
    return {
      projectId: project.id,
      project,
      recused,
      recusedSeatIds: recusedSeatIds(record, project.id),
      roster: sittingOf(record, project.id).seats,
      quorum: quorumMeter(record, project.id, actor.language),
      ballotForm: recused ? null : await this.forms.of(tx, record.rulebook, project.id),
      myBallot: mine ? ownView(mine) : null,
      verdict: verdict ? tellVerdict(verdict, actor, standing, record) : null,
    };
  }
}

/** `attending` is who is there, the recused included; `counted` are those of them who make up the quorum. */
function quorumMeter(record: SessionRecord, projectId: string, language: Language) {
  const sitting = sittingOf(record, projectId);
  const attendance = attendanceOf(record.rulebook, sitting);
  return {
    ...attendance,
    attending: sitting.seats.filter(({ present }) => present).length,
    counted: attendance.present,
    missing: attendance.missing.map((refusal) => ({ ...refusal, message: sentenceOf(refusal, language) })),
    holds: hasQuorum(attendance),
  };
}

/** A session with one item carries its meters itself. */
function meters<T extends { quorum: unknown; ballotForm: unknown; myBallot: unknown; verdict: unknown }>(
  item: T,
): Pick<T, 'quorum' | 'ballotForm' | 'myBallot' | 'verdict'> {
  const { quorum, ballotForm, myBallot, verdict } = item;
  return { quorum, ballotForm, myBallot, verdict };
}

function attendanceView({ seatId, present, how, arrivedAt, departedAt, leftAt }: SeatAttendance) {
  return { seatId, present, how, arrivedAt, departedAt, leftAt };
}

/** In the order of the seats, so that nothing but who handed in can be read from the list. */
function receipts(actor: Actor, record: SessionRecord, ballots: readonly BallotLine[]) {
  const confirms = mayConfirm(actor, record);
  const placeOf = ({ seatId }: BallotLine) => record.seats.findIndex(({ id }) => id === seatId);
  return ballots
    .filter(({ state }) => state !== 'draft')
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((ballot) => ({
      ...receipt(ballot),
      counts: mayCount(record, ballot),
      ...(confirms && ballot.state === 'awaiting-confirmation' && { paper: paperOf(actor, ballot) }),
    }));
}

function receipt({ id, seatId, projectId, state }: BallotLine) {
  return { id, seatId, projectId, state };
}

/** What the second person needs before confirming a paper ballot; who keyed it in is not that person. */
function paperOf({ accountId }: Actor, { paperNumber, scanFileId, keyedInById }: BallotLine) {
  return { number: paperNumber, hasScan: scanFileId !== null, isKeyedInByReader: keyedInById === accountId };
}

/** A ballot whose seat left or was recused after it was cast stays, and no longer counts. */
function mayCount(record: SessionRecord, { seatId, projectId, state }: BallotLine): boolean {
  const sits = seatsInOffice(record, record.day).some(({ id }) => id === seatId);
  return state !== 'missing' && sits && !isRecusedFrom(record.conflicts, seatId, projectId);
}
