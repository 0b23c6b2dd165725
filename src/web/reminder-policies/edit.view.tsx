import { CHANNELS, RECIPIENT_ROLES } from '../../domain/schedule/reminder-policy.js';
import type { PolicyEntry, PolicyPreview } from '../../features/reminders/policies.service.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import {
  CHANNEL_WORDS,
  POLICY_LANGUAGE_WORDS,
  policySentence,
  RECIPIENT_WORDS,
} from '../../wording/reminder-policies.js';
import { POLICIES, topicWord } from '../../wording/reminder-policy-pages.js';
import { Field } from '../fields/field.view.js';
import { FieldErrors, otherErrors } from '../fields/field-errors.view.js';
import { Reasons } from '../fields/form.view.js';
import { Boxes, Button, PostForm, Select } from '../fields/form-parts.view.js';
import { sentencesOf } from '../fields/form-state.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Origin } from './list.view.js';
import { type FormFields, many, one, POLICY_PATHS, stepRows } from './policy-form.js';
import { PreviewView } from './preview.view.js';

export interface EditProps {
  readonly entry: PolicyEntry;
  readonly fields: FormFields;
  readonly preview?: PolicyPreview;
  /** What the preview is of. */
  readonly restores?: boolean;
  readonly problem?: Problem;
}

/** Nothing is saved that was not previewed: the form leads to a preview, and the preview saves itself. */
export function PolicyEditView({ entry, fields, preview, restores = false, problem }: EditProps) {
  const { say, language } = useReader();
  const path = `/reminder-policies/${encodeURIComponent(entry.topic)}`;
  const others = problem ? otherErrors(problem, POLICY_PATHS) : [];
  return (
    <Layout title={topicWord(entry.topic, language)}>
      <div class="stack">
        <p>
          <a href="/reminder-policies">{say(POLICIES.all)}</a>
        </p>
        <h1 class="page-title">{topicWord(entry.topic, language)}</h1>
        {problem && <Reasons reasons={sentencesOf(others)} title={POLICIES.wrong} />}
        {preview && (
          <PreviewView
            preview={preview}
            action={restores ? `${path}/restoration` : path}
            label={restores ? POLICIES.restoreNow : POLICIES.save}
            fields={restores ? { version: fields.version } : fields}
          />
        )}
        <Card id="in-force" title={POLICIES.inForce}>
          <div class="card-body stack">
            <p>
              <Origin entry={entry} />
            </p>
            <p>{policySentence(entry.policy, language)}</p>
            {entry.origin === 'office' && !entry.followsAny && (
              <PostForm action={`${path}/restoration-preview`}>
                <Button label={POLICIES.restore} />
              </PostForm>
            )}
          </div>
        </Card>
        <Card id="policy" title={POLICIES.form}>
          <PostForm action={`${path}/preview`} class="card-body stack">
            <input type="hidden" name="version" value={one(fields.version)} />
            <PolicyFields fields={fields} problem={problem} />
            <div>
              <Button label={POLICIES.preview} strong />
            </div>
          </PostForm>
        </Card>
      </div>
    </Layout>
  );
}

function PolicyFields({ fields, problem }: Pick<EditProps, 'fields' | 'problem'>) {
  const { say } = useReader();
  const value = (name: string) => one(fields[name]);
  const roles = { codes: RECIPIENT_ROLES, words: RECIPIENT_WORDS } as const;
  return (
    <>
      <FieldErrors problem={problem} path="daysBefore">
        <Field name="daysBefore" label={POLICIES.daysBefore} value={value('daysBefore')} />
      </FieldErrors>
      <FieldErrors problem={problem} path="overdueEveryDays">
        <Field name="overdueEveryDays" label={POLICIES.overdueEveryDays} value={value('overdueEveryDays')} />
      </FieldErrors>
      <FieldErrors problem={problem} path="recipients">
        <Boxes name="recipients" label={POLICIES.recipients} {...roles} chosen={many(fields.recipients)} />
      </FieldErrors>
      <FieldErrors problem={problem} path="escalation">
        <fieldset>
          <legend class="form-label">{say(POLICIES.escalation)}</legend>
          {stepRows(fields).map((at) => (
            <div key={at} class="frame">
              <Field name={`step-${at}-days`} label={POLICIES.afterDays} value={value(`step-${at}-days`)} />
              <Select
                name={`step-${at}-to`}
                label={POLICIES.to}
                codes={['', ...RECIPIENT_ROLES]}
                words={STEP_WORDS}
                chosen={value(`step-${at}-to`)}
              />
            </div>
          ))}
        </fieldset>
      </FieldErrors>
      <FieldErrors problem={problem} path="channels">
        <Boxes
          name="channels"
          label={POLICIES.channels}
          codes={CHANNELS}
          words={CHANNEL_WORDS}
          chosen={many(fields.channels)}
        />
      </FieldErrors>
      <FieldErrors problem={problem} path="sendAt">
        <Field name="sendAt" label={POLICIES.sendAt} value={value('sendAt')} required />
      </FieldErrors>
      <FieldErrors problem={problem} path="quietHours">
        <div class="frame">
          <Field name="quietFrom" label={POLICIES.quietFrom} value={value('quietFrom')} />
          <Field name="quietTo" label={POLICIES.quietTo} value={value('quietTo')} />
        </div>
      </FieldErrors>
      <label class="form-check">
        <input
          class="form-check-input"
          type="checkbox"
          name="workingDaysOnly"
          value="on"
          checked={value('workingDaysOnly') === 'on'}
        />
        <span class="form-check-label">{say(POLICIES.workingDaysOnly)}</span>
      </label>
      <FieldErrors problem={problem} path="digestFor">
        <Boxes name="digestFor" label={POLICIES.digestFor} {...roles} chosen={many(fields.digestFor)} />
      </FieldErrors>
      <FieldErrors problem={problem} path="language">
        <Select
          name="language"
          label={POLICIES.language}
          codes={Object.keys(POLICY_LANGUAGE_WORDS)}
          words={POLICY_LANGUAGE_WORDS}
          chosen={value('language')}
        />
      </FieldErrors>
    </>
  );
}

const STEP_WORDS = { '': { vi: '–', en: '–' }, ...RECIPIENT_WORDS } as const;
