import { UNREAD_NOTICES } from '../../wording/inbox-pages.js';
import { PROFILE } from '../../wording/profile-pages.js';
import { Card, Facts } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { ProfileProps } from './profile-props.js';

/** Which ways lead to the reader; which of them is taken, the office's policies say. */
export function ToldSection({ account: { person, email } }: ProfileProps) {
  const { say, language, news } = useReader();
  if (!person) return null;
  return (
    <Card id="told" title={PROFILE.told}>
      <div class="card-body">
        <Facts
          facts={[
            [
              PROFILE.byInbox,
              <a key="inbox" href="/inbox">
                {news?.unreadCount
                  ? UNREAD_NOTICES[language](String(news.unreadCount))
                  : say(PROFILE.toInbox)}
              </a>,
            ],
            [PROFILE.byMail, person.email ?? email ?? say(PROFILE.noMail)],
          ]}
        />
        <p class="text-secondary mt-3 mb-0">{say(PROFILE.toldHint)}</p>
      </div>
    </Card>
  );
}
