import { Injectable } from '@nestjs/common';
import { attendanceOf, hasQuorum } from '../../domain/council/quorum.js';
import { accountOf } from '../../domain/council/verdict-account.js';
import type {
  EarlierMeeting,
  MinutesFacts,
  MinutesItem,
  MinutesMember,
  MinutesPaper,
  MinutesSession,
  Movement,
} from '../../domain/reporting/minutes-facts.js';
import { clockTimeOf, dayOf } from '../../domain/values/plain-date.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { DecisionRepository } from '../decisions/decisions.repository.js';
import { BallotRepository } from './ballots.repository.js';
import { CouncilView } from './council-view.js';
import { CouncilRepository, type JudgedProject } from './councils.repository.js';
import { MeetingRepository } from './meetings.repository.js';
import type { CouncilSession, WrittenComment } from './session.entity.js';
import { SessionRepository } from './sessions.repository.js';
import { isRecusedFrom, rosterOf, type SessionRecord, sittingOf } from './sitting.js';
import type { StoredVerdict } from './verdict.entity.js';

/** Reads what the minutes of a session rest on: before its closing everything but the ballots. */
@Injectable()
export class MinutesReader {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly councils: CouncilRepository,
    private readonly meetings: MeetingRepository,
    private readonly ballots: BallotRepository,
    private readonly decisions: DecisionRepository,
    private readonly councilView: CouncilView,
    private readonly config: Config,
  ) {}

  async read(tx: Tx, record: SessionRecord, projectIds: readonly string[]): Promise<MinutesFacts> {
    const { session, council, rulebook } = record;
    const { tellers } = await this.meetings.partsOf(tx, session.id);
    const verdicts = await this.ballots.verdicts(tx, session.id);
    const projects = await this.councils.projects(tx, council.id);
    const members = await this.members(tx, record);
    const absent = members.filter(({ present }) => !present).map(({ seatId }) => seatId);
    const comments = await this.meetings.commentsOf(tx, session.id, absent);
    const items = projectIds.map((projectId) => {
      const project = projects.find(({ id }) => id === projectId)!;
      const verdict = verdicts.find((each) => each.projectId === projectId);
      return itemOf(record, comments, members, project, verdict);
    });
    return {
      council,
      decision: await this.decision(tx, record),
      rulebook: { id: session.rulebookId, title: rulebook.title },
      session: this.meeting(record),
      members,
      tellers,
      items,
      takesUp: await this.postponed(tx, session),
      corrects: await this.corrected(tx, session),
    };
  }

  private async decision(tx: Tx, { council }: SessionRecord): Promise<MinutesPaper | null> {
    return council.decisionId ? this.decisions.get(tx, council.decisionId) : null;
  }

  private meeting({ session, day }: SessionRecord): MinutesSession {
    const { id, openedAt, closedAt, mode, place } = session;
    return {
      id,
      heldOn: day,
      opensAt: this.timeOf(session, openedAt),
      closesAt: this.timeOf(session, closedAt),
      mode,
      place,
      authorisation: session.authorisationDocument,
      secretarySeatId: session.meetingSecretarySeatId,
    };
  }

  /** Only what was recorded on the very day of the meeting tells its hour. */
  private timeOf({ heldOn }: CouncilSession, at: Date | null): string | null {
    const zone = this.config.officeTimeZone;
    return at && dayOf(at, zone) === heldOn ? clockTimeOf(at, zone) : null;
  }

  private movement(session: CouncilSession, at: Date | null): Movement | null {
    return at && { at: this.timeOf(session, at) };
  }

  /** The roster of the session, with those who left the council while it ran. */
  private async members(tx: Tx, record: SessionRecord): Promise<MinutesMember[]> {
    const { session, attendance } = record;
    const roster = rosterOf(record);
    const persons = await this.councilView.persons(tx, roster);
    return roster.map((seat) => {
      const came = attendance.find(({ seatId }) => seatId === seat.id);
      const { fullName, academicTitle } = persons.get(seat.personId)!;
      return {
        seatId: seat.id,
        personId: seat.personId,
        fullName,
        academicTitle,
        role: seat.role,
        inOffice: seat.leftAt === null,
        present: came?.present ?? false,
        how: came?.how ?? null,
        arrival: this.movement(session, came?.arrivedAt ?? null),
        departure: this.movement(session, came?.departedAt ?? seat.leftAt),
      };
    });
  }

  private async postponed(tx: Tx, { followsSessionId }: CouncilSession): Promise<EarlierMeeting | null> {
    if (!followsSessionId) return null;
    const { id, heldOn, scheduledAt, postponedReason } = await this.sessions.get(tx, followsSessionId);
    const date = heldOn ?? dayOf(scheduledAt, this.config.officeTimeZone);
    return { id, date, reason: postponedReason! };
  }

  private async corrected(tx: Tx, session: CouncilSession): Promise<EarlierMeeting | null> {
    const { correctsSessionId, correctionReason } = session;
    if (!correctsSessionId) return null;
    const { id, heldOn } = await this.sessions.get(tx, correctsSessionId);
    return { id, date: heldOn!, reason: correctionReason! };
  }
}

function itemOf(
  record: SessionRecord,
  comments: readonly WrittenComment[],
  members: readonly MinutesMember[],
  project: JudgedProject,
  verdict: StoredVerdict | undefined,
): MinutesItem {
  const { rulebook, session, conflicts } = record;
  const isKeptOut = (seatId: string) => isRecusedFrom(conflicts, seatId, project.id);
  const absent = members.filter(({ seatId, present }) => !present && !isKeptOut(seatId));
  const quorum = verdict ? quorumOf(verdict) : quorumNow(record, project.id);
  return {
    project,
    keptOut: conflicts
      .filter(({ projectId, recused }) => recused && (projectId === null || projectId === project.id))
      .map(({ id, seatId, kind }) => ({ conflictId: id, seatId, kind })),
    comments: comments.filter(
      ({ projectId, seatId }) =>
        projectId === project.id && absent.some((member) => member.seatId === seatId),
    ),
    presides: quorum.presides,
    presidingSeatId: presidingSeat(session, members, quorum.presides),
    quorum: { needed: quorum.needed, article: rulebook.quorum.article, holds: quorum.holds },
    verdict: verdict
      ? {
          id: verdict.id,
          counts: verdict.counts,
          choices: rulebook.ballot.choices,
          account: accountOf(rulebook, verdict),
          ranking: verdict.ranking,
        }
      : null,
  };
}

interface QuorumSeen extends Pick<MinutesItem, 'presides'> {
  readonly needed: number;
  readonly holds: boolean;
}

/** As the verdict looked at it. */
function quorumOf({ trace, valid }: StoredVerdict): QuorumSeen {
  const quorum = trace.find(({ rule }) => rule === 'quorum');
  return {
    presides: String(quorum?.facts.presides ?? 'nobody') as MinutesItem['presides'],
    needed: Number(quorum?.facts.needed),
    holds: quorum?.holds ?? valid,
  };
}

function quorumNow(record: SessionRecord, projectId: string): QuorumSeen {
  const attendance = attendanceOf(record.rulebook, sittingOf(record, projectId));
  return {
    presides: attendance.presides ?? 'nobody',
    needed: attendance.needed,
    holds: hasQuorum(attendance),
  };
}

function presidingSeat(
  { authorisedSeatId }: CouncilSession,
  members: readonly MinutesMember[],
  presides: MinutesItem['presides'],
): string | null {
  if (presides !== 'chair' && presides !== 'vice-chair') return null;
  const ofRole = members.filter(({ role, inOffice, present }) => role === presides && inOffice && present);
  const authorised = ofRole.find(({ seatId }) => seatId === authorisedSeatId);
  return (presides === 'vice-chair' && authorised ? authorised : ofRole[0])?.seatId ?? null;
}
