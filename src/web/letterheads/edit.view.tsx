import { formatDate } from '../../domain/values/plain-date.js';
import type { Authority } from '../../features/letterheads/letterheads.repository.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import { LETTERHEADS } from '../../wording/letterheads.js';
import { DateField, Field } from '../fields/field.view.js';
import { FieldErrors, otherErrors } from '../fields/field-errors.view.js';
import { Reasons } from '../fields/form.view.js';
import { type FormFields, textIn } from '../fields/form-fields.js';
import { Button, PostForm, Select } from '../fields/form-parts.view.js';
import { sentencesOf } from '../fields/form-state.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { MANY_LINES, ONE_LINE } from './letterhead-form.js';

interface EditProps {
  readonly authorities: readonly Authority[];
  readonly fields: FormFields;
  readonly problem?: Problem;
}

const REQUIRED: readonly string[] = ['agency', 'symbol', 'place'];
const PATHS = ['authorityId', 'validFrom', ...ONE_LINE, ...MANY_LINES];

export function LetterheadEditView({ authorities, fields, problem }: EditProps) {
  const { say } = useReader();
  const value = (name: string) => textIn(fields, name) ?? '';
  const words = Object.fromEntries(authorities.map(({ id, name }) => [id, { vi: name, en: name }]));
  const stored = value('version') !== '0' && value('version') !== '';
  return (
    <Layout title={say(LETTERHEADS.title)}>
      <div class="stack">
        <p>
          <a href="/letterheads">{say(LETTERHEADS.all)}</a>
        </p>
        <h1 class="page-title">{say(stored ? LETTERHEADS.change : LETTERHEADS.add)}</h1>
        {problem && <Reasons reasons={sentencesOf(otherErrors(problem, PATHS))} title={LETTERHEADS.wrong} />}
        <Card id="letterhead" title={LETTERHEADS.title}>
          <PostForm action="/letterheads" class="card-body stack">
            <input type="hidden" name="version" value={value('version')} />
            {stored ? (
              <Fixed fields={fields} name={authorities.find(({ id }) => id === value('authorityId'))?.name} />
            ) : (
              <div class="frame">
                <Select
                  name="authorityId"
                  label={LETTERHEADS.authority}
                  codes={authorities.map(({ id }) => id)}
                  words={words}
                  chosen={value('authorityId')}
                />
                <FieldErrors problem={problem} path="validFrom">
                  <DateField
                    name="validFrom"
                    label={LETTERHEADS.validFrom}
                    value={value('validFrom')}
                    required
                  />
                </FieldErrors>
              </div>
            )}
            {ONE_LINE.map((name) => (
              <FieldErrors key={name} problem={problem} path={name}>
                <Field
                  name={name}
                  label={LETTERHEADS[name]}
                  value={value(name)}
                  required={REQUIRED.includes(name)}
                />
              </FieldErrors>
            ))}
            {MANY_LINES.map((name) => (
              <FieldErrors key={name} problem={problem} path={name}>
                <label class="form-label">
                  {say(LETTERHEADS[name])}
                  <textarea class="form-control" name={name} rows={4}>
                    {/* A browser drops the first line break. */}
                    {`\n${value(name)}`}
                  </textarea>
                </label>
              </FieldErrors>
            ))}
            <div>
              <Button label={LETTERHEADS.save} strong />
            </div>
          </PostForm>
        </Card>
        {stored && <Removal path={`/letterheads/${value('authorityId')}/${value('validFrom')}`} />}
      </div>
    </Layout>
  );
}

/** Whose it is and from when names a letterhead: another day is another letterhead. */
function Fixed({ fields, name }: { fields: FormFields; name?: string }) {
  const { say } = useReader();
  return (
    <p>
      <input type="hidden" name="authorityId" value={textIn(fields, 'authorityId')} />
      <input type="hidden" name="validFrom" value={textIn(fields, 'validFrom')} />
      <strong>{name}</strong>, {say(LETTERHEADS.validFrom)} {formatDate(textIn(fields, 'validFrom') ?? '')}
    </p>
  );
}

function Removal({ path }: { path: string }) {
  const { say } = useReader();
  return (
    <details class="card">
      <summary class="card-header">{say(LETTERHEADS.remove)}</summary>
      <div class="card-body stack">
        <p>{say(LETTERHEADS.removeHint)}</p>
        <PostForm action={`${path}/removal`}>
          <Button label={LETTERHEADS.removeNow} />
        </PostForm>
      </div>
    </details>
  );
}
