import { PROFILE } from '../../wording/profile-pages.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { ProfileProps } from './profile-props.js';

export function CalendarSection(_: ProfileProps) {
  const { say } = useReader();
  return (
    <Card id="calendar" title={PROFILE.calendar}>
      <div class="card-body">
        <p class="text-secondary">{say(PROFILE.calendarHint)}</p>
        <div class="frame">
          <a class="btn" href="/calendar-feeds">
            {say(PROFILE.toFeeds)}
          </a>
          <a class="btn" href="/milestones">
            {say(PROFILE.toMonth)}
          </a>
        </div>
      </div>
    </Card>
  );
}
