import { may } from '../../domain/access/permissions.js';
import { COMMITMENT_FORMS } from '../../domain/funding/counterpart-proof.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { CounterpartService } from '../../features/funding/counterpart.service.js';
import type { NamedInstitution } from '../../features/funding/funding.repository.js';
import { COMMITMENT_FORM_WORDS, COMMITMENTS } from '../../wording/commitment-pages.js';
import { DateField, Field, MoneyField, SelectField } from '../fields/field.view.js';
import { Folded, Form } from '../fields/form.view.js';
import { Button, Select } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card, Facts } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { useMoney } from './money-unit.view.js';

export type Commitments = Awaited<ReturnType<CounterpartService['listCommitments']>>;
type Commitment = Commitments['items'][number];

export interface CommitmentsProps {
  readonly projectId: string;
  readonly commitments: Commitments;
  readonly contributors: readonly NamedInstitution[];
  readonly refused?: RefusedForm | null;
}

/** What each contributor promised and shows, and what is missing of it. */
export function CommitmentsView(props: CommitmentsProps) {
  const { projectId, commitments, contributors, refused } = props;
  const { say, actor } = useReader();
  const { figure, head } = useMoney();
  const { items, missing, bound, plannedVnd, promisedVnd, shownVnd } = commitments;
  const mayWrite = actor !== null && may(actor, 'funding.write');
  const names = new Map(contributors.map(({ id, name }) => [id, name]));
  const nameOf = ({ institutionId, contributor }: Commitment) =>
    names.get(institutionId ?? '') ?? contributor ?? institutionId;
  const columns: readonly Column<Commitment>[] = [
    { title: COMMITMENTS.contributor, cell: nameOf },
    { title: COMMITMENTS.form, cell: ({ form }) => say(COMMITMENT_FORM_WORDS[form]) },
    {
      title: head(COMMITMENTS.promised),
      cell: (one) => figure(one.promisedVnd),
      isFigure: true,
    },
    { title: head(COMMITMENTS.shown), cell: (one) => figure(one.shownVnd), isFigure: true },
    { title: COMMITMENTS.commitmentDocument, cell: ({ commitmentDocument }) => commitmentDocument },
    { title: COMMITMENTS.proofDocument, cell: ({ proofDocument }) => proofDocument },
    { title: COMMITMENTS.financialStatements, cell: ({ financialStatements }) => financialStatements },
    {
      title: COMMITMENTS.withdrawnOn,
      cell: ({ withdrawnOn }) => withdrawnOn && formatDate(withdrawnOn),
    },
  ];
  return (
    <Card id="commitments" title={COMMITMENTS.title}>
      <div class="card-body stack">
        <p class="mb-0">{say(items.length === 0 ? COMMITMENTS.none : COMMITMENTS.what)}</p>
        <Facts
          facts={[
            [head(COMMITMENTS.planned), figure(plannedVnd)],
            [head(COMMITMENTS.promised), figure(promisedVnd)],
            [head(COMMITMENTS.shown), figure(shownVnd)],
          ]}
        />
        {missing.length > 0 && (
          <div>
            <strong>{say(COMMITMENTS.missing)}</strong>
            {!bound && <span class="text-secondary">{` (${say(COMMITMENTS.advice)})`}</span>}
            <ul class="missing">
              {missing.map(({ sentence }, at) => (
                // The same paper may be missing of two contributors.
                <li key={`${sentence} ${at}`}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {items.length > 0 && (
        <Table isWide caption={COMMITMENTS.title} columns={columns} rows={items} keyOf={({ id }) => id} />
      )}
      {mayWrite &&
        items.map((one) => (
          <Folded
            key={one.id}
            title={`${say(COMMITMENTS.change)}: ${nameOf(one)}`}
            name={one.id}
            refused={refused}
          >
            <ChangeForm projectId={projectId} commitment={one} refused={refused} />
          </Folded>
        ))}
      {mayWrite && (
        <Folded title={say(COMMITMENTS.add)} name="commitment" refused={refused}>
          <Form
            action={`/projects/${projectId}/commitments`}
            name="commitment"
            refused={refused}
            class="fields money-form"
          >
            <div class="beside">
              <SelectField
                name="institutionId"
                label={COMMITMENTS.contributor}
                options={contributors.map(({ id, name }) => ({ value: id, text: name }))}
                nothing={COMMITMENTS.choose}
              />
              <Field name="contributor" label={COMMITMENTS.contributorWords} maxLength={300} />
              <Select
                name="form"
                label={COMMITMENTS.form}
                codes={COMMITMENT_FORMS}
                words={COMMITMENT_FORM_WORDS}
              />
            </div>
            <Papers />
          </Form>
        </Folded>
      )}
    </Card>
  );
}

interface ChangeProps {
  readonly projectId: string;
  readonly commitment: Commitment;
  readonly refused?: RefusedForm | null;
}

function ChangeForm({ projectId, commitment, refused }: ChangeProps) {
  const { id, promisedVnd, shownVnd, withdrawnOn, version } = commitment;
  const fields = {
    ...Object.fromEntries(Object.entries(commitment).filter(([, value]) => typeof value === 'string')),
    promisedVnd: String(promisedVnd),
    shownVnd: String(shownVnd),
    withdrawnOn: withdrawnOn ?? '',
  };
  return (
    <Form
      action={`/projects/${projectId}/commitments/${id}`}
      name={id}
      fields={fields}
      refused={refused}
      class="fields money-form"
    >
      <input type="hidden" name="version" value={version} />
      <Papers />
      <DateField name="withdrawnOn" label={COMMITMENTS.withdrawnOn} hint={COMMITMENTS.withdrawnHint} />
    </Form>
  );
}

function Papers() {
  return (
    <>
      <div class="beside">
        <MoneyField name="promisedVnd" label={COMMITMENTS.promised} required />
        <MoneyField name="shownVnd" label={COMMITMENTS.shown} />
        <Field name="commitmentDocument" label={COMMITMENTS.commitmentDocument} maxLength={300} />
        <Field name="proofDocument" label={COMMITMENTS.proofDocument} maxLength={300} />
        <Field name="financialStatements" label={COMMITMENTS.financialStatements} maxLength={300} />
        <Field name="note" label={COMMITMENTS.note} maxLength={1000} />
      </div>
      <p class="mb-0">
        <Button label={COMMITMENTS.save} strong />
      </p>
    </>
  );
}
