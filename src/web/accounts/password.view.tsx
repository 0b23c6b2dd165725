import type { Account } from '../../features/identity/account.entity.js';
import type { AccountLink } from '../../features/identity/account-link.entity.js';
import { ACCOUNTS, LINK_STATE_WORDS } from '../../wording/account-pages.js';
import { Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';

export interface PasswordProps {
  readonly account: Account;
  /** The last one that was given. */
  readonly link: AccountLink | null;
  readonly sendsMail: boolean;
  readonly timeZone: string;
  readonly refused?: RefusedForm;
}

/** Nobody sets a password for another: a link is sent, or shown where no mail can go. */
export function PasswordCard({ account: { id }, link, sendsMail, timeZone, refused }: PasswordProps) {
  const { say } = useReader();
  return (
    <Card id="password" title={ACCOUNTS.password}>
      <Form action={`/accounts/${id}/password`} name="password" refused={refused} class="card-body fields">
        {link && (
          <p class="mb-0">
            {say(LINK_STATE_WORDS[stateOf(link)])}{' '}
            <Instant at={link.usedAt ?? link.createdAt} timeZone={timeZone} />
          </p>
        )}
        <p class="mb-0">{say(sendsMail ? ACCOUNTS.linkHint : ACCOUNTS.linkShownHint)}</p>
        <div>
          <Button label={sendsMail ? ACCOUNTS.sendLink : ACCOUNTS.showLink} />
        </div>
      </Form>
    </Card>
  );
}

function stateOf({ usedAt, endedAt, mailState }: AccountLink): keyof typeof LINK_STATE_WORDS {
  if (usedAt) return 'used';
  return endedAt ? 'ended' : mailState;
}
