import type { RolesToConfirm } from '../../domain/access/wide-roles.js';
import type { RegisterName } from '../../features/institutions/register-names.js';
import { ACCOUNTS, ROLE_CONFIRMATION } from '../../wording/account-pages.js';
import { DEMAND } from '../../wording/second-factor-pages.js';
import { Form, keptIn } from '../fields/form.view.js';
import { type FormFields, listIn } from '../fields/form-fields.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { AccountFields } from './fields.view.js';
import { State } from './list.view.js';
import { OpenIdCard } from './openid.view.js';
import { PasswordCard, type PasswordProps } from './password.view.js';
import { RoleConfirmation } from './role-confirmation.view.js';

interface AccountProps extends PasswordProps {
  /** As the register writes whoever holds it. */
  readonly person?: string;
  readonly hasSecondFactor: boolean;
  readonly openId: { readonly issuer: string | null; readonly subject: string | null };
  readonly suggested: readonly RegisterName[];
  /** Roles that the form sent and that want a second thought. */
  readonly asked?: { readonly roles: RolesToConfirm; readonly fields: FormFields };
}

/** Each card is one matter of the account. */
export function AccountView(props: AccountProps) {
  const { say } = useReader();
  const { account, person } = props;
  return (
    <Layout title={account.displayName}>
      <article class="stack narrow">
        <p class="mb-0">
          <a href="/accounts">{say(ACCOUNTS.all)}</a>
        </p>
        <div class="person">
          <h1 class="page-title">{account.displayName}</h1>
          <State account={account} />
        </div>
        <p class="frame mb-0">
          {person && <a href={`/persons/${account.personId}`}>{person}</a>}
          <a href={`/audit?id=${account.id}`}>{say(ACCOUNTS.audit)}</a>
        </p>
        <FactsCard {...props} />
        <PasswordCard {...props} />
        <OpenIdCard id={account.id} {...props.openId} refused={props.refused} />
        <SessionsCard {...props} />
        {props.hasSecondFactor && <LostPhoneCard {...props} />}
        <AccessCard {...props} />
      </article>
    </Layout>
  );
}

function FactsCard({ account, person, suggested, refused, asked }: AccountProps) {
  const { id, displayName, email, language, roles, version } = account;
  const sent = keptIn(refused, 'facts') ?? asked?.fields;
  return (
    <Card id="facts" title={ACCOUNTS.facts}>
      <Form
        action={`/accounts/${id}/facts`}
        name="facts"
        fields={sent ?? { displayName, email, language, personId: person }}
        refused={refused}
        class="card-body fields"
      >
        <input type="hidden" name="version" value={String(asked?.fields.version ?? version)} />
        <RoleConfirmation asked={asked?.roles} />
        <AccountFields roles={sent ? listIn(sent, 'roles') : roles} suggested={suggested} />
        <div>
          <Button label={asked ? ROLE_CONFIRMATION.confirm : ACCOUNTS.save} strong />
        </div>
      </Form>
    </Card>
  );
}

function LostPhoneCard({ account: { id } }: AccountProps) {
  const { say } = useReader();
  return (
    <Card id="second-factor" title={DEMAND.lost}>
      <details class="card-body">
        <summary>{say(DEMAND.takeAway)}</summary>
        <PostForm action={`/accounts/${id}/second-factor/removal`} class="fields mt-2">
          <p class="mb-0">{say(DEMAND.takeAwayHint)}</p>
          <div>
            <Button label={DEMAND.takeAwayNow} />
          </div>
        </PostForm>
      </details>
    </Card>
  );
}

function SessionsCard({ account: { id } }: AccountProps) {
  const { say } = useReader();
  return (
    <Card id="sessions" title={ACCOUNTS.sessions}>
      <details class="card-body">
        <summary>{say(ACCOUNTS.endSessions)}</summary>
        <PostForm action={`/accounts/${id}/sessions/end`} class="fields mt-2">
          <p class="mb-0">{say(ACCOUNTS.endSessionsHint)}</p>
          <div>
            <Button label={ACCOUNTS.endSessionsNow} />
          </div>
        </PostForm>
      </details>
    </Card>
  );
}

function AccessCard({ account: { id, active }, refused }: AccountProps) {
  const { say } = useReader();
  const form = (
    <Form action={`/accounts/${id}/access`} name="access" refused={refused} class="fields mt-2">
      <input type="hidden" name="active" value={String(!active)} />
      <p class="mb-0">{say(active ? ACCOUNTS.shutHint : ACCOUNTS.openAgainHint)}</p>
      <div>
        <Button label={active ? ACCOUNTS.shutNow : ACCOUNTS.openAgain} />
      </div>
    </Form>
  );
  return (
    <Card id="access" title={ACCOUNTS.access}>
      <div class="card-body">
        {active ? (
          <details open={refused?.form === 'access'}>
            <summary>{say(ACCOUNTS.shutIt)}</summary>
            {form}
          </details>
        ) : (
          form
        )}
      </div>
    </Card>
  );
}
