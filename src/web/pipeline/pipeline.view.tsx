import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { PipelineQuery } from '../../features/pipeline/pipeline.dto.js';
import type { ListedEntry } from '../../features/pipeline/pipeline.repository.js';
import type { Page } from '../../platform/http/page.js';
import { PIPELINE, PIPELINE_KIND_WORDS } from '../../wording/pipeline-pages.js';
import { PROJECT_FORM } from '../../wording/project-forms.js';
import { Field, LongField } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import type { FormFields } from '../fields/form-fields.js';
import { Button, Select } from '../fields/form-parts.view.js';
import type { Choice } from '../fields/party-choice.js';
import { EnterSaves, PartyChoice } from '../fields/party-choice.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

export const PIPELINE_FORM = 'entry';
const KINDS = ['idea', 'survey'] as const;

interface PipelineProps {
  readonly page: Page<ListedEntry>;
  readonly query: Readonly<PipelineQuery>;
  readonly together: Choice;
  readonly fields: FormFields;
  readonly refused?: RefusedForm | null;
}

export function PipelineView(props: PipelineProps) {
  const { say, actor } = useReader();
  const { page, query } = props;
  const mayWrite = actor !== null && may(actor, 'pipeline.write');
  return (
    <Layout title={say(PIPELINE.title)}>
      <div class="stack">
        <header>
          <h1 class="page-title">{say(PIPELINE.title)}</h1>
          <p class="text-secondary mb-0">{say(PIPELINE.hint)}</p>
        </header>
        <Kinds query={query} />
        <section class="card" aria-label={say(PIPELINE.title)}>
          {page.items.length === 0 ? (
            <p class="card-body text-secondary mb-0">
              {say(mayWrite ? PIPELINE.empty : PIPELINE.emptyForReader)}
            </p>
          ) : (
            <Table caption={PIPELINE.title} columns={COLUMNS} rows={page.items} keyOf={({ id }) => id} />
          )}
          {page.nextCursor && (
            <p class="card-body mb-0">
              <a class="btn" href={pipelinePath({ ...query, cursor: page.nextCursor })}>
                {say(PIPELINE.more)}
              </a>
            </p>
          )}
        </section>
        {mayWrite && <AddForm {...props} />}
      </div>
    </Layout>
  );
}

const COLUMNS: readonly Column<ListedEntry>[] = [
  { title: PIPELINE.what, cell: (entry) => <span class="words">{entry.what}</span> },
  { title: PIPELINE.kind, cell: ({ kind }) => <Kind kind={kind} /> },
  { title: PIPELINE.place, cell: ({ place }) => place },
  { title: PIPELINE.with, cell: ({ withInstitutions }) => withInstitutions.join('; ') },
  { title: PIPELINE.notedOn, cell: ({ notedOn }) => notedOn && formatDate(notedOn) },
  {
    title: PIPELINE.became,
    cell: ({ project }) => project && <a href={`/projects/${project.id}`}>{project.code}</a>,
  },
];

function Kind({ kind }: Pick<ListedEntry, 'kind'>) {
  const { say } = useReader();
  return <>{say(PIPELINE_KIND_WORDS[kind])}</>;
}

function Kinds({ query: { kind } }: Pick<PipelineProps, 'query'>) {
  const { say } = useReader();
  const chips = [
    { label: PIPELINE.all, path: pipelinePath({}), chosen: !kind },
    ...KINDS.map((one) => ({
      label: PIPELINE_KIND_WORDS[one],
      path: pipelinePath({ kind: one }),
      chosen: kind === one,
    })),
  ];
  return (
    <nav class="chips no-print" aria-label={say(PIPELINE.filter)}>
      {chips.map(({ label, path, chosen }) => (
        <a
          key={path}
          class={chosen ? 'btn btn-sm btn-primary' : 'btn btn-sm'}
          href={path}
          aria-current={chosen ? 'true' : undefined}
        >
          {say(label)}
        </a>
      ))}
    </nav>
  );
}

function AddForm({ together, fields, refused }: PipelineProps) {
  return (
    <Card id="add" title={PIPELINE.addTitle}>
      <div class="card-body">
        <Form action="/pipeline" name={PIPELINE_FORM} fields={fields} refused={refused}>
          <EnterSaves />
          <Select name="kind" label={PIPELINE.kind} codes={KINDS} words={PIPELINE_KIND_WORDS} />
          <LongField name="what" label={PIPELINE.what} rows={2} maxLength={2_000} required />
          <Field name="place" label={PIPELINE.place} maxLength={300} />
          <PartyChoice choice={together} label={PIPELINE.with} isList />
          <Field name="notedOn" label={PIPELINE.notedOn} hint={PROJECT_FORM.partialHint} maxLength={10} />
          <Field name="projectCode" label={PIPELINE.became} hint={PIPELINE.becameHint} maxLength={40} />
          <div class="frame">
            <Button label={PIPELINE.add} strong />
          </div>
        </Form>
      </div>
    </Card>
  );
}

function pipelinePath(query: Readonly<PipelineQuery>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
  return `/pipeline${search && `?${search}`}`;
}
