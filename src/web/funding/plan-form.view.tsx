import { CUT_DIMENSIONS, type CutDimension, PLAN_KINDS } from '../../domain/funding/funding-plan.js';
import { formatVnd } from '../../domain/values/vnd.js';
import type { CheckedPlan, PlanBeginning } from '../../features/funding/plan-drafts.service.js';
import { PLAN_KIND_WORDS } from '../../wording/pages.js';
import { COLUMN_WORDS, DIMENSION_WORDS, KIND_HINTS, PLAN_PAGE } from '../../wording/plan-pages.js';
import { assetPath } from '../assets/assets.js';
import { DateField, Field, LongField, SelectField } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import { type FormFields, textIn } from '../fields/form-fields.js';
import { useField } from '../fields/form-state.js';
import { PaperFields } from '../fields/paper-fields.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { readAmountOf, rowCount } from './plan-fields.js';
import { AmountSaid, PlanGrid } from './plan-grid.view.js';
import { SumsView } from './plan-sums.view.js';

export interface PlanFormProps {
  readonly beginning: PlanBeginning;
  readonly fields: FormFields;
  readonly checked: CheckedPlan | null;
  readonly refused?: RefusedForm | null;
}

export function PlanFormView({ beginning, fields, checked, refused }: PlanFormProps) {
  const { say, language } = useReader();
  const { project, current } = beginning;
  const path = `/projects/${project.id}/funding`;
  return (
    <Layout
      title={`${say(PLAN_PAGE.title)} ${project.code}`}
      head={<script src={assetPath('plan-grid.js')} defer />}
    >
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href={`/projects/${project.id}`}>{`${project.code} ${project.title}`}</a>
          </p>
          <h1 class="page-title">{say(PLAN_PAGE.title)}</h1>
          <p class="text-secondary mb-1">{say(PLAN_PAGE.what)}</p>
          {current && (
            <p class="mb-0">
              {`${say(PLAN_PAGE.from)} ${current.version} (${say(PLAN_KIND_WORDS[current.kind])}${
                current.totalVnd === null ? '' : `, ${formatVnd(current.totalVnd, language)}`
              }). `}
              <a class="text-decoration-underline" href={`${path}/new?from=empty`}>
                {say(PLAN_PAGE.fromEmpty)}
              </a>
            </p>
          )}
        </header>
        <Form
          action={`${path}/new`}
          name="plan"
          fields={fields}
          refused={refused}
          class="plan-entry calm"
          live={{
            'hx-post': `${path}/sums`,
            'hx-trigger': 'input delay:400ms',
            'hx-target': '#plan-sums',
            'hx-select': '#plan-sums',
            'hx-swap': 'outerHTML',
            'hx-sync': 'this:replace',
            'hx-validate': 'false',
          }}
        >
          <input type="hidden" name="seen" value={textIn(fields, 'seen')} />
          <div class="stack plan-entry-main">
            <Head fields={fields} />
            <section class="card" aria-labelledby="plan-lines-title">
              <div class="card-header">
                <h2 class="card-title" id="plan-lines-title">
                  {say(PLAN_PAGE.lines)}
                </h2>
              </div>
              <PlanGrid fields={fields} contributors={beginning.contributors} />
              <div class="card-body stack">
                <p class="frame mb-0">
                  <StepButton step="rows" label={PLAN_PAGE.addRows} />
                </p>
                <Pasting />
              </div>
            </section>
            <Cuts fields={fields} />
            <Explained fields={fields} />
          </div>
          <div class="plan-entry-side">
            <SumsView checked={checked} reasons={refused?.reasons ?? []} />
            <div class="plan-steps stack">
              <p class="frame mb-0">
                <StepButton step="check" label={PLAN_PAGE.check} />
                <StepButton step="save" label={PLAN_PAGE.save} isStrong />
              </p>
              <p class="form-hint mb-0">{say(PLAN_PAGE.saveHint)}</p>
            </div>
          </div>
        </Form>
      </article>
    </Layout>
  );
}

interface StepProps {
  readonly step: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly isStrong?: boolean;
}

export function StepButton({ step, label, isStrong = false }: StepProps) {
  const { say } = useReader();
  return (
    <button class={isStrong ? 'btn btn-primary' : 'btn'} type="submit" name="step" value={step}>
      {say(label)}
    </button>
  );
}

function Head({ fields }: { fields: FormFields }) {
  const { say } = useReader();
  const kinds = PLAN_KINDS.map((value) => {
    const [word, hint] = [say(PLAN_KIND_WORDS[value]), say(KIND_HINTS[value])];
    return { value, text: word === hint ? word : `${word}: ${hint}` };
  });
  return (
    <section class="card card-body fields">
      {/* What Enter presses in a field without a script: it only checks. */}
      <button
        class="visually-hidden"
        type="submit"
        name="step"
        value="check"
        tabIndex={-1}
        aria-hidden="true"
      >
        {say(PLAN_PAGE.check)}
      </button>
      <div class="beside">
        <SelectField name="kind" label={PLAN_PAGE.kind} options={kinds} />
        <div>
          <Field name="totalVnd" label={PLAN_PAGE.total} hint={PLAN_PAGE.totalHint} maxLength={300} />
          <AmountSaid
            typed={textIn(fields, 'totalVnd')}
            reading={readAmountOf(fields, 'totalVnd', 'totalMeant')}
            name="totalMeant"
          />
        </div>
      </div>
      <PaperFields label={PLAN_PAGE.decision} name="decision" kept={fields} />
      <p class="form-hint mb-0">{say(PLAN_PAGE.decisionHint)}</p>
      <DateField
        name="effectiveDate"
        label={PLAN_PAGE.effectiveDate}
        hint={PLAN_PAGE.effectiveDateHint}
        value={textIn(fields, 'effectiveDate')}
      />
    </section>
  );
}

function Pasting() {
  const { say } = useReader();
  return (
    <details>
      <summary>{say(PLAN_PAGE.pasteTitle)}</summary>
      <div class="fields">
        <LongField name="pasted" label={PLAN_PAGE.pasteTitle} hint={PLAN_PAGE.pasteHint} rows={5} />
        <p class="mb-0">
          <StepButton step="rows" label={PLAN_PAGE.paste} />
        </p>
      </div>
    </details>
  );
}

const OPEN_CUT_ROWS = 3;
const KEYS: Readonly<Record<CutDimension, 'year' | 'budgetLine' | 'contributor'>> = {
  year: 'year',
  'budget-line': 'budgetLine',
  contributor: 'contributor',
};
const LISTS: Readonly<Record<CutDimension, string | undefined>> = {
  year: undefined,
  'budget-line': 'plan-budget-lines',
  contributor: 'plan-contributors',
};

/** Tables that the decision prints beside its lines, each with a few rows more than it has. */
function Cuts({ fields }: { fields: FormFields }) {
  const { say } = useReader();
  const filled = CUT_DIMENSIONS.filter((dimension) => rowCount(fields, `cuts.${dimension}`) > 0);
  const { sentences } = useField('cuts');
  return (
    <details class="card card-body" open={filled.length > 0 || sentences.length > 0}>
      <summary>{say(PLAN_PAGE.cuts)}</summary>
      <p class="form-hint">{say(PLAN_PAGE.cutsHint)}</p>
      {sentences.map((sentence) => (
        <p key={sentence} class="field-wrong">
          {sentence}
        </p>
      ))}
      <div class="plan-cuts">
        {CUT_DIMENSIONS.map((dimension) => (
          <CutGrid key={dimension} dimension={dimension} fields={fields} />
        ))}
      </div>
    </details>
  );
}

function CutGrid({ dimension, fields }: { dimension: CutDimension; fields: FormFields }) {
  const { say } = useReader();
  const prefix = `cuts.${dimension}`;
  const kept = Array.from({ length: rowCount(fields, prefix) }, (_, at) => at);
  const used = kept.filter(
    (at) => textIn(fields, `${prefix}.${at}.key`) || textIn(fields, `${prefix}.${at}.amountVnd`),
  );
  const count = Math.max(kept.length, (used.at(-1) ?? -1) + 1 + OPEN_CUT_ROWS);
  return (
    <table class="table plan-grid" data-grid>
      <caption>{say(DIMENSION_WORDS[dimension])}</caption>
      <thead>
        <tr>
          <th scope="col">{say(COLUMN_WORDS[KEYS[dimension]])}</th>
          <th scope="col" class="figure-cell">
            {say(COLUMN_WORDS.amountVnd)}
          </th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: count }, (_, at) => (
          <tr key={String(at)}>
            <td>
              <CutCell dimension={dimension} at={at} part="key" />
            </td>
            <td>
              <CutCell dimension={dimension} at={at} part="amountVnd" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CutCellProps {
  readonly dimension: CutDimension;
  readonly at: number;
  readonly part: 'key' | 'amountVnd';
}

function CutCell({ dimension, at, part }: CutCellProps) {
  const { say } = useReader();
  const name = `cuts.${dimension}.${at}.${part}`;
  const { id, value } = useField(name);
  const column = part === 'key' ? KEYS[dimension] : 'amountVnd';
  const words = [DIMENSION_WORDS[dimension], COLUMN_WORDS[column]].map(say);
  return (
    <input
      id={id}
      name={name}
      class={part === 'key' ? 'form-control' : 'form-control money-field'}
      type="text"
      autoComplete="off"
      maxLength={part === 'key' ? 200 : 60}
      list={part === 'key' ? LISTS[dimension] : undefined}
      aria-label={`${words.join(', ')}, ${say(PLAN_PAGE.row).toLowerCase()} ${at + 1}`}
      value={value}
    />
  );
}

function Explained({ fields }: { fields: FormFields }) {
  const { say } = useReader();
  const isOpen = Boolean(textIn(fields, 'differenceReason') ?? textIn(fields, 'knownFrom'));
  return (
    <details class="card card-body" open={isOpen || fields.kind === 'recorded'}>
      <summary>{say(PLAN_KIND_WORDS.recorded)}</summary>
      <div class="fields">
        <LongField
          name="differenceReason"
          label={PLAN_PAGE.differenceReason}
          hint={PLAN_PAGE.differenceReasonHint}
          rows={2}
        />
        <Field name="knownFrom" label={PLAN_PAGE.knownFrom} hint={PLAN_PAGE.knownFromHint} maxLength={500} />
      </div>
    </details>
  );
}
