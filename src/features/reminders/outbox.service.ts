import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, type PageQuery, pageOf } from '../../platform/http/page.js';
import type { Message } from './reminder.entity.js';
import { ReminderRepository } from './reminders.repository.js';

@Injectable()
export class OutboxService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderRepository,
  ) {}

  listMessages(query: PageQuery): Promise<Page<Message>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.reminders.messages(tx, limitOf(query) + 1, cursorKey(query, 2));
      return pageOf(rows, query, (message) => [message.createdAt.toISOString(), message.id]);
    });
  }
}
