import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { MOST_FEEDS } from '../../domain/calendar/calendar-event.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { CouncilRepository } from '../councils/councils.repository.js';
import { AccountNotices } from '../identity/account-notices.js';
import { digestOf, newToken } from '../identity/secrets.js';
import { SessionsService } from '../identity/sessions.service.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { CalendarFeedQuery, NewCalendarFeed } from './calendar-feed.dto.js';
import type { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedRepository, type FeedEntry } from './calendar-feeds.repository.js';

/** Gives out the secret addresses of calendars and takes them back. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsService,
    private readonly notices: AccountNotices,
    private readonly projects: ProjectRepository,
    private readonly councils: CouncilRepository,
    private readonly feeds: CalendarFeedRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The address is shown this once. */
  openFeed(act: Act, sessionId: string, { scope, subjectId }: NewCalendarFeed) {
    if ((scope === 'person') !== !subjectId)
      throw Refused.because('calendar-subject-missing', {}, 'subjectId');
    return this.transactions.run(async (tx) => {
      const account = await this.sessions.lockOwner(tx, act, sessionId);
      const accountId = account.id;
      if (scope === 'project') await this.projects.getVisible(tx, act.actor, subjectId!);
      if (scope === 'council') await this.councils.getVisible(tx, act.actor, subjectId!);
      const slot = await this.feeds.freeSlot(tx, accountId);
      if (slot === null) throw Refused.because('calendar-feeds-exhausted', { most: MOST_FEEDS });
      const secret = newToken();
      const feed = await this.feeds.insert(tx, {
        accountId,
        scope,
        projectId: scope === 'project' ? subjectId : null,
        councilId: scope === 'council' ? subjectId : null,
        secretHash: digestOf(secret),
        slot,
        createdAt: await this.clock.now(tx),
      });
      await this.record(tx, act, 'calendar-feed.opened', feed);
      await this.notices.promise(tx, account, 'calendar-address-opened');
      return {
        id: feed.id,
        scope,
        subjectId: subjectId ?? null,
        address: `${this.config.publicUrl}/calendar/${secret}.ics`,
      };
    });
  }

  revokeFeed(act: Act, id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const feed = await this.feeds.lockLive(tx, id, this.boundTo(act.actor));
      await this.feeds.revoke(tx, id, await this.clock.now(tx));
      await this.record(tx, act, 'calendar-feed.revoked', feed);
    });
  }

  listFeeds(actor: Actor, query: CalendarFeedQuery): Promise<Page<FeedEntry>> {
    return this.transactions.read(async (tx) => {
      const after = cursorKey(query, 2);
      const rows = await this.feeds.list(tx, actor, this.boundTo(actor), limitOf(query) + 1, after);
      return pageOf(rows, query, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    });
  }

  /** Null for administrators, who see the addresses of all, and never a secret. */
  private boundTo(actor: Actor): string | null {
    return may(actor, 'account.manage') ? null : actor.accountId;
  }

  private async record(tx: Tx, act: Act, word: string, feed: CalendarFeed): Promise<void> {
    const { id, accountId, scope, projectId, councilId } = feed;
    await this.audit.record(tx, act, {
      act: word,
      root: { kind: 'account', id: accountId },
      subject: { kind: 'calendar-feed', id },
      after: { scope, projectId, councilId },
    });
  }
}
