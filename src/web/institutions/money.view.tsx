import { formatWholeNumber, sumVnd } from '../../domain/values/vnd.js';
import type { PartnerMoney } from '../../features/reconciliation/partner-money.repository.js';
import { INSTITUTIONS, RECORD_MONEY } from '../../wording/registers.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { NumberedPages, rowsOnPage } from '../layout/numbered-pages.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

/** What it gives and gets across projects; giving and getting are summed apart. */
const ROWS_ON_A_PAGE = 50;

interface MoneyProps {
  readonly rows: readonly PartnerMoney[];
  /** From 1. */
  readonly page: number;
  readonly pathOf: (page: number) => string;
}

export function MoneyTable({ rows, page, pathOf }: MoneyProps) {
  const { say, language } = useReader();
  const amount = (vnd: bigint) => formatWholeNumber(vnd, language);
  const columns: readonly Column<PartnerMoney>[] = [
    {
      title: RECORD_MONEY.project,
      cell: ({ projectId, code, title }) => (
        <>
          <span class="text-secondary">{code}</span> <a href={`/projects/${projectId}`}>{title}</a>
        </>
      ),
    },
    { title: RECORD_MONEY.role, cell: ({ role }) => say(RECORD_MONEY[role]) },
    {
      title: RECORD_MONEY.source,
      cell: ({ source, year }) => [wordOf(SOURCE_WORDS, source, language), year].filter(Boolean).join(', '),
    },
    { title: RECORD_MONEY.promised, cell: ({ promisedVnd }) => amount(promisedVnd), isFigure: true },
    { title: RECORD_MONEY.moved, cell: ({ movedVnd }) => amount(movedVnd), isFigure: true },
  ];
  const totals = (['contributor', 'receiver'] as const).flatMap((role) => {
    const own = rows.filter((row) => row.role === role);
    return own.length > 0 ? [{ role, own }] : [];
  });
  const { shown, pages } = rowsOnPage(rows, page, ROWS_ON_A_PAGE);
  return (
    <>
      <Table
        caption={INSTITUTIONS.money}
        columns={columns}
        rows={shown}
        keyOf={({ projectId, role, source, year }) => [projectId, role, source, year].join(' ')}
      >
        {totals.map(({ role, own }) => (
          <tr key={role}>
            <th scope="row" colSpan={3}>{`${say(RECORD_MONEY.total)}: ${say(RECORD_MONEY[role])}`}</th>
            <td class="figure-cell" data-label={say(RECORD_MONEY.promised)}>
              <strong>{amount(sumVnd(own.map(({ promisedVnd }) => promisedVnd)))}</strong>
            </td>
            <td class="figure-cell" data-label={say(RECORD_MONEY.moved)}>
              <strong>{amount(sumVnd(own.map(({ movedVnd }) => movedVnd)))}</strong>
            </td>
          </tr>
        ))}
      </Table>
      <NumberedPages page={page} pages={pages} count={rows.length} pathOf={pathOf} />
    </>
  );
}
