/** An official paper as content, in the parts that Nghị định 30/2020/NĐ-CP names, whatever file it becomes. */
import type { PartialDate, PlainDate } from '../values/plain-date.js';
import type { Chart } from './chart.js';

export type CellValue =
  | { readonly is: 'text'; readonly text: string }
  | ({ readonly is: 'count'; readonly value: number } & Opened)
  | ({ readonly is: 'amount'; readonly amountVnd: bigint | null } & Opened)
  | { readonly is: 'date'; readonly date: PartialDate | null };

/** Where a figure opens to the rows that it is made of: its path in the report. */
interface Opened {
  readonly figure?: string;
  /** Nothing is behind it. A zero may have rows: entries that cancel each other out, or less than half a million. */
  readonly isEmpty?: boolean;
}

export interface PaperTable {
  /** Short: a spreadsheet names its sheet by it. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface PaperLine {
  readonly is: 'paragraph' | 'item';
  readonly text: string;
  /** Whose records it is told from. */
  readonly projectId?: string;
}

export type PaperBlock =
  | { readonly is: 'section' | 'part'; readonly text: string }
  | PaperLine
  | { readonly is: 'table'; readonly table: PaperTable }
  | { readonly is: 'chart'; readonly chart: Chart };

export interface Paper {
  /** Above the agency; a people's committee has none. */
  readonly parentAgency: string | null;
  /** Dots where nobody has said it, to be filled in. */
  readonly agency: string;
  readonly stateTitle: string;
  readonly motto: string;
  /** `Số:      /BC-UBND`: a paper takes its number when it is issued. */
  readonly number: string;
  readonly placeAndDate: string;
  readonly kind: string;
  readonly subject: string;
  readonly addressee: string;
  readonly blocks: readonly PaperBlock[];
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
  readonly asOf: PlainDate;
}

export const text = (value: string | null | undefined): CellValue => ({ is: 'text', text: value ?? '' });
export const count = (value: number, how?: Opened): CellValue => ({ is: 'count', value, ...how });
export const amount = (amountVnd: bigint | null, how?: Opened): CellValue => ({
  is: 'amount',
  amountVnd,
  ...how,
});
export const opened = ({ records }: { readonly records: readonly string[] }, figure: string): Opened => ({
  figure,
  isEmpty: records.length === 0,
});

export const date = (value: PartialDate | null): CellValue => ({ is: 'date', date: value });
