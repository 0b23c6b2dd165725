import { NUMBERS } from '../../domain/funding/reconciliation.js';
import { NUMBER_WORDS } from '../../wording/reconciliation.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import type { TableRow, TableSection } from '../../wording/reconciliation-table.js';
import { useReader } from '../layout/render.js';
import { Scroll } from '../layout/scroll.view.js';
import { useMoney } from './money-unit.view.js';

/** The table of a reconciliation, section by section; on paper and on the page the same. */
export function FiguresTable({ sections }: { sections: readonly TableSection[] }) {
  const { say } = useReader();
  const { head } = useMoney();
  return (
    <Scroll label={RECORD.title}>
      <table class="table table-vcenter card-table rows" data-table="reconciliation">
        <caption class="visually-hidden">{say(RECORD.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(head(RECORD.figures))}</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" class="figure-cell">
                {say(NUMBER_WORDS[name])}
              </th>
            ))}
            <th scope="col">{say(RECORD.difference)}</th>
          </tr>
        </thead>
        {sections.map(({ id, title, rows }) => (
          <tbody key={id}>
            {id !== 'total' && (
              <tr>
                <th scope="colgroup" colSpan={6}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <FiguresRow key={row.label} row={row} isTotal={id === 'total'} />
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}

function FiguresRow({ row: { label, figures, note }, isTotal }: { row: TableRow; isTotal: boolean }) {
  const { say } = useReader();
  const { figure } = useMoney();
  return (
    <tr class={isTotal ? 'fw-bold' : undefined} data-row={label}>
      <td>{label}</td>
      {NUMBERS.map((name, at) => (
        <td key={name} class="figure-cell" data-label={say(NUMBER_WORDS[name])}>
          {figure(figures[at] ?? null)}
        </td>
      ))}
      <td data-label={say(RECORD.difference)}>{note}</td>
    </tr>
  );
}
