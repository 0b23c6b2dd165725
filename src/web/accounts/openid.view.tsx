import { OPEN_ID } from '../../wording/account-pages.js';
import { Field } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

interface OpenIdProps {
  readonly id: string;
  /** Null where no provider is set. */
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly refused?: RefusedForm;
}

export function OpenIdCard({ id, issuer, subject, refused }: OpenIdProps) {
  const { say } = useReader();
  if (!issuer) return null;
  return (
    <Card id="openid" title={OPEN_ID.title}>
      <Form
        action={`/accounts/${id}/openid`}
        name="openid"
        fields={{ subject: subject ?? '' }}
        refused={refused}
        class="card-body fields"
      >
        <p class="mb-0">{say(OPEN_ID.hint)}</p>
        <p class="mb-0">
          {say(OPEN_ID.issuer)} <code>{issuer}</code>
        </p>
        <Field
          name="subject"
          label={OPEN_ID.subject}
          hint={OPEN_ID.subjectHint}
          maxLength={255}
          autocomplete="off"
        />
        <div>
          <Button label={OPEN_ID.save} />
        </div>
      </Form>
    </Card>
  );
}
