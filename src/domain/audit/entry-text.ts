/** The text of an audit row that its digest stands for; the database writes the same by itself when a row is added. */

/** In the order of the text: all columns but the row's place in the chain, which the digests themselves hold. */
export const CHAINED_COLUMNS = [
  'id',
  'name',
  'at',
  'act',
  'root_kind',
  'root_id',
  'subject_kind',
  'subject_id',
  'account_id',
  'actor_name',
  'effective_date',
  'reason',
  'before',
  'after',
  'sealed_by_id',
  'request_id',
  'from_address',
] as const;

export type ChainedColumn = (typeof CHAINED_COLUMNS)[number];

/** The cells as the database prints them: the instant in UTC to the microsecond, values as its own JSON text. */
export type EntryCells = Readonly<Record<ChainedColumn, string | null>>;

export function entryText(cells: EntryCells): string {
  return CHAINED_COLUMNS.map((column) => cellText(cells[column])).join('');
}

/** With its length before it, so that no two rows have one text. */
function cellText(cell: string | null): string {
  return cell === null ? '-;' : `${Buffer.byteLength(cell)}:${cell};`;
}
