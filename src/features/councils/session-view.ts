import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { attendanceOf, hasQuorum } from '../../domain/council/quorum.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { Ballot } from './ballot.entity.js';
import { ownView } from './ballot-content.js';
import { BallotForms } from './ballot-forms.js';
import { BallotRepository } from './ballots.repository.js';
import { CouncilView, rulebookName } from './council-view.js';
import { CouncilRepository, type JudgedProject } from './councils.repository.js';
import { disclose, disclosureTo } from './disclosure.js';
import { RulebookRepository } from './rulebooks.repository.js';
import {
  isRecusedFrom,
  presides,
  recusedSeatIds,
  rosterOf,
  type SessionRecord,
  seatOf,
  sittingOf,
} from './sitting.js';
import type { StoredVerdict } from './verdict.entity.js';

/**
 * A session as its readers see it. Before closing it shows nobody another's ballot; that one was submitted only who presides
 * and the office's secretary see.
 */
@Injectable()
export class SessionView {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly ballots: BallotRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly forms: BallotForms,
    private readonly councilView: CouncilView,
  ) {}

  async of(tx: Tx, actor: Actor, record: SessionRecord) {
    const { session, council } = record;
    const { councilId, rulebookId, authorisedSeatId, authorisationDocument, ...own } = session;
    const roster = rosterOf(record);
    const projects = await this.councils.projects(tx, council.id);
    const ballots = await this.ballots.ofSession(tx, session.id);
    const verdicts = await this.ballots.verdicts(tx, session.id);
    const items = [];
    for (const project of projects.filter(({ id }) => record.projectIds.includes(id))) {
      items.push(await this.item(tx, actor, record, project, ballots, verdicts));
    }
    const [only] = items;
    return {
      ...own,
      council: { id: councilId, purpose: council.purpose, establishedOn: council.establishedOn },
      rulebook: rulebookName(await this.rulebooks.get(tx, rulebookId)),
      seats: await this.councilView.roster(tx, actor, council, roster),
      attendance: record.attendance
        .filter(({ seatId }) => roster.some(({ id }) => id === seatId))
        .map(({ seatId, present, leftAt }) => ({ seatId, present, leftAt })),
      chairAuthorisation: authorisedSeatId && {
        seatId: authorisedSeatId,
        document: authorisationDocument,
      },
      items,
      ...(only && items.length === 1 && meters(only)),
      ...(seesWhoSubmitted(actor, record) && {
        ballots: ballots
          .filter(isHandedIn)
          .map((ballot) => ({ ...receipt(ballot), counts: mayCount(record, ballot) })),
      }),
    };
  }

  private async item(
    tx: Tx,
    actor: Actor,
    record: SessionRecord,
    project: JudgedProject,
    ballots: readonly Ballot[],
    verdicts: readonly StoredVerdict[],
  ) {
    const seat = seatOf(actor, record);
    const recused = seat !== undefined && isRecusedFrom(record.conflicts, seat.id, project.id);
    const mine = ballots.find(({ seatId, projectId }) => seatId === seat?.id && projectId === project.id);
    const verdict = verdicts.find(({ projectId }) => projectId === project.id);
    const standing = await this.councils.readerStanding(tx, actor, record.council.id, project.id);
    const attendance = attendanceOf(record.rulebook, sittingOf(record, project.id));
    return {
      projectId: project.id,
      project,
      recused,
      recusedSeatIds: recusedSeatIds(record, project.id),
      quorum: { ...attendance, holds: hasQuorum(attendance) },
      ballotForm: recused ? null : await this.forms.of(tx, record.rulebook, project.id),
      myBallot: mine ? ownView(mine) : null,
      verdict: verdict ? disclose(verdict, disclosureTo(actor, standing)) : null,
    };
  }
}

/** A session with one item carries its meters itself. */
function meters<T extends { quorum: unknown; ballotForm: unknown; myBallot: unknown; verdict: unknown }>(
  item: T,
): Pick<T, 'quorum' | 'ballotForm' | 'myBallot' | 'verdict'> {
  const { quorum, ballotForm, myBallot, verdict } = item;
  return { quorum, ballotForm, myBallot, verdict };
}

function seesWhoSubmitted(actor: Actor, record: SessionRecord): boolean {
  return actor.roles.includes('secretary') || presides(actor, record);
}

function isHandedIn({ state }: Ballot): boolean {
  return state !== 'draft';
}

function receipt({ id, seatId, projectId, state }: Ballot) {
  return { id, seatId, projectId, state };
}

/** A ballot whose seat was recused after it was cast stays, and no longer counts. */
function mayCount(record: SessionRecord, { seatId, projectId, state }: Ballot): boolean {
  return state !== 'missing' && !isRecusedFrom(record.conflicts, seatId, projectId);
}
