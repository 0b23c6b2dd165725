import { may } from '../../domain/access/permissions.js';
import type { Language } from '../../domain/values/language.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { BookedEntry, Books } from '../../features/funding/ledger-books.service.js';
import { figureIn } from '../../wording/amounts.js';
import { LEDGER } from '../../wording/ledger-pages.js';
import { DISBURSEMENT_WORDS } from '../../wording/reconciliation.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

type Balance = Books['balances'][number];

export function BalancesView({ balances }: Pick<Books, 'balances'>) {
  const { say, language } = useReader();
  const figures = [
    [LEDGER.approved, (one: Balance) => one.approvedVnd],
    [LEDGER.paid, (one: Balance) => one.cashVnd],
    [LEDGER.open, (one: Balance) => one.openVnd],
    [LEDGER.accepted, (one: Balance) => one.acceptedVnd],
    [LEDGER.settled, (one: Balance) => one.settledVnd],
    [LEDGER.left, (one: Balance) => one.leftVnd],
  ] as const;
  const columns: readonly Column<Balance>[] = [
    { title: LEDGER.source, cell: ({ source }) => wordOf(SOURCE_WORDS, source, language) },
    ...figures.map(([title, of]) => ({
      title,
      cell: (one: Balance) => figureIn(of(one), language),
      isFigure: true,
    })),
  ];
  return (
    <Card id="balances" title={LEDGER.balances} isEmpty={balances.length === 0}>
      <Table caption={LEDGER.balances} columns={columns} rows={balances} keyOf={({ source }) => source}>
        <tr class="fw-bold">
          <td>{say(LEDGER.total)}</td>
          {figures.map(([title, of]) => (
            <td key={title.en} class="figure-cell" data-label={say(title)}>
              {figureIn(sumOf(balances.map(of)), language)}
            </td>
          ))}
        </tr>
      </Table>
    </Card>
  );
}

/** No sum where one of them is not known. */
function sumOf(amounts: readonly (bigint | null)[]): bigint | null {
  return amounts.reduce((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0n);
}

export function EntriesView({ entries, project }: Pick<Books, 'entries' | 'project'>) {
  const { say, language } = useReader();
  return (
    <Card id="entries" title={LEDGER.entries}>
      {entries.length === 0 ? (
        <p class="card-body text-secondary mb-0">{say(LEDGER.noEntries)}</p>
      ) : (
        <div class="dense">
          <Table
            caption={LEDGER.entries}
            columns={columnsOf(entries, project.id, language)}
            rows={entries}
            keyOf={({ id }) => id}
          />
        </div>
      )}
    </Card>
  );
}

function columnsOf(
  entries: readonly BookedEntry[],
  projectId: string,
  language: Language,
): readonly Column<BookedEntry>[] {
  const contributor: Column<BookedEntry> = {
    title: LEDGER.contributor,
    cell: ({ institutionName }) => institutionName,
  };
  return [
    { title: LEDGER.number, cell: ({ id, number }) => <span id={`entry-${id}`}>{number}</span> },
    { title: LEDGER.date, cell: ({ date }) => formatDate(date) },
    { title: LEDGER.document, cell: ({ document }) => document.number },
    { title: LEDGER.kind, cell: ({ kind }) => DISBURSEMENT_WORDS[kind][language] },
    { title: LEDGER.source, cell: ({ source }) => wordOf(SOURCE_WORDS, source, language) },
    ...(entries.some(({ institutionName }) => institutionName) ? [contributor] : []),
    { title: LEDGER.amount, cell: ({ amountVnd }) => figureIn(amountVnd, language), isFigure: true },
    {
      title: LEDGER.offset,
      cell: ({ offsetsAdvanceVnd }) => figureIn(offsetsAdvanceVnd, language),
      isFigure: true,
    },
    { title: LEDGER.cash, cell: ({ cashVnd }) => figureIn(cashVnd, language), isFigure: true },
    {
      title: LEDGER.openAfter,
      cell: ({ openAfterVnd }) => figureIn(openAfterVnd, language),
      isFigure: true,
    },
    { title: LEDGER.note, cell: (entry) => <Note entry={entry} projectId={projectId} /> },
  ];
}

function Note({ entry, projectId }: { entry: BookedEntry; projectId: string }) {
  const { say, actor } = useReader();
  const { id, reason, final, reversedByNumber, reversesNumber } = entry;
  const isStanding = reversedByNumber === null && reversesNumber === null;
  const words = [
    final && say(LEDGER.final),
    reversedByNumber !== null && `${say(LEDGER.reversedBy)} ${reversedByNumber}`,
    reversesNumber !== null && `${say(LEDGER.reverses)} ${reversesNumber}`,
    reason,
  ].filter(Boolean);
  return (
    <>
      {words.length > 0 && <div>{words.join('; ')}</div>}
      {isStanding && actor && may(actor, 'disbursement.write') && (
        <a
          class="no-print"
          href={`/projects/${projectId}/ledger/${id}/reversal`}
          aria-label={`${say(LEDGER.reverse)} ${entry.number}`}
        >
          {say(LEDGER.reverse)}
        </a>
      )}
    </>
  );
}
