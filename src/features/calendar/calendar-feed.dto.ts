import { FEED_SCOPES, type FeedScope } from '../../domain/calendar/calendar-event.js';
import { Id, OneOf } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

export class NewCalendarFeed {
  @OneOf(FEED_SCOPES)
  scope: FeedScope;

  @Id({ optional: true, description: 'the project or council; none for a personal calendar' })
  subjectId?: string;
}

export class CalendarFeedQuery extends PageQuery {}
