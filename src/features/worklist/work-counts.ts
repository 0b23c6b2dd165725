import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { Worklist } from '../../domain/worklist/worklist.js';
import { Clock } from '../../platform/clock.js';
import { WorkService } from './work.service.js';

type Count = Pick<Worklist, 'count' | 'orMore'>;

interface Known {
  readonly count: Count;
  /** How long ago it was counted. */
  readonly ageMs: () => number;
}

const FRESH_MS = 20_000;
const MOST_ACCOUNTS = 1_000;

/**
 * How much waits for a reader, as each page's frame tells it. Counted anew after whatever the reader does, and else every twenty
 * seconds, so that turning pages does not ask for the whole list again and again.
 */
@Injectable()
export class WorkCounts {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly work: WorkService,
    private readonly clock: Clock,
  ) {}

  async countFor(actor: Actor): Promise<Count> {
    const key = actor.accountId ?? '';
    const known = this.known.get(key);
    if (known && known.ageMs() < FRESH_MS) return known.count;
    const ageMs = this.clock.stopwatch();
    const { count, orMore } = await this.work.countWork(actor);
    this.known.delete(key);
    if (this.known.size >= MOST_ACCOUNTS) this.known.delete(this.known.keys().next().value!);
    this.known.set(key, { count: { count, orMore }, ageMs });
    return { count, orMore };
  }

  forget({ accountId }: Actor): void {
    this.known.delete(accountId ?? '');
  }
}
