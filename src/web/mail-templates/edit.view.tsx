import type {
  MailTemplateEntry,
  MailTemplatesService,
} from '../../features/reminders/mail-templates.service.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import { FIELD_MEANINGS, TEMPLATE_WORDS, TEMPLATES } from '../../wording/mail-template-pages.js';
import { POLICY_LANGUAGE_WORDS } from '../../wording/reminder-policies.js';
import { Field } from '../fields/field.view.js';
import { FieldErrors, otherErrors } from '../fields/field-errors.view.js';
import { Reasons } from '../fields/form.view.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import { sentencesOf } from '../fields/form-state.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Origin } from './list.view.js';

export interface TemplateProps {
  readonly entry: MailTemplateEntry;
  readonly fields: Readonly<Record<string, string>>;
  readonly preview?: ReturnType<MailTemplatesService['previewTemplate']>;
  readonly problem?: Problem;
}

export function TemplateEditView({ entry, fields, preview, problem }: TemplateProps) {
  const { say } = useReader();
  const { name, language, origin } = entry;
  const path = `/mail-templates/${name}/${language}`;
  const title = `${say(TEMPLATE_WORDS[name])}, ${say(POLICY_LANGUAGE_WORDS[language])}`;
  return (
    <Layout title={title}>
      <div class="stack">
        <p>
          <a href="/mail-templates">{say(TEMPLATES.all)}</a>
        </p>
        <h1 class="page-title">
          {title} <Origin entry={entry} />
        </h1>
        {problem && (
          <Reasons reasons={sentencesOf(otherErrors(problem, ['subject', 'body']))} title={TEMPLATES.wrong} />
        )}
        {preview && <Preview preview={preview} language={language} />}
        <PostForm action={path} class="stack">
          <input type="hidden" name="version" value={fields.version} />
          <Card id="template" title={TEMPLATES.template}>
            <div class="card-body stack">
              <FieldErrors problem={problem} path="subject">
                <Field name="subject" label={TEMPLATES.subject} value={fields.subject} required />
              </FieldErrors>
              <FieldErrors problem={problem} path="body">
                <label class="form-label">
                  {say(TEMPLATES.body)}
                  <textarea class="form-control" name="body" rows={18} required>
                    {/* A browser drops the first line break. */}
                    {`\n${fields.body ?? ''}`}
                  </textarea>
                </label>
              </FieldErrors>
              <div class="frame">
                <button class="btn" type="submit" formaction={`${path}/preview`}>
                  {say(TEMPLATES.preview)}
                </button>
                <Button label={TEMPLATES.save} strong />
              </div>
            </div>
          </Card>
        </PostForm>
        <FieldList entry={entry} />
        {origin === 'office' && (
          <details class="card">
            <summary class="card-header">{say(TEMPLATES.restore)}</summary>
            <div class="card-body stack">
              <p>{say(TEMPLATES.restoreHint)}</p>
              <PostForm action={`${path}/restoration`}>
                <input type="hidden" name="version" value={String(entry.version)} />
                <Button label={TEMPLATES.restoreNow} />
              </PostForm>
            </div>
          </details>
        )}
      </div>
    </Layout>
  );
}

/** The frame shuts out scripts, forms and the page around it. */
function Preview({ preview, language }: Pick<Required<TemplateProps>, 'preview'> & { language: string }) {
  const { say } = useReader();
  return (
    <Card id="preview" title={TEMPLATES.previewTitle}>
      <div class="card-body stack">
        <p>
          <strong lang={language}>{preview.subject}</strong>
        </p>
        <h3>{say(TEMPLATES.asText)}</h3>
        <p class="mail" lang={language}>
          {preview.text}
        </p>
        <h3>{say(TEMPLATES.asHtml)}</h3>
        <iframe
          {...{ srcdoc: preview.html }}
          sandbox=""
          class="form-control"
          height={400}
          title={say(TEMPLATES.asHtml)}
        />
      </div>
    </Card>
  );
}

function FieldList({ entry: { fields, itemFields } }: Pick<TemplateProps, 'entry'>) {
  const { say } = useReader();
  return (
    <Card id="fields" title={TEMPLATES.fields}>
      <div class="card-body">
        <p>{say(TEMPLATES.fieldsHint)}</p>
        {itemFields && <p>{say(TEMPLATES.itemsHint)}</p>}
        <dl class="facts">
          {(itemFields ?? fields).map((field) => (
            <div key={field}>
              <dt>
                <code>{`{{${field}}}`}</code>
              </dt>
              <dd>{say(FIELD_MEANINGS[field])}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  );
}
