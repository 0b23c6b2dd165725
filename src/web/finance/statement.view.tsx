import { NUMBERS, type NumberName } from '../../domain/funding/reconciliation.js';
import type { OpenedLine } from '../../domain/funding/statement.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { formatVnd } from '../../domain/values/vnd.js';
import type { ProjectStatement } from '../../features/reconciliation/reconciliation.service.js';
import { figureIn } from '../../wording/amounts.js';
import { DISBURSEMENT_WORDS, NUMBER_WORDS, STATEMENT_STATE_WORDS } from '../../wording/reconciliation.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { tableOf } from '../../wording/reconciliation-table.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { FiguresTable } from './figures.view.js';

export function StatementView({ statement }: { statement: ProjectStatement }) {
  const { say, language } = useReader();
  const { project, year, sentence, asOf, openAdvancesVnd, acceptedVnd, states } = statement;
  return (
    <Layout title={`${say(RECORD.title)} ${project.code}`}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href={`/projects/${project.id}`}>{`${project.code} ${project.title}`}</a>
          </p>
          <h1 class="page-title">{[say(RECORD.title), year].filter(Boolean).join(' ')}</h1>
          <p class="paragraph">{`${say(RECORD.asOf)} ${formatDate(asOf)}: ${sentence}.`}</p>
          {states.map((state) => (
            <p key={state} class="text-secondary mb-0">
              {say(STATEMENT_STATE_WORDS[state])}
            </p>
          ))}
        </header>
        <Links statement={statement} />
        <Card id="figures" title={RECORD.title}>
          <FiguresTable sections={tableOf(statement, language)} />
          <div class="card-body">
            <Facts
              facts={[
                [RECORD.openAdvances, formatVnd(openAdvancesVnd, language)],
                [RECORD.accepted, formatVnd(acceptedVnd, language)],
              ]}
            />
          </div>
        </Card>
        {NUMBERS.map((name) => (
          <Opened key={name} name={name} lines={statement.lines[name]} />
        ))}
      </article>
    </Layout>
  );
}

function Links({ statement: { project, year, byYear } }: { statement: ProjectStatement }) {
  const { say } = useReader();
  const query = year === null ? '' : `?year=${year}`;
  const path = `/projects/${project.id}/reconciliation`;
  const years = byYear.map((row) => row.year).filter((each) => each !== null && each !== year);
  return (
    <p class="frame no-print">
      <a class="btn" href={`${path}/print${query}`}>
        {say(RECORD.print)}
      </a>
      <a class="btn" href={`/api/v1${path}${query ? `${query}&` : '?'}format=xlsx`}>
        {say(RECORD.download)}
      </a>
      {year !== null && <a href={path}>{say(RECORD.wholeProject)}</a>}
      {years.map((each) => (
        <a key={each} href={`${path}?year=${each}`}>
          {each}
        </a>
      ))}
    </p>
  );
}

/** The lines behind one number. */
function Opened({ name, lines }: { name: NumberName; lines: readonly OpenedLine[] }) {
  const { language } = useReader();
  const columns: readonly Column<OpenedLine>[] = [
    { title: RECORD.source, cell: ({ source }) => wordOf(SOURCE_WORDS, source, language) },
    { title: RECORD.contributor, cell: ({ contributor }) => contributor },
    { title: RECORD.year, cell: ({ year }) => year ?? RECORD.noYear[language] },
    {
      title: RECORD.document,
      cell: ({ entry }) => entry && `${entry.documentNumber}, ${formatDate(entry.date)}`,
    },
    {
      title: RECORD.kind,
      cell: ({ entry, budgetLine }) => (entry ? DISBURSEMENT_WORDS[entry.kind][language] : budgetLine),
    },
    { title: RECORD.amount, cell: ({ amountVnd }) => figureIn(amountVnd, language), isFigure: true },
  ];
  return (
    <Card id={name} title={NUMBER_WORDS[name]} isEmpty={lines.length === 0}>
      <Table caption={NUMBER_WORDS[name]} columns={columns} rows={lines} keyOf={({ id }) => id} />
    </Card>
  );
}
