import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { type FormKind, formKind } from '../../domain/forms/form-kinds.js';
import type { MakingFacts, SessionStanding } from '../../domain/forms/form-rights.js';
import type { FormFacts } from '../../domain/forms/staleness.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { BallotRepository } from '../councils/ballots.repository.js';
import { MeetingRepository } from '../councils/meetings.repository.js';
import { isTeller, runsTheMeeting } from '../councils/session-reader.js';
import { SessionRepository } from '../councils/sessions.repository.js';
import { isKeptFrom, isRecusedFrom, type SessionRecord, seatOf, seatsInOffice } from '../councils/sitting.js';
import { MilestoneRepository } from '../milestones/milestones.repository.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { FormPlace } from './forms.repository.js';
import { ProjectFormFacts } from './project-form-facts.js';
import { SessionFormFacts } from './session-form-facts.js';

/** What a request names. */
export interface FormWanted {
  readonly kind: FormKind;
  readonly subjectId: string;
  readonly seatId?: string | null;
  readonly projectId?: string | null;
}

export interface FormSubject {
  readonly place: FormPlace;
  /** Of a form about a session. */
  readonly record: SessionRecord | null;
}

const NO_SESSION = { isOwnSheet: false, isSeatRecused: false, isClosed: false, hasCastBallot: false };

/** What forms are about: found, locked, and read with what they print. */
@Injectable()
export class FormSubjects {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly milestones: MilestoneRepository,
    private readonly sessions: SessionRepository,
    private readonly meetings: MeetingRepository,
    private readonly ballots: BallotRepository,
    private readonly sessionFacts: SessionFormFacts,
    private readonly projectFacts: ProjectFormFacts,
  ) {}

  /** The council or project is locked: its history grows. */
  async lock(tx: Tx, { actor }: Act, wanted: FormWanted): Promise<FormSubject> {
    const { kind, subjectId } = wanted;
    const { about } = formKind(kind);
    const none = { kind, sessionId: null, seatId: null, milestoneId: null, projectId: null };
    if (about === 'project' || about === 'milestone') {
      const milestoneId = about === 'milestone' ? subjectId : null;
      const projectId = milestoneId ? (await this.milestones.get(tx, milestoneId)).projectId : subjectId;
      await this.projects.lock(tx, { actor }, projectId);
      return { place: { ...none, milestoneId, projectId }, record: null };
    }
    const record = await this.sessions.lock(tx, { actor }, subjectId);
    const seatId = about === 'seat' ? (wanted.seatId ?? null) : null;
    const projectId = about === 'session' ? null : projectOf(record, wanted);
    if (about === 'seat' && !seatsInOffice(record, record.session.heldOn).some(({ id }) => id === seatId))
      throw Refused.because('form-subject-missing', {}, 'seatId');
    return { place: { ...none, sessionId: subjectId, seatId, projectId }, record };
  }

  read(tx: Tx, { place, record }: FormSubject, day: PlainDate): Promise<FormFacts> {
    return record ? this.sessionFacts.read(tx, record, place, day) : this.projectFacts.read(tx, place, day);
  }

  /** What decides whether the form may be made now. */
  async makingFacts(tx: Tx, actor: Actor, { place, record }: FormSubject): Promise<MakingFacts> {
    const { kind, milestoneId, projectId } = place;
    const milestone = milestoneId ? await this.milestones.get(tx, milestoneId) : null;
    const grade = kind === 'recognition-decision' ? await this.parts.gradeOf(tx, projectId!) : null;
    return {
      kind,
      ...(record ? await this.ofSession(tx, actor, record, place) : NO_SESSION),
      isAccepted: grade !== null && grade.grade !== 'fail',
      isMilestoneOpen: milestone?.state === 'open',
    };
  }

  /** How a reader stands to what a session form is about. */
  async standing(tx: Tx, actor: Actor, { place, record }: FormSubject): Promise<SessionStanding | null> {
    if (!record) return null;
    const seat = seatOf(actor, record);
    const { tellers } = await this.meetings.partsOf(tx, record.session.id);
    const concerned = place.projectId ? [place.projectId] : record.projectIds;
    return {
      seatId: seat?.id ?? null,
      isRecused: concerned.some((id) => isKeptFrom(actor, record, id)),
      runsTheMeeting: runsTheMeeting(actor, record),
      isTeller: isTeller(actor, record, tellers),
      isClosed: record.session.state === 'closed',
    };
  }

  private async ofSession(tx: Tx, actor: Actor, record: SessionRecord, { seatId, projectId }: FormPlace) {
    const ballots = await this.ballots.linesOf(tx, record.session.id);
    const own = ballots.find((ballot) => ballot.seatId === seatId && ballot.projectId === projectId);
    const isOwnSheet = seatId !== null && seatOf(actor, record)?.id === seatId;
    const wasRecused =
      seatId !== null && projectId !== null && isRecusedFrom(record.conflicts, seatId, projectId);
    return {
      isOwnSheet,
      isSeatRecused: wasRecused || (isOwnSheet && projectId !== null && isKeptFrom(actor, record, projectId)),
      isClosed: record.session.state === 'closed',
      hasCastBallot: own?.state === 'submitted',
    };
  }
}

/** The only one on the agenda needs no name. */
function projectOf({ projectIds }: SessionRecord, { projectId }: FormWanted): string {
  const id = projectId ?? (projectIds.length === 1 ? projectIds[0]! : null);
  if (id === null || !projectIds.includes(id)) throw Refused.because('form-subject-missing', {}, 'projectId');
  return id;
}
