import { NUMBERS, type NumberName } from '../../domain/funding/reconciliation.js';
import type { OpenedLine } from '../../domain/funding/statement.js';
import type { Language } from '../../domain/values/language.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { ProjectStatement } from '../../features/reconciliation/reconciliation.service.js';
import { LEDGER } from '../../wording/ledger-pages.js';
import { budgetLineWords } from '../../wording/plan-pages.js';
import {
  DISBURSEMENT_WORDS,
  NUMBER_WORDS,
  STATEMENT_STATE_WORDS,
  statementSentence,
  TOTAL,
} from '../../wording/reconciliation.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { tableOf } from '../../wording/reconciliation-table.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { type CommitmentsProps, CommitmentsView } from './commitments.view.js';
import { FiguresTable } from './figures.view.js';
import { UnitContext, UnitSwitch, useMoney } from './money-unit.view.js';

interface StatementProps {
  readonly statement: ProjectStatement;
  readonly commitments?: CommitmentsProps;
}

export function StatementView({ statement, commitments }: StatementProps) {
  const { say, language } = useReader();
  const { figure, head, unit } = useMoney();
  const { project, year, asOf, openAdvancesVnd, acceptedVnd, states } = statement;
  return (
    <Layout title={`${say(RECORD.title)} ${project.code}`}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href={`/projects/${project.id}`}>{`${project.code} ${project.title}`}</a>
          </p>
          <h1 class="page-title">{[say(RECORD.title), year].filter(Boolean).join(' ')}</h1>
          <p class="paragraph">{`${say(RECORD.asOf)} ${formatDate(asOf)}: ${statementSentence(statement, language, unit)}.`}</p>
          {states.map((state) => (
            <p key={state} class="text-secondary mb-0">
              {say(STATEMENT_STATE_WORDS[state])}
            </p>
          ))}
        </header>
        <UnitSwitch />
        <Links statement={statement} />
        <Card id="figures" title={RECORD.title}>
          <FiguresTable sections={tableOf(statement, language, unit)} />
          <div class="card-body">
            <Facts
              facts={[
                [head(RECORD.openAdvances), figure(openAdvancesVnd)],
                [head(RECORD.accepted), figure(acceptedVnd)],
              ]}
            />
          </div>
        </Card>
        {NUMBERS.map((name) => (
          <Opened key={name} name={name} lines={statement.lines[name]} />
        ))}
        {commitments && (
          // Papers and forms are to the đồng, whatever unit the figures above are read in.
          <UnitContext.Provider value="dong">
            <CommitmentsView {...commitments} />
          </UnitContext.Provider>
        )}
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
      <a href={`/projects/${project.id}/ledger`}>{say(LEDGER.title)}</a>
      {year !== null && <a href={path}>{say(RECORD.wholeProject)}</a>}
      {years.map((each) => (
        <a key={each} href={`${path}?year=${each}`}>
          {each}
        </a>
      ))}
    </p>
  );
}

/** The lines behind one number: of a plan by what they are for, of the ledger by their documents. */
function Opened({ name, lines }: { name: NumberName; lines: readonly OpenedLine[] }) {
  const { say, language } = useReader();
  const { figure, head } = useMoney();
  const isOfLedger = name === 'disbursed' || name === 'settled';
  const columns: readonly Column<OpenedLine>[] = [
    { title: RECORD.source, cell: ({ source }) => wordOf(SOURCE_WORDS, source, language) },
    { title: RECORD.contributor, cell: ({ contributor }) => contributor },
    ...(isOfLedger ? ledgerColumns(language) : planColumns(language)),
    { title: head(RECORD.figures), cell: ({ amountVnd }) => figure(amountVnd), isFigure: true },
  ];
  const sum = lines.reduce((all, { amountVnd }) => all + amountVnd, 0n);
  return (
    <Card id={name} title={NUMBER_WORDS[name]} isEmpty={lines.length === 0}>
      <Table caption={NUMBER_WORDS[name]} columns={columns} rows={lines} keyOf={({ id }) => id}>
        <tr class="fw-bold">
          <td colSpan={columns.length - 1}>{say(TOTAL)}</td>
          <td class="figure-cell" data-label={say(head(RECORD.figures))}>
            {figure(sum)}
          </td>
        </tr>
      </Table>
    </Card>
  );
}

function planColumns(language: Language): Column<OpenedLine>[] {
  return [
    { title: RECORD.year, cell: ({ year }) => year ?? RECORD.noYear[language] },
    {
      title: RECORD.budgetLine,
      cell: ({ budgetLine }) => budgetLine && budgetLineWords(budgetLine, language),
    },
  ];
}

function ledgerColumns(language: Language): Column<OpenedLine>[] {
  return [
    { title: RECORD.date, cell: ({ entry }) => entry && formatDate(entry.date) },
    { title: RECORD.document, cell: ({ entry }) => entry?.documentNumber },
    {
      title: RECORD.entryKind,
      cell: ({ entry }) =>
        entry &&
        `${DISBURSEMENT_WORDS[entry.kind][language]}${entry.reversesId ? ` (${RECORD.reversal[language]})` : ''}`,
    },
  ];
}
