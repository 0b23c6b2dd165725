import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../domain/access/actor.js';
import { may, type Permission } from '../../domain/access/permissions.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { conflictWork, meetingWork } from '../../domain/worklist/council-work.js';
import {
  DOSSIER_OF,
  lastDayAhead,
  milestoneWork,
  SECRETARY_KINDS,
} from '../../domain/worklist/milestone-work.js';
import { advanceWork, planWork, warningWork } from '../../domain/worklist/money-work.js';
import { failureWork, reportWork, reportYear } from '../../domain/worklist/office-work.js';
import { decisionWork, moveWork } from '../../domain/worklist/project-work.js';
import { seatWork } from '../../domain/worklist/seat-work.js';
import type { WorkItem } from '../../domain/worklist/work-item.js';
import { MOST_OF_A_KIND } from '../../domain/worklist/worklist.js';
import type { Tx } from '../../platform/database/transactions.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import { CouncilWorkRepository } from './council-work.repository.js';
import { DossierWorkRepository } from './dossier-work.repository.js';
import { type MilestoneRow, MilestoneWorkRepository } from './milestone-work.repository.js';
import { MoneyWarningRepository } from './money-warnings.repository.js';
import { OfficeWorkRepository } from './office-work.repository.js';
import { ProjectWorkRepository } from './project-work.repository.js';
import { SeatWorkRepository } from './seat-work.repository.js';

type Opens = (actor: Actor) => boolean;
type Items = (tx: Tx, actor: Actor, today: PlainDate) => Promise<WorkItem[]>;

interface WorkSource {
  /** Whether a reader can have such work at all; what they have is asked then. */
  readonly opens: Opens;
  readonly items: Items;
  /** Of sources that read ballots or comments: what these make of the work, since nothing is reckoned anew for sealed acts. */
  readonly sealed?: (tx: Tx, actor: Actor) => Promise<object[]>;
}

const permitted =
  (permission: Permission): Opens =>
  (actor) =>
    may(actor, permission);
const isPerson: Opens = ({ personId }) => personId !== null;
const holds =
  (role: Role): Opens =>
  ({ roles }) =>
    roles.includes(role);

/** Where work comes from, each source for those whose work it is. */
@Injectable()
export class WorkSources {
  constructor(
    private readonly seats: SeatWorkRepository,
    private readonly councils: CouncilWorkRepository,
    private readonly milestones: MilestoneWorkRepository,
    private readonly dossiers: DossierWorkRepository,
    private readonly projects: ProjectWorkRepository,
    private readonly office: OfficeWorkRepository,
    private readonly warnings: MoneyWarningRepository,
    private readonly holidays: HolidayCalendar,
  ) {}

  readonly all: readonly WorkSource[] = [
    {
      opens: (actor) => isPerson(actor) && may(actor, 'ballot.cast'),
      items: (tx, actor) => this.ofSeats(tx, actor),
      sealed: (tx, actor) => this.seats.sealedOf(tx, actor),
    },
    {
      opens: permitted('session.manage'),
      items: (tx, actor) => this.ofMeetings(tx, actor),
      sealed: (tx, actor) => this.councils.sealedOf(tx, actor),
    },
    {
      opens: permitted('conflict.decide'),
      items: async (tx, actor) => (await this.councils.conflicts(tx, actor)).map(conflictWork),
    },
    { opens: isPerson, items: (tx, actor, today) => this.ofPerson(tx, actor, today) },
    { opens: holds('secretary'), items: (tx, actor, today) => this.ofSecretary(tx, actor, today) },
    {
      opens: holds('finance'),
      items: async (tx, actor, today) =>
        (await this.milestones.advances(tx, actor, lastDayAhead(today))).flatMap(advanceWork),
    },
    { opens: holds('finance'), items: async (tx) => (await this.office.plansToCheck(tx)).map(planWork) },
    {
      opens: holds('finance'),
      items: async (tx, _, today) => (await this.warnings.all(tx, today)).map(warningWork),
    },
    { opens: holds('leader'), items: async (tx) => (await this.projects.toDecide(tx)).flatMap(decisionWork) },
    {
      opens: holds('secretary'),
      items: async (tx) =>
        [...(await this.projects.concluded(tx)), ...(await this.projects.toAct(tx))].flatMap(moveWork),
    },
    {
      opens: permitted('reminder.manage'),
      items: async (tx, { roles }) =>
        failureWork(
          await this.office.failedReminders(tx),
          roles.includes('administrator') ? 'administrator' : 'secretary',
        ),
    },
    { opens: holds('reporter'), items: (tx, _, today) => this.ofReport(tx, today) },
  ];

  private async ofSeats(tx: Tx, actor: Actor): Promise<WorkItem[]> {
    const seats = await this.seats.ofMember(tx, actor);
    if (seats.length === 0) return [];
    const calendar = await this.holidays.read(tx);
    return seats.flatMap((seat) => seatWork(seat, calendar));
  }

  private async ofMeetings(tx: Tx, actor: Actor): Promise<WorkItem[]> {
    const meetings = await this.councils.meetings(tx, actor);
    if (meetings.length === 0) return [];
    const calendar = await this.holidays.read(tx);
    return meetings.flatMap((meeting) => meetingWork(meeting, calendar));
  }

  private async ofPerson(tx: Tx, actor: Actor, today: PlainDate): Promise<WorkItem[]> {
    const rows = await this.milestones.ofPerson(tx, actor, lastDayAhead(today));
    return this.milestoneItems(tx, rows, today, null);
  }

  private async ofSecretary(tx: Tx, actor: Actor, today: PlainDate): Promise<WorkItem[]> {
    const rows = await this.milestones.ofKinds(tx, actor, lastDayAhead(today), SECRETARY_KINDS);
    const others = rows.filter(({ responsiblePersonId }) => responsiblePersonId !== (actor.personId ?? ''));
    return this.milestoneItems(tx, others, today, 'secretary');
  }

  private async ofReport(tx: Tx, today: PlainDate): Promise<WorkItem[]> {
    const year = reportYear(today);
    return year === null ? [] : reportWork(await this.office.report(tx, year));
  }

  /** Of dossiers only those that will stand in the list are looked through. */
  private async milestoneItems(
    tx: Tx,
    rows: readonly MilestoneRow[],
    today: PlainDate,
    office: Role | null,
  ): Promise<WorkItem[]> {
    const lacking = new Map<string, number>();
    for (const [kind, code] of Object.entries(DOSSIER_OF)) {
      const due = rows.filter((row) => row.kind === kind && row.origin === 'law').slice(0, MOST_OF_A_KIND);
      const ids = due.map(({ project }) => project.id);
      const found = await this.dossiers.lacking(tx, ids, code, today);
      for (const { id, project } of due) lacking.set(id, found.get(project.id) ?? 0);
    }
    return rows.flatMap((row) =>
      milestoneWork({ ...row, lacking: lacking.get(row.id) ?? null }, today, office),
    );
  }
}
