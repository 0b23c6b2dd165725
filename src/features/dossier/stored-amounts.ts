import { type Vnd, vnd } from '../../domain/values/vnd.js';

/** Plain queries get bigint as text from the driver: the named column read back into đồng. */
export function withVnd<Column extends string>(column: Column) {
  return <Row extends Readonly<Record<Column, string | null>>>(row: Row) => {
    const text: string | null = row[column];
    return { ...row, [column]: text === null ? null : vnd(text) } as Omit<Row, Column> &
      Record<Column, Vnd | null>;
  };
}
