import { LONGEST_PASSWORD } from '../../domain/access/password.js';
import { PASSWORD } from '../../wording/security-pages.js';
import { Field } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

export function PasswordCard({ email, refused }: { email: string; refused?: RefusedForm }) {
  const { say } = useReader();
  return (
    <Card id="password" title={PASSWORD.title}>
      <Form action="/profile/password" name="password" refused={refused} class="card-body fields">
        <p class="mb-0">{say(PASSWORD.hint)}</p>
        {/* For password managers, which keep a password under an address. */}
        <input type="hidden" name="username" autocomplete="username" value={email} />
        <Field
          name="currentPassword"
          label={PASSWORD.current}
          type="password"
          maxLength={LONGEST_PASSWORD}
          autocomplete="current-password"
          required
        />
        <NewPasswordField />
        <div>
          <Button label={PASSWORD.change} strong />
        </div>
      </Form>
    </Card>
  );
}

export function NewPasswordField() {
  return (
    <Field
      name="newPassword"
      label={PASSWORD.fresh}
      hint={PASSWORD.rules}
      type="password"
      maxLength={LONGEST_PASSWORD}
      autocomplete="new-password"
      required
    />
  );
}
