import { Injectable } from '@nestjs/common';
import type {
  BallotOfForm,
  MemberOfForm,
  PaperFacts,
  ProductOfForm,
  ProjectOfForm,
  SessionOfForm,
} from '../../domain/forms/form-facts.js';
import type { FormFacts, Watched } from '../../domain/forms/staleness.js';
import { isJudged } from '../../domain/reporting/minutes-facts.js';
import { clockTimeOf, type PlainDate } from '../../domain/values/plain-date.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { ballotSheetValues } from '../../wording/forms/ballot-sheet.js';
import { commentSheetValues } from '../../wording/forms/comment-sheet.js';
import { invitationValues } from '../../wording/forms/council-invitation.js';
import { BALLOTS_HANDED_IN } from '../../wording/forms/form-pages.js';
import { meetingMinutesValues } from '../../wording/forms/meeting-minutes.js';
import { productWords } from '../../wording/forms/product-words.js';
import { tallyValues } from '../../wording/forms/tally-minutes.js';
import { BallotForms } from '../councils/ballot-forms.js';
import { BallotRepository } from '../councils/ballots.repository.js';
import { MeetingRepository } from '../councils/meetings.repository.js';
import { MinutesReader } from '../councils/minutes-reader.js';
import { SeatRepository } from '../councils/seats.repository.js';
import { type SessionRecord, seatsInOffice } from '../councils/sitting.js';
import { verdictContext } from '../councils/verdict-telling.js';
import { DecisionRepository } from '../decisions/decisions.repository.js';
import { Letterheads } from '../letterheads/letterheads.service.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { stateOfBallots } from './ballots-state.js';
import { FormProjectRepository } from './form-projects.repository.js';
import type { FormPlace } from './forms.repository.js';

/** What the forms of a session print. */
@Injectable()
export class SessionFormFacts {
  constructor(
    private readonly projects: FormProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly seats: SeatRepository,
    private readonly meetings: MeetingRepository,
    private readonly ballots: BallotRepository,
    private readonly ballotForms: BallotForms,
    private readonly minutes: MinutesReader,
    private readonly decisions: DecisionRepository,
    private readonly letterheads: Letterheads,
    private readonly config: Config,
  ) {}

  async read(tx: Tx, record: SessionRecord, place: FormPlace, day: PlainDate): Promise<FormFacts> {
    switch (place.kind) {
      case 'council-invitation':
        return printed(invitationValues(await this.invitation(tx, record, day)));
      case 'meeting-minutes':
        return this.meetingMinutes(tx, record, day);
      case 'tally-minutes':
        return printed(tallyValues(await this.tally(tx, record, place, day)));
      case 'comment-sheet':
        return printed(commentSheetValues(await this.commentSheet(tx, record, place, day)));
      default:
        return printed(ballotSheetValues(await this.ballotSheet(tx, record, place, day)));
    }
  }

  async sessionOf(
    tx: Tx,
    { session, council, day }: Pick<SessionRecord, 'session' | 'council' | 'day'>,
  ): Promise<SessionOfForm> {
    return {
      id: session.id,
      purpose: council.purpose,
      day,
      time: clockTimeOf(session.scheduledAt, this.config.officeTimeZone),
      place: session.place,
      mode: session.mode,
      decision: council.decisionId ? await this.decisions.get(tx, council.decisionId) : null,
    };
  }

  async productsOf(tx: Tx, projectId: string): Promise<ProductOfForm[]> {
    return (await this.parts.products(tx, projectId)).map(productWords);
  }

  private async invitation(tx: Tx, record: SessionRecord, day: PlainDate) {
    const projects = await this.projects.projects(tx, record.projectIds);
    return {
      ...(await this.paper(tx, day, projects)),
      session: await this.sessionOf(tx, record),
      members: await this.members(tx, record),
      projects,
    };
  }

  /** Of a running session no word of a ballot is read; that ballots were handed in since is watched, not printed. */
  private async meetingMinutes(tx: Tx, record: SessionRecord, day: PlainDate): Promise<FormFacts> {
    const projects = await this.projects.projects(tx, record.projectIds);
    const values = meetingMinutesValues({
      ...(await this.paper(tx, day, projects)),
      session: await this.sessionOf(tx, record),
      projects,
      minutes: await this.minutes.read(tx, record, record.projectIds),
      context: verdictContext(record, 'vi'),
    });
    return { values, watched: { ballots: await this.handedIn(tx, record) } };
  }

  private async handedIn(tx: Tx, { session }: SessionRecord): Promise<Watched> {
    const { count, state } = stateOfBallots(await this.ballots.linesOf(tx, session.id));
    return {
      text: BALLOTS_HANDED_IN.vi(count),
      state,
      record: { kind: 'session', id: session.id, field: 'ballots' },
    };
  }

  private async tally(tx: Tx, record: SessionRecord, place: FormPlace, day: PlainDate) {
    const project = await this.project(tx, place);
    const minutes = await this.minutes.read(tx, record, [project.id]);
    const [item] = minutes.items;
    if (!item || !isJudged(item)) throw Refused.because('form-before-closing');
    return {
      ...(await this.paper(tx, day, [project])),
      session: await this.sessionOf(tx, record),
      project,
      minutes,
      item,
      context: verdictContext(record, 'vi'),
    };
  }

  private async commentSheet(tx: Tx, record: SessionRecord, place: FormPlace, day: PlainDate) {
    const sheet = await this.sheet(tx, record, place, day);
    const comments = await this.meetings.commentsOf(tx, record.session.id, [place.seatId!]);
    return { ...sheet, comment: comments.find(({ projectId }) => projectId === place.projectId) ?? null };
  }

  private async ballotSheet(tx: Tx, record: SessionRecord, place: FormPlace, day: PlainDate) {
    const sheet = await this.sheet(tx, record, place, day);
    const form = await this.ballotForms.of(tx, record.rulebook, sheet.project.id);
    const ballot: BallotOfForm = {
      form,
      said: place.kind === 'cast-ballot' ? await this.castBallot(tx, place) : null,
    };
    return { ...sheet, ballot };
  }

  private async castBallot(tx: Tx, { sessionId, seatId, projectId }: FormPlace) {
    const ballots = await this.ballots.ofSeat(tx, sessionId!, seatId!);
    const ballot = ballots.find((each) => each.projectId === projectId);
    return ballot?.state === 'submitted' ? { ...ballot.form, id: ballot.id } : null;
  }

  private async sheet(tx: Tx, record: SessionRecord, place: FormPlace, day: PlainDate) {
    const project = await this.project(tx, place);
    const members = await this.members(tx, record, record.seats);
    return {
      ...(await this.paper(tx, day, [project])),
      session: await this.sessionOf(tx, record),
      project,
      member: members.find(({ seatId }) => seatId === place.seatId) ?? null,
      products: await this.productsOf(tx, project.id),
    };
  }

  private async members(
    tx: Tx,
    record: SessionRecord,
    seats = seatsInOffice(record, record.session.heldOn) as SessionRecord['seats'],
  ): Promise<MemberOfForm[]> {
    const persons = await this.seats.persons(
      tx,
      seats.map(({ personId }) => personId),
    );
    return seats.map(({ id, personId, role }) => {
      const { fullName, academicTitle } = persons.get(personId)!;
      return { seatId: id, personId, role, name: [academicTitle, fullName].filter(Boolean).join(' ') };
    });
  }

  private async project(tx: Tx, { projectId }: FormPlace): Promise<ProjectOfForm> {
    const [project] = await this.projects.projects(tx, [projectId!]);
    return project!;
  }

  private async paper(tx: Tx, day: PlainDate, projects: readonly ProjectOfForm[]): Promise<PaperFacts> {
    const authorityId = projects.find((project) => project.authorityId)?.authorityId ?? undefined;
    return { day, letterhead: await this.letterheads.on(tx, day, authorityId) };
  }
}

function printed(values: FormFacts['values']): FormFacts {
  return { values, watched: {} };
}
