import { formatDate } from '../../domain/values/plain-date.js';
import { formatVnd } from '../../domain/values/vnd.js';
import type { CheckedPlan, PlanBeginning } from '../../features/funding/plan-drafts.service.js';
import { figureIn } from '../../wording/amounts.js';
import { PLAN_KIND_WORDS } from '../../wording/pages.js';
import { budgetLineWords, COLUMN_WORDS, PLAN_PAGE } from '../../wording/plan-pages.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { Form } from '../fields/form.view.js';
import { type FormFields, textIn } from '../fields/form-fields.js';
import { DATE_FIELD } from '../fields/written-values.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { StepButton } from './plan-form.view.js';
import { SumTables } from './plan-sums.view.js';

interface LookProps {
  readonly beginning: PlanBeginning;
  readonly fields: FormFields;
  readonly checked: CheckedPlan;
}

type Change = CheckedPlan['changes'][number];

/** A version that will bind, once more with its figures before it is saved. */
export function PlanLookView({ beginning: { project }, fields, checked }: LookProps) {
  const { say, language } = useReader();
  const { sums, findings, newestVersion, changes, effectiveDate } = checked;
  const kind = fields.kind === 'adjusted' ? PLAN_KIND_WORDS.adjusted : PLAN_KIND_WORDS.approved;
  const seen = textIn(fields, 'seen');
  const date = textIn(fields, 'decisionDate');
  const decision = [
    textIn(fields, 'decisionNumber'),
    date && formatDate(date),
    textIn(fields, 'decisionIssuer'),
  ].filter(Boolean);
  return (
    <Layout title={`${say(PLAN_PAGE.lookTitle)} ${project.code}`}>
      <article class="stack narrow">
        <header>
          <p class="mb-1">{`${project.code} ${project.title}`}</p>
          <h1 class="page-title">{say(PLAN_PAGE.lookTitle)}</h1>
        </header>
        <p class="alert alert-warning mb-0">{say(PLAN_PAGE.lookWarning)}</p>
        {seen && seen !== String(newestVersion) && (
          <p class="alert alert-warning mb-0">{say(PLAN_PAGE.newer)}</p>
        )}
        <Card id="plan" title={kind}>
          <div class="card-body">
            <Facts
              facts={[
                [PLAN_PAGE.total, sums.totalVnd === null ? null : formatVnd(sums.totalVnd, language)],
                [PLAN_PAGE.decision, decision.join(', ')],
                [PLAN_PAGE.effectiveDate, formatDate(effectiveDate)],
              ]}
            />
          </div>
          <SumTables sums={sums} />
        </Card>
        {newestVersion > 0 && <Changes changes={changes} version={newestVersion} />}
        {findings.length > 0 && (
          <Card id="findings" title={PLAN_PAGE.warnings}>
            <ul class="card-body missing ps-5">
              {findings.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Card>
        )}
        <Form action={`/projects/${project.id}/funding/new`} name="look" class="frame">
          {Object.entries({ ...fields, looked: String(newestVersion) }).map(([name, value]) =>
            typeof value === 'string' && value !== '' && !OWN.includes(name) ? (
              <input key={name} type="hidden" name={nameOf(name)} value={value} />
            ) : null,
          )}
          <StepButton step="save" label={PLAN_PAGE.confirm} isStrong />
          <StepButton step="edit" label={PLAN_PAGE.edit} />
        </Form>
      </article>
    </Layout>
  );
}

const OWN = ['_csrf', 'step', 'pasted'];

/** Days that could not be read never come as far as here, but keep their way of being read. */
function nameOf(name: string): string {
  return name === 'decisionDate' || name === 'effectiveDate' ? `${name}${DATE_FIELD}` : name;
}

function Changes({ changes, version }: { changes: readonly Change[]; version: number }) {
  const { say, language } = useReader();
  const columns: readonly Column<Change>[] = [
    { title: COLUMN_WORDS.source, cell: ({ source }) => wordOf(SOURCE_WORDS, source, language) },
    { title: COLUMN_WORDS.contributor, cell: ({ contributorName }) => contributorName },
    { title: COLUMN_WORDS.year, cell: ({ year }) => year },
    {
      title: COLUMN_WORDS.budgetLine,
      cell: ({ budgetLine }) => budgetLine && budgetLineWords(budgetLine, language),
    },
    { title: PLAN_PAGE.before, cell: ({ beforeVnd }) => figureIn(beforeVnd, language), isFigure: true },
    { title: PLAN_PAGE.after, cell: ({ afterVnd }) => figureIn(afterVnd, language), isFigure: true },
    {
      title: PLAN_PAGE.change,
      cell: ({ changeVnd }) => `${changeVnd > 0n ? '+' : ''}${figureIn(changeVnd, language)}`,
      isFigure: true,
    },
  ];
  const title = { vi: `${PLAN_PAGE.changes.vi} ${version}`, en: `${PLAN_PAGE.changes.en} ${version}` };
  return (
    <Card id="changes" title={title}>
      {changes.length === 0 ? (
        <p class="card-body mb-0">{say(PLAN_PAGE.noChanges)}</p>
      ) : (
        <Table caption={title} columns={columns} rows={changes} keyOf={(change) => keyOf(change)} />
      )}
    </Card>
  );
}

function keyOf({ source, contributor, year, budgetLine }: Change): string {
  return JSON.stringify([source, contributor, year, budgetLine]);
}
