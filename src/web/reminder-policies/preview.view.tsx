import type { PolicyPreview } from '../../features/reminders/policies.service.js';
import { policySentence } from '../../wording/reminder-policies.js';
import { EFFECT, POLICIES } from '../../wording/reminder-policy-pages.js';
import type { Label } from '../../wording/wording.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { FormFields } from './policy-form.js';

interface PreviewProps {
  readonly preview: PolicyPreview;
  readonly action: string;
  readonly label: Label;
  /** What was previewed is what is saved: it cannot be changed on the way. */
  readonly fields: FormFields;
}

export function PreviewView({ preview, action, label, fields }: PreviewProps) {
  const { say, language } = useReader();
  const { policy, warnings } = preview;
  return (
    <Card id="preview" title={POLICIES.previewTitle}>
      <div class="card-body stack">
        <p>{policySentence(policy, language)}</p>
        <p>{EFFECT[language](preview)}</p>
        {warnings.length > 0 && (
          <div class="alert alert-warning" role="alert">
            <div>
              <strong>{say(POLICIES.beware)}</strong>
              <ul>
                {warnings.map(({ message }) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <PostForm action={action}>
          <Hidden fields={fields} />
          <Button label={label} strong />
        </PostForm>
      </div>
    </Card>
  );
}

function Hidden({ fields }: { fields: FormFields }) {
  const pairs = Object.entries(fields)
    .filter(([name]) => name !== '_csrf')
    .flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each] as const));
  return (
    <>
      {pairs.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
