import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import {
  decideCancellation,
  decideDownload,
  isExpired,
  isOpen,
  MOST_OPEN_ORDERS,
  percentDone,
} from '../../domain/file-orders/file-order.js';
import { reaches } from '../../domain/file-orders/sight.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, type PageQuery, pageOf } from '../../platform/http/page.js';
import { Bell } from '../../platform/queue/bell.js';
import { accept, Refused } from '../../platform/refused.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { FileMakers } from './file-makers.js';
import type { NewFileOrderInput } from './file-order.dto.js';
import type { FileOrder } from './file-order.entity.js';
import { FileOrderRepository } from './file-orders.repository.js';

@Injectable()
export class FileOrdersService {
  private readonly logger = new Logger('FileOrders');

  constructor(
    private readonly transactions: Transactions,
    private readonly orders: FileOrderRepository,
    private readonly makers: FileMakers,
    private readonly store: FileStore,
    private readonly audit: AuditTrail,
    private readonly bell: Bell,
    private readonly clock: Clock,
  ) {}

  /** Asked for twice, while it is not settled, it is one order. */
  async placeOrder(act: Act, { kind, parameters: asked }: NewFileOrderInput): Promise<FileOrderView> {
    const { actor } = act;
    const maker = this.makers.get(kind);
    if (!maker.may(actor)) throw Refused.because('not-permitted');
    const parameters = await maker.check(actor, asked);
    const placed = await this.transactions.run(async (tx) => {
      await this.orders.queueUp(tx, ownerOf(actor));
      const now = await this.clock.now(tx);
      const { order, isNew } = await this.orders.place(tx, {
        kind,
        parameters: { ...parameters },
        title: maker.titleOf(parameters, actor.language),
        language: actor.language,
        orderedBy: ownerOf(actor),
        orderedAt: now,
      });
      if (!isNew) return viewOf(order, now);
      if ((await this.orders.countOpen(tx, ownerOf(actor))) > MOST_OPEN_ORDERS)
        throw Refused.because('file-orders-too-many', { most: MOST_OPEN_ORDERS });
      await this.note(tx, act, 'file-order.placed', order, { kind, parameters });
      return viewOf(order, now);
    });
    this.bell.ring('file-orders');
    return placed;
  }

  listOrders(actor: Actor, query: PageQuery): Promise<Page<FileOrderView>> {
    return this.transactions.read(async (tx) => {
      const after = cursorKey(query, 2);
      const rows = await this.orders.listOwn(tx, ownerOf(actor), limitOf(query) + 1, after);
      const now = await this.clock.now(tx);
      const page = pageOf(rows, query, ({ orderedAt, id }) => [orderedAt.toISOString(), id]);
      return { ...page, items: page.items.map((order) => viewOf(order, now)) };
    });
  }

  getOrder(actor: Actor, id: string): Promise<FileOrderView> {
    return this.transactions.read(async (tx) =>
      viewOf(await this.orders.getOwn(tx, ownerOf(actor), id), await this.clock.now(tx)),
    );
  }

  cancelOrder(act: Act, id: string): Promise<FileOrderView> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const order = await this.orders.lockOwn(tx, ownerOf(act.actor), id);
      if (accept(decideCancellation(order)) === 'cancel') {
        await this.orders.cancel(tx, id, now);
        await this.note(tx, act, 'file-order.cancelled', order);
      }
      return viewOf(await this.orders.getOwn(tx, ownerOf(act.actor), id), now);
    });
  }

  /** Whoever lost the right to make it, or to read something that it may tell, finds nothing any more. */
  async openContent(act: Act, id: string): Promise<{ order: FileOrder; bytes: Readable }> {
    const order = await this.transactions.read((tx) => this.orders.getOwn(tx, ownerOf(act.actor), id));
    if (!this.makers.may(act.actor, order.kind)) throw Refused.because('not-found');
    await this.makers.get(order.kind).check(act.actor, order.parameters);
    if (!reaches(await this.makers.sightOf(act.actor, order.kind), order.madeFor))
      throw Refused.because('not-found');
    const sha256 = await this.transactions.run(async (tx) => {
      await this.note(tx, act, 'file-order.fetched', order);
      return accept(decideDownload(order, await this.clock.now(tx)));
    });
    const stored = await this.store.open(sha256);
    if (stored?.size === Number(order.size)) return { order, bytes: stored.bytes };
    stored?.bytes.destroy();
    this.logger.error({ orderId: id, sha256, expected: order.size, found: stored?.size ?? null });
    throw Refused.because('file-bytes-missing');
  }

  private note(tx: Tx, act: Act, what: string, { id }: FileOrder, after?: object): Promise<void> {
    return this.audit.record(tx, act, {
      act: what,
      root: { kind: 'account', id: ownerOf(act.actor) },
      subject: { kind: 'file-order', id },
      after,
    });
  }
}

/** Only people order: the program itself has no account, and no page to show it on. */
function ownerOf({ accountId }: Actor): string {
  if (accountId === null) throw Refused.because('not-permitted');
  return accountId;
}

function viewOf(order: FileOrder, now: Date) {
  const { id, kind, parameters, title, language, orderedAt, state, stepsDone, stepsTotal } = order;
  const { failure, fileName, mediaType, size, settledAt, expiresAt } = order;
  return {
    ...{ id, kind, parameters, title, language, orderedAt, state, stepsDone, stepsTotal },
    percent: state === 'ready' ? 100 : percentDone(stepsDone, stepsTotal),
    isOpen: isOpen(order),
    isExpired: isExpired(order, now),
    ...{ failure, fileName, mediaType, size: size === null ? null : Number(size), settledAt, expiresAt },
  };
}

export type FileOrderView = ReturnType<typeof viewOf>;
