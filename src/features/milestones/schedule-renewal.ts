import { Injectable, Logger } from '@nestjs/common';
import { CALENDAR_KINDS } from '../../domain/schedule/law-milestones.js';
import type { WorkCalendar } from '../../domain/schedule/working-days.js';
import { type PlainDate, plusDays } from '../../domain/values/plain-date.js';
import { Transactions } from '../../platform/database/transactions.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { MilestoneRepository } from './milestones.repository.js';
import { ScheduleService } from './schedule.service.js';

/** The program acts for whoever changed the calendar; it reads every project. */
const PROGRAM = {
  actor: {
    accountId: null,
    name: 'work-calendar',
    personId: null,
    institutionId: null,
    roles: ['administrator'],
    language: 'vi',
  },
} as const;

/** The longest span in working days is 30; counting back from a meeting takes some more. */
const LONGEST_SPAN_DAYS = 60;
/** So many projects are asked what would move; where there are more, they stand for all. */
const MOST_FORESEEN = 500;

export interface CountedMoves {
  readonly moves: number;
  /** Counted on some of the projects only. */
  readonly isEstimate: boolean;
}

/** Lets the schedules follow a changed calendar, one project in one transaction: what a crash leaves is done the next time. */
@Injectable()
export class ScheduleRenewal {
  private readonly logger = new Logger('ScheduleRenewal');

  constructor(
    private readonly transactions: Transactions,
    private readonly calendar: HolidayCalendar,
    private readonly milestones: MilestoneRepository,
    private readonly projects: ProjectRepository,
    private readonly schedule: ScheduleService,
  ) {}

  /** @returns how many projects were laid out anew; one row is read when none is behind */
  async renewSome(limit = 100): Promise<number> {
    const revision = await this.transactions.alone((tx) => this.calendar.revisionToFollow(tx));
    if (revision === null) return 0;
    const behind = await this.transactions.alone((tx) => this.milestones.projectsBehind(tx, revision, limit));
    let renewed = 0;
    for (const id of behind) {
      try {
        await this.renew(id, revision);
        renewed++;
      } catch (error) {
        // One project that cannot be laid out keeps no other waiting; it stays behind and is tried again.
        this.logger.error(`the schedule of project ${id} does not follow the work calendar: ${error}`);
      }
    }
    if (renewed === behind.length && renewed < limit)
      await this.transactions.run((tx) => this.calendar.settle(tx, revision));
    return renewed;
  }

  /** How many open milestones would move if the calendar were this one. */
  countMoves(calendar: WorkCalendar, day: PlainDate): Promise<CountedMoves> {
    return this.transactions.read(async (tx) => {
      const since = plusDays(day, -LONGEST_SPAN_DAYS);
      const [some, all] = await this.milestones.someWithOpen(tx, CALENDAR_KINDS, since, MOST_FORESEEN);
      const foreseen = (await this.schedule.foreseeAll(tx, some, { calendar })).flat();
      const moves = foreseen.filter(({ change }) => change === 'moved').length;
      const isEstimate = some.length < all;
      return { moves: isEstimate ? Math.round((moves * all) / some.length) : moves, isEstimate };
    });
  }

  private renew(projectId: string, revision: number): Promise<void> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, PROGRAM, projectId);
      await this.milestones.laidOutUnder(tx, projectId, revision);
      if (await this.schedule.follow(tx, PROGRAM, project)) await this.projects.update(tx, project);
    });
  }
}
