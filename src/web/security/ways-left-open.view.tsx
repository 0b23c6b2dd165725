import { FEEDS } from '../../wording/calendar-pages.js';
import { TOKENS } from '../../wording/security-pages.js';
import type { Label } from '../../wording/wording.js';
import { useReader } from '../layout/render.js';

/** What goes on where sessions alone have ended, and where it is revoked. */
export function WaysLeftOpen({ hint }: { hint: Label }) {
  const { say } = useReader();
  return (
    <>
      {say(hint)} <a href="/profile/security#access-tokens">{say(TOKENS.title)}</a>,{' '}
      <a href="/calendar-feeds">{say(FEEDS.title)}</a>
    </>
  );
}
