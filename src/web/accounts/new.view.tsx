import type { RolesToConfirm } from '../../domain/access/wide-roles.js';
import type { RegisterName } from '../../features/institutions/register-names.js';
import { ACCOUNTS, ROLE_CONFIRMATION } from '../../wording/account-pages.js';
import { Form } from '../fields/form.view.js';
import { type FormFields, listIn } from '../fields/form-fields.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { AccountFields } from './fields.view.js';
import { RoleConfirmation } from './role-confirmation.view.js';

interface NewAccountProps {
  readonly fields: FormFields;
  readonly suggested: readonly RegisterName[];
  readonly refused?: RefusedForm | null;
  readonly asked?: RolesToConfirm | null;
}

export function NewAccountView({ fields, suggested, refused, asked }: NewAccountProps) {
  const { say } = useReader();
  return (
    <Layout title={say(ACCOUNTS.add)}>
      <article class="stack narrow">
        <p class="mb-0">
          <a href="/accounts">{say(ACCOUNTS.all)}</a>
        </p>
        <h1 class="page-title">{say(ACCOUNTS.add)}</h1>
        <p class="text-secondary mb-0">{say(ACCOUNTS.intro)}</p>
        <section class="card">
          <Form action="/accounts" name="account" fields={fields} refused={refused} class="card-body fields">
            <RoleConfirmation asked={asked} />
            <AccountFields roles={listIn(fields, 'roles')} suggested={suggested} />
            <div>
              <Button label={asked ? ROLE_CONFIRMATION.confirm : ACCOUNTS.add} strong />
            </div>
          </Form>
        </section>
      </article>
    </Layout>
  );
}
