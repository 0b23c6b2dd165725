import type { ComponentChildren } from 'preact';
import type { Label } from '../../wording/wording.js';
import { useReader } from './render.js';
import { Scroll } from './scroll.view.js';

export interface Column<Row> {
  readonly title: Label;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures stand at the right, one below the other. */
  readonly isFigure?: boolean;
  /** Above the column in place of its title, such as a link that sorts by it. */
  readonly head?: ComponentChildren;
  readonly sorted?: 'ascending' | 'descending';
}

interface TableProps<Row> {
  readonly caption: Label;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Wider than a desk's screen. */
  readonly isWide?: boolean;
  /** More rows, such as a total. */
  readonly children?: ComponentChildren;
}

/** A table that becomes a list of cards on a phone; its first column names the row. */
export function Table<Row>({ caption, columns, rows, keyOf, isWide, children }: TableProps<Row>) {
  const { say } = useReader();
  return (
    <Frame caption={caption} isWide={isWide}>
      <table class="table table-vcenter card-table rows">
        <caption class="visually-hidden">{say(caption)}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isFigure, head, sorted }) => (
              <th key={title.en} scope="col" class={isFigure ? 'figure-cell' : undefined} aria-sort={sorted}>
                {head ?? say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Cells key={keyOf(row)} row={row} columns={columns} />
          ))}
          {children}
        </tbody>
      </table>
    </Frame>
  );
}

function Frame({
  caption,
  isWide,
  children,
}: {
  caption: Label;
  isWide?: boolean;
  children: ComponentChildren;
}) {
  return isWide ? (
    <Scroll label={caption}>{children}</Scroll>
  ) : (
    <div class="table-responsive">{children}</div>
  );
}

function Cells<Row>({ row, columns }: Pick<TableProps<Row>, 'columns'> & { row: Row }) {
  const { say } = useReader();
  return (
    <tr>
      {columns.map(({ title, cell, isFigure }) => (
        <td key={title.en} data-label={say(title)} class={isFigure ? 'figure-cell' : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}
