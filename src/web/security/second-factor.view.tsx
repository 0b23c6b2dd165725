import { LONGEST_PASSWORD } from '../../domain/access/password.js';
import type { SecondFactorState } from '../../features/identity/second-factor.service.js';
import type { TotpSetup } from '../../features/identity/totp.js';
import { CODE_STEP, SECOND_FACTOR } from '../../wording/second-factor-pages.js';
import { PASSWORD } from '../../wording/security-pages.js';
import type { Label } from '../../wording/wording.js';
import { Field } from '../fields/field.view.js';
import { Folded, Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';

interface SecondFactorProps {
  readonly factor: SecondFactorState;
  readonly timeZone: string;
  readonly refused?: RefusedForm;
}

export function SecondFactorCard({ factor, timeZone, refused }: SecondFactorProps) {
  const { say } = useReader();
  const { confirmedAt, setup, isDemanded, codesLeft } = factor;
  return (
    <Card id="second-factor" title={SECOND_FACTOR.title}>
      <div class="card-body stack">
        <p class="mb-0">{say(SECOND_FACTOR.hint)}</p>
        {isDemanded && !confirmedAt && (
          <p class="alert alert-warning mb-0" role="status">
            {say(SECOND_FACTOR.demanded)}
          </p>
        )}
        {confirmedAt && (
          <p class="frame mb-0">
            <Badge colour="green">{say(SECOND_FACTOR.on)}</Badge>
            <span>
              {say(SECOND_FACTOR.since)} <Instant at={confirmedAt} timeZone={timeZone} />
            </span>
            <span>{`${say(SECOND_FACTOR.codesLeft)}: ${codesLeft}`}</span>
          </p>
        )}
      </div>
      {!confirmedAt && setup && <Setup setup={setup} refused={refused} />}
      {!confirmedAt && (
        <PasswordForm
          name="factor-begin"
          action="/profile/second-factor"
          label={setup ? SECOND_FACTOR.beginAgain : SECOND_FACTOR.begin}
          refused={refused}
        />
      )}
      {confirmedAt && (
        <PasswordForm
          name="factor-codes"
          action="/profile/second-factor/recovery-codes"
          label={SECOND_FACTOR.newCodes}
          asksCode
          refused={refused}
        />
      )}
      {confirmedAt && !isDemanded && (
        <PasswordForm
          name="factor-removal"
          action="/profile/second-factor/removal"
          label={SECOND_FACTOR.switchOff}
          asksCode
          refused={refused}
        />
      )}
    </Card>
  );
}

function Setup({ setup: { picture, secret }, refused }: { setup: TotpSetup; refused?: RefusedForm }) {
  const { say } = useReader();
  return (
    <Form action="/profile/second-factor/code" name="factor-code" refused={refused} class="card-body fields">
      <p class="mb-0">{say(SECOND_FACTOR.scan)}</p>
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`}
        width="200"
        height="200"
        alt={say(SECOND_FACTOR.picture)}
      />
      <p class="mb-0">
        {say(SECOND_FACTOR.orType)} <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <CodeField hint={SECOND_FACTOR.firstCode} />
      <div>
        <Button label={SECOND_FACTOR.confirm} strong />
      </div>
    </Form>
  );
}

interface PasswordFormProps {
  readonly name: string;
  readonly action: string;
  readonly label: Label;
  readonly asksCode?: boolean;
  readonly refused?: RefusedForm;
}

/** Whoever found a browser left open gets no further than here, nor who knows the password but has not the phone. */
function PasswordForm({ name, action, label, asksCode, refused }: PasswordFormProps) {
  const { say } = useReader();
  return (
    <Folded title={`${say(label)}…`} name={name} refused={refused}>
      <Form action={action} name={name} refused={refused} class="fields mt-2">
        <Field
          name="currentPassword"
          label={PASSWORD.current}
          type="password"
          maxLength={LONGEST_PASSWORD}
          autocomplete="current-password"
          required
        />
        {asksCode && <CodeField hint={CODE_STEP.hint} />}
        <div>
          <Button label={label} />
        </div>
      </Form>
    </Folded>
  );
}

function CodeField({ hint }: { hint: Label }) {
  return (
    <Field
      name="code"
      label={SECOND_FACTOR.code}
      hint={hint}
      maxLength={40}
      autocomplete="one-time-code"
      required
    />
  );
}
