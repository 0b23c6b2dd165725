import { addAbortSignal, Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { MOST_ATTEMPTS } from '../../domain/file-orders/file-order.js';
import type { Sight } from '../../domain/file-orders/sight.js';
import { REFUSALS } from '../../domain/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Ending } from '../../platform/ending.js';
import { Refused } from '../../platform/refused.js';
import { type Draft, FileStore } from '../../platform/storage/file-store.js';
import { StoredFiles } from '../files/stored-files.js';
import { AccountRepository } from '../identity/accounts.repository.js';
import { FileMakers } from './file-makers.js';
import type { FileOrder } from './file-order.entity.js';
import { FileOrderRepository } from './file-orders.repository.js';
import { ProgressNotes } from './progress-notes.js';

const SECOND_MS = 1_000;
const DAY_MS = 86_400 * SECOND_MS;
/** Renewed while a file is made; when a maker has been silent for so long, another takes over. */
const LEASE_MS = 60 * SECOND_MS;
/** Before what went wrong for no reason of the order itself is tried again; longer each time. */
const PAUSE_MS = 30 * SECOND_MS;
const FORGOTTEN_AT_ONCE = 100;

/** Makes what was ordered, one file after the other; several workers take different orders. */
@Injectable()
export class FileMaking {
  private readonly logger = new Logger('FileOrders');

  constructor(
    private readonly transactions: Transactions,
    private readonly orders: FileOrderRepository,
    private readonly accounts: AccountRepository,
    private readonly makers: FileMakers,
    private readonly store: FileStore,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly ending: Ending,
  ) {}

  /** @returns how many files were made */
  async sweep(): Promise<number> {
    await this.forgetExpired();
    let made = 0;
    while (!this.ending.isNear) {
      const order = await this.transactions.run(async (tx) => {
        const now = await this.clock.now(tx);
        return this.orders.claim(tx, now, new Date(now.getTime() + LEASE_MS));
      });
      if (!order) return made;
      if (await this.make(order)) made++;
    }
    return made;
  }

  private forgetExpired(): Promise<void> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      await this.files.leave(tx, await this.orders.forgetExpired(tx, now, FORGOTTEN_AT_ONCE));
    });
  }

  private async make(order: FileOrder): Promise<boolean> {
    const notes = new ProgressNotes((change) => this.note(order, change));
    try {
      const { draft, madeFor } = await notes.unlessHanging(this.draft(order, notes));
      try {
        return await this.files.contentPlaced(draft, () => this.hand(order, draft, madeFor));
      } finally {
        await this.store.drop(draft);
      }
    } catch (error) {
      if (notes.isHeld) await this.giveUp(order, error);
      return false;
    } finally {
      notes.stop();
    }
  }

  private async draft(
    { kind, parameters, ...order }: FileOrder,
    notes: ProgressNotes,
  ): Promise<{ draft: Draft; madeFor: Sight }> {
    const actor = await this.transactions.read((tx) => this.accounts.findActor(tx, order.orderedBy));
    if (!actor || !this.makers.may(actor, kind)) throw Refused.because('not-permitted');
    const maker = this.makers.get(kind);
    const { language } = order;
    const speaking: Actor = { ...actor, language };
    const before = await this.makers.sightOf(actor, kind);
    const content = await maker.make({
      actor: speaking,
      parameters: await maker.check(speaking, parameters),
      language,
      progress: notes.progress,
    });
    const draft = await this.store.draft(addAbortSignal(notes.signal, Readable.from(content)));
    try {
      // What came into sight while it was made may stand in it too.
      const after = await this.makers.sightOf(actor, kind);
      // Nobody waits any more for what hung meanwhile.
      notes.signal.throwIfAborted();
      const records = [...new Set([...before.records, ...after.records])];
      return { draft, madeFor: { ...before, records } };
    } catch (error) {
      await this.store.drop(draft);
      throw error;
    }
  }

  /** Of an order that was cancelled meanwhile nothing is kept. */
  private hand(order: FileOrder, draft: Draft, madeFor: Sight): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const file = this.makers.get(order.kind).fileOf(order.parameters, await this.clock.today(tx));
      const isHeld = await this.orders.update(tx, order, {
        state: 'ready',
        settledAt: now,
        madeFor,
        fileName: file.name,
        mediaType: file.mediaType,
        sha256: draft.sha256,
        size: String(draft.sample.size),
        expiresAt: new Date(now.getTime() + this.config.fileOrderDays * DAY_MS),
      });
      if (isHeld) await this.files.keepContent(tx, draft);
      return isHeld;
    });
  }

  /** What the order itself is to blame for ends it; an outage is waited out; anything else is tried again, some times. */
  private async giveUp(order: FileOrder, error: unknown): Promise<void> {
    const refusals = error instanceof Refused ? error.refusals : [];
    const isOutage = refusals.some(({ code }) => REFUSALS[code] === 'outage');
    const isFinal = !isOutage && (refusals.length > 0 || order.attempts >= MOST_ATTEMPTS);
    if (isOutage || refusals.length === 0) this.logger.error({ orderId: order.id, error: String(error) });
    const now = await this.clock.now();
    const failure = refusals[0]?.code ?? 'broken';
    await this.transactions.run((tx) =>
      this.orders.update(
        tx,
        order,
        isFinal
          ? { state: 'failed', failure, settledAt: now }
          : { state: 'waiting', ringAt: new Date(now.getTime() + PAUSE_MS * order.attempts) },
      ),
    );
  }

  private note(order: FileOrder, change: { stepsDone?: number; stepsTotal?: number }): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      return this.orders.update(tx, order, { ...change, ringAt: new Date(now.getTime() + LEASE_MS) });
    });
  }
}
