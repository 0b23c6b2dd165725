import { OneOf } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

export class InboxQuery extends PageQuery {
  @OneOf(['true', 'false'], { optional: true, description: 'true: unread only, false: read only' })
  unread?: 'true' | 'false';
}

export interface NoticeView {
  readonly id: string;
  readonly subject: string;
  readonly bodyText: string;
  /** Page of what it is about, below the product's address. */
  readonly path: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface InboxPage {
  readonly items: NoticeView[];
  readonly nextCursor: string | null;
  /** Counted up to 100; there may be more. */
  readonly unreadCount: number;
}
