import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, type PageQuery, pageOf } from '../../platform/http/page.js';
import { MessageRepository } from './messages.repository.js';
import type { Message } from './reminder.entity.js';

@Injectable()
export class OutboxService {
  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessageRepository,
  ) {}

  listMessages(query: PageQuery): Promise<Page<Message>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.messages.outbox(tx, limitOf(query) + 1, cursorKey(query, 2));
      return pageOf(rows, query, (message) => [message.createdAt.toISOString(), message.id]);
    });
  }
}
