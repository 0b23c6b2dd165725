import { may } from '../../domain/access/permissions.js';
import { PROJECT_FIELDS, PROJECT_KINDS, PROJECT_LEVELS } from '../../features/projects/project.entity.js';
import { OBJECTIVES } from '../../wording/annual-statistics.js';
import { PROJECT_FORM } from '../../wording/project-forms.js';
import type { Label } from '../../wording/wording.js';
import { FIELD_WORDS, LEVEL_WORDS, PROJECT_KIND_WORDS } from '../../wording/words.js';
import { Field, LongField, SelectField } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import type { FormFields } from '../fields/form-fields.js';
import { Button } from '../fields/form-parts.view.js';
import type { Choice } from '../fields/party-choice.js';
import { EnterSaves, PartyChoice } from '../fields/party-choice.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { PROJECT_FORM_NAME } from './project-form.js';

export interface EditProps {
  /** Absent while it is being proposed. */
  readonly project?: { readonly id: string; readonly code: string; readonly title: string };
  readonly fields: FormFields;
  readonly parties: Readonly<Record<'lead' | 'investigator' | 'authority' | 'heldBy' | 'programme', Choice>>;
  readonly refused?: RefusedForm | null;
}

/** One form for a new proposal and for a project that is known already. */
export function EditView({ project, fields, parties, refused }: EditProps) {
  const { say } = useReader();
  const title = project ? PROJECT_FORM.editTitle : PROJECT_FORM.newTitle;
  return (
    <Layout title={project ? `${say(title)} · ${project.code}` : say(title)}>
      <article class="stack narrow">
        <header>
          {project && (
            <p class="mb-1">
              <a href={`/projects/${project.id}`}>{`${project.code} ${project.title}`}</a>
            </p>
          )}
          <h1 class="page-title">{say(title)}</h1>
          <p class="text-secondary mb-0">{say(project ? PROJECT_FORM.editHint : PROJECT_FORM.newHint)}</p>
        </header>
        <Form
          action={project ? `/projects/${project.id}/edit` : '/projects/new'}
          name={PROJECT_FORM_NAME}
          fields={fields}
          refused={refused}
        >
          <EnterSaves />
          {project && <input type="hidden" name="version" value={String(fields.version ?? '')} />}
          <LongField name="title" label={PROJECT_FORM.title} rows={2} maxLength={1_000} required />
          <div class="beside">
            <Codes
              name="kind"
              label={PROJECT_FORM.kind}
              codes={PROJECT_KINDS}
              words={PROJECT_KIND_WORDS}
              required
            />
            <Codes
              name="level"
              label={PROJECT_FORM.level}
              codes={PROJECT_LEVELS}
              words={LEVEL_WORDS}
              required
            />
            <Codes name="field" label={PROJECT_FORM.field} codes={PROJECT_FIELDS} words={FIELD_WORDS} />
          </div>
          <PartyChoice
            choice={parties.programme}
            label={PROJECT_FORM.programme}
            hint={PROJECT_FORM.programmeHint}
          />
          <PartyChoice choice={parties.lead} label={PROJECT_FORM.lead} />
          <PartyChoice choice={parties.investigator} label={PROJECT_FORM.investigator} />
          <div class="beside">
            <Field
              name="period.start"
              label={PROJECT_FORM.start}
              hint={PROJECT_FORM.partialHint}
              maxLength={10}
            />
            <Field
              name="period.end"
              label={PROJECT_FORM.end}
              hint={PROJECT_FORM.partialHint}
              maxLength={10}
            />
          </div>
          <Field
            name="period.asWritten"
            label={PROJECT_FORM.asWritten}
            maxLength={200}
            placeholder="42 tháng"
          />
          <LongField name="objectives" label={PROJECT_FORM.objectives} maxLength={5_000} />
          <LongField name="scale" label={PROJECT_FORM.scale} rows={2} maxLength={1_000} />
          <More project={project} parties={parties} />
          <div class="frame">
            <Button label={project ? PROJECT_FORM.save : PROJECT_FORM.create} strong />
            <a class="btn" href={project ? `/projects/${project.id}` : '/projects'}>
              {say(PROJECT_FORM.cancel)}
            </a>
          </div>
        </Form>
      </article>
    </Layout>
  );
}

/** What is seldom said. */
function More({ project, parties }: Pick<EditProps, 'project' | 'parties'>) {
  const { say, actor } = useReader();
  const isSearched = parties.authority.words !== undefined || parties.heldBy.words !== undefined;
  return (
    <details open={isSearched}>
      <summary>{say(PROJECT_FORM.more)}</summary>
      <div class="fields">
        {actor && may(actor, 'project.write') && (
          <Field name="code" label={PROJECT_FORM.code} hint={PROJECT_FORM.codeHint} maxLength={40} />
        )}
        <SelectField
          name="socioEconomicObjective"
          label={PROJECT_FORM.objective}
          options={OBJECTIVES.map((label, at) => ({
            value: String(at + 1),
            text: `${at + 1}. ${say(label)}`,
          }))}
          nothing={PROJECT_FORM.notSaid}
        />
        <PartyChoice choice={parties.authority} label={PROJECT_FORM.authority} />
        {project ? (
          <PartyChoice choice={parties.heldBy} label={PROJECT_FORM.heldBy} hint={PROJECT_FORM.heldByHint} />
        ) : (
          <Field
            name="effectiveDate"
            label={PROJECT_FORM.proposedOn}
            hint={PROJECT_FORM.todayHint}
            maxLength={10}
          />
        )}
      </div>
    </details>
  );
}

interface CodesProps {
  readonly name: string;
  readonly label: Label;
  readonly codes: readonly string[];
  readonly words: Readonly<Record<string, Label>>;
  readonly required?: boolean;
}

function Codes({ codes, words, ...props }: CodesProps) {
  const { say } = useReader();
  const options = codes.map((value) => ({ value, text: say(words[value]!) }));
  return <SelectField {...props} options={options} nothing={PROJECT_FORM.notSaid} />;
}
