import type { LivingToken } from '../../features/identity/access-tokens.repository.js';
import type { Account } from '../../features/identity/account.entity.js';
import type { SecondFactorState } from '../../features/identity/second-factor.service.js';
import type { OwnSession } from '../../features/identity/sessions.service.js';
import { ROLE_WORDS } from '../../wording/account-pages.js';
import { SECURITY } from '../../wording/security-pages.js';
import type { RefusedForm } from '../fields/submission.js';
import { Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { AccessTokensCard } from './access-tokens.view.js';
import { PasswordCard } from './password.view.js';
import { SecondFactorCard } from './second-factor.view.js';
import { SessionsCard } from './sessions.view.js';

export interface SecurityProps {
  readonly account: Account;
  readonly sessions: readonly OwnSession[];
  readonly tokens: readonly LivingToken[];
  readonly factor: SecondFactorState;
  readonly timeZone: string;
  readonly refused?: RefusedForm;
}

/** Each card is one part of the reader's own way in. */
export function SecurityView(props: SecurityProps) {
  const { say } = useReader();
  const { account } = props;
  return (
    <Layout title={say(SECURITY.title)}>
      <article class="stack narrow">
        <p class="mb-0">
          <a href="/profile">{say(SECURITY.toProfile)}</a>
        </p>
        <h1 class="page-title">{say(SECURITY.title)}</h1>
        <p class="text-secondary mb-0">{say(SECURITY.intro)}</p>
        <Facts
          facts={[
            [SECURITY.email, account.email],
            [SECURITY.roles, account.roles.map((role) => say(ROLE_WORDS[role])).join(', ')],
          ]}
        />
        {props.factor.isDemanded && <SecondFactorCard {...props} />}
        <PasswordCard email={account.email} refused={props.refused} />
        {!props.factor.isDemanded && <SecondFactorCard {...props} />}
        <SessionsCard {...props} />
        <AccessTokensCard {...props} />
      </article>
    </Layout>
  );
}
