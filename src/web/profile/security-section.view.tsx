import { SECURITY } from '../../wording/security-pages.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { ProfileProps } from './profile-props.js';

/** The way in has a page of its own, which stays open where everything else waits for a second factor. */
export function SecuritySection(_: ProfileProps) {
  const { say } = useReader();
  return (
    <Card id="security" title={SECURITY.title}>
      <div class="card-body">
        <p class="text-secondary">{say(SECURITY.section)}</p>
        <a class="btn" href="/profile/security">
          {say(SECURITY.open)}
        </a>
      </div>
    </Card>
  );
}
