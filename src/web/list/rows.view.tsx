import type { ListColumn } from '../../domain/reporting/list-columns.js';
import { LIST } from '../../wording/pages.js';
import { useReader } from '../layout/render.js';
import { Table } from '../layout/table.view.js';
import { type Row, tableColumns } from './columns.view.js';
import { type ListQuery, listPath } from './list-path.js';

interface RowsProps {
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn[];
  readonly query: ListQuery;
  readonly next: ListQuery | null | '';
}

export function RowsView({ rows, columns, query, next }: RowsProps) {
  return (
    <Table caption={LIST.title} columns={tableColumns(columns, query)} rows={rows} keyOf={({ id }) => id}>
      {next && <More path={listPath(next)} span={columns.length} />}
    </Table>
  );
}

/** A link to the next page; with htmx the row is replaced by that page's rows. */
function More({ path, span }: { path: string; span: number }) {
  const { say } = useReader();
  return (
    <tr class="no-print">
      <td colSpan={span}>
        <a
          class="btn"
          href={path}
          hx-get={path}
          hx-target="closest tr"
          hx-select="#results tbody > tr"
          hx-swap="outerHTML"
        >
          {say(LIST.more)}
        </a>
      </td>
    </tr>
  );
}
