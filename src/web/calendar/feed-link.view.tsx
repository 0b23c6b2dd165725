import type { FeedScope } from '../../domain/calendar/calendar-event.js';
import { FEEDS } from '../../wording/calendar-pages.js';
import { useReader } from '../layout/render.js';

/** From the page of a project or a council to its calendar. */
export function FeedLink({ scope, subjectId }: { scope: FeedScope; subjectId: string }) {
  const { say } = useReader();
  return (
    <p class="d-print-none">
      <a href={`/calendar-feeds?${new URLSearchParams({ scope, subjectId })}`}>{say(FEEDS.link)}</a>
    </p>
  );
}
