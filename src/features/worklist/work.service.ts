import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { WorkItem } from '../../domain/worklist/work-item.js';
import { type Worklist, worklistOf } from '../../domain/worklist/worklist.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { becauseOf, whatToDo } from '../../wording/work-sentences.js';
import { Remembered } from '../audit/remembered.js';
import { type OwnSeat, OwnSeatRepository } from './own-seats.repository.js';
import { type NearProject, RecentProjectRepository } from './recent-projects.repository.js';
import { pathOf, pathOfAll } from './work-paths.js';
import { WorkSources } from './work-sources.js';

type WorkCount = Pick<Worklist, 'count' | 'orMore'>;

/** One for each reader of a large office. */
const MOST_COUNTS = 1_000;

/** What needs the reader, in one list, and the projects near to them. It reads and changes nothing. */
@Injectable()
export class WorkService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sources: WorkSources,
    private readonly recent: RecentProjectRepository,
    private readonly seats: OwnSeatRepository,
    private readonly clock: Clock,
  ) {}

  private readonly counts = new Remembered<WorkCount>(this.clock, MOST_COUNTS);

  listWork(actor: Actor) {
    return this.transactions.read(async (tx) => {
      const list = await this.worklist(tx, actor);
      return {
        ...list,
        rows: list.rows.map((row) => ({
          ...row,
          what: whatToDo(row, actor.language),
          because: becauseOf(row.why, row.subject, actor.language),
          path: pathOf(row, actor),
        })),
        further: list.further.map((each) => ({ ...each, path: pathOfAll(each.kind) })),
      };
    });
  }

  /** Asked for the frame of every page. */
  countWork(actor: Actor): Promise<WorkCount> {
    return this.transactions.read(async (tx) => {
      const { accountId, personId, roles } = actor;
      const sealed = await this.sealed(tx, actor);
      const key = JSON.stringify([accountId, personId, roles, await this.clock.today(tx), sealed]);
      return this.counts.recall(tx, key, async () => {
        const { count, orMore } = await this.worklist(tx, actor);
        return { count, orMore };
      });
    });
  }

  /** The reader's own, or for whoever sees all those that changed last. */
  listNearProjects(actor: Actor): Promise<NearProject[]> {
    return this.transactions.alone((tx) =>
      seesAllProjects(actor) ? this.recent.changed(tx) : this.recent.ofReader(tx, actor),
    );
  }

  /** The reader's places in councils, with their days. */
  listOwnSeats(actor: Actor): Promise<OwnSeat[]> {
    return this.transactions.alone(async (tx) => (actor.personId ? this.seats.ofPerson(tx, actor) : []));
  }

  private async worklist(tx: Tx, actor: Actor): Promise<Worklist> {
    const today = await this.clock.today(tx);
    return worklistOf(await this.items(tx, actor, today), today);
  }

  private async sealed(tx: Tx, actor: Actor): Promise<object[]> {
    const sealed: object[] = [];
    for (const { opens, sealed: sealedOf } of this.sources.all) {
      if (sealedOf && opens(actor)) sealed.push(await sealedOf(tx, actor));
    }
    return sealed;
  }

  private async items(tx: Tx, actor: Actor, today: PlainDate): Promise<WorkItem[]> {
    const items: WorkItem[] = [];
    for (const { opens, items: itemsOf } of this.sources.all) {
      if (opens(actor)) items.push(...(await itemsOf(tx, actor, today)));
    }
    return items;
  }
}

export type WorkAnswer = Awaited<ReturnType<WorkService['listWork']>>;
