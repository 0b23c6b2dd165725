import { type FormKind, formKind } from '../../domain/forms/form-kinds.js';
import type { FormOffers } from '../../features/forms/form-offers.js';
import type { ReadForm } from '../../features/forms/form-readings.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import { FORMS } from '../../wording/forms/form-pages.js';
import { FORM_KIND_WORDS } from '../../wording/forms/form-words.js';
import type { Label } from '../../wording/wording.js';
import { Reasons } from '../fields/form.view.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import { sentencesOf } from '../fields/form-state.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

export interface FormsProps {
  readonly offers: FormOffers;
  readonly forms: readonly ReadForm[];
  readonly timeZone: string;
  readonly problem?: Problem;
}

export function FormsView({ offers, forms, timeZone, problem }: FormsProps) {
  const { say } = useReader();
  const columns: readonly Column<ReadForm>[] = [
    { title: FORMS.kind, cell: (form) => <Kind form={form} /> },
    { title: FORMS.madeAt, cell: ({ madeAt }) => <Instant at={madeAt} timeZone={timeZone} /> },
    { title: FORMS.maker, cell: ({ maker }) => maker },
    { title: FORMS.state, cell: (form) => <State form={form} /> },
    { title: FORMS.file, cell: (form) => <File form={form} /> },
  ];
  return (
    <Layout title={`${say(FORMS.title)}: ${offers.title}`}>
      <div class="stack">
        <p class="no-print">
          <a href={`/${offers.about}s/${offers.subjectId}`}>{say(FORMS.back)}</a>
        </p>
        <h1 class="page-title">{`${say(FORMS.title)}: ${offers.title}`}</h1>
        <p class="text-secondary">{say(FORMS.hint)}</p>
        {problem && <Reasons reasons={sentencesOf(problem.errors)} title={FORMS.refused} />}
        <Offers offers={offers} />
        <Card id="forms" title={FORMS.title} isEmpty={forms.length === 0}>
          <Table caption={FORMS.title} columns={columns} rows={forms} keyOf={({ id }) => id} />
        </Card>
      </div>
    </Layout>
  );
}

/** Nine sheets of one day have one name: it takes their members to tell them apart. */
function Kind({ form: { kind, projectCode, member } }: { form: ReadForm }) {
  const { say } = useReader();
  const about = [projectCode, member].filter(Boolean).join(', ');
  return <>{say(FORM_KIND_WORDS[kind]) + (about && `: ${about}`)}</>;
}

function File({ form: { id, fileName } }: { form: ReadForm }) {
  return (
    <a href={`/api/v1/forms/${id}/content`} download>
      {fileName}
    </a>
  );
}

function State({ form: { kind, stale, changes } }: { form: ReadForm }) {
  const { say } = useReader();
  if (!stale) return <Badge colour="green">{say(FORMS.fresh)}</Badge>;
  return (
    <details>
      <summary>
        <Badge colour="orange">{say(FORMS.stale)}</Badge>
      </summary>
      <dl class="facts">
        {changes.map(({ field, was, is }) => (
          <div key={field}>
            <dt>{say(meaningOf(kind, field))}</dt>
            <dd>
              {`${say(FORMS.was)}: ${was || '–'}`}
              <br />
              {`${say(FORMS.is)}: ${is || '–'}`}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A list is called by its first column, numbers of rows aside. */
function meaningOf(kind: FormKind, field: string): Label {
  const { texts, lists } = formKind(kind).catalogue;
  const column = Object.entries(lists[field] ?? {}).find(([name]) => name !== 'number');
  return texts[field] ?? column?.[1] ?? FORMS.ballots;
}

function Offers({ offers }: { offers: FormOffers }) {
  const kinds = [...offers.kinds, ...offers.own];
  if (kinds.length === 0) return null;
  return (
    <Card id="make" title={FORMS.make}>
      <div class="card-body stack">
        {offers.kinds.map((kind) => (
          <Make key={kind} kind={kind} offers={offers} />
        ))}
        {offers.own.map((kind) => (
          <Make key={`own ${kind}`} kind={kind} offers={offers} isOwn />
        ))}
      </div>
    </Card>
  );
}

function Make({ kind, offers, isOwn = false }: { kind: FormKind; offers: FormOffers; isOwn?: boolean }) {
  const { say } = useReader();
  const { about } = formKind(kind);
  const isOfOneProject = about === 'seat' || about === 'item';
  return (
    <PostForm action={isOwn ? '/forms/mine' : '/forms'}>
      <strong>{`${say(FORM_KIND_WORDS[kind])}${isOwn ? ` (${say(FORMS.mine)})` : ''}`}</strong>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="page" value={offers.subjectId} />
      {about === 'milestone' ? (
        <Choice name="subjectId" label={FORMS.milestone} options={offers.milestones} />
      ) : (
        <input type="hidden" name="subjectId" value={offers.subjectId} />
      )}
      {about === 'seat' && !isOwn && <Choice name="seatId" label={FORMS.member} options={offers.seats} />}
      {isOfOneProject && offers.projects.length > 1 && (
        <Choice name="projectId" label={FORMS.project} options={offers.projects} />
      )}
      <Button label={FORMS.makeNow} />
    </PostForm>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: Label;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

function Choice({ name, label, options }: ChoiceProps) {
  const { say } = useReader();
  return (
    <label class="form-label">
      {say(label)}
      <select class="form-select" name={name} required>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
