/** How a built-in template of a form is laid out: paragraphs and tables whose text holds `{field}` tags. */
export type LayoutBlock =
  /** Agency and number at the left; state title, motto, place and date at the right. */
  | { readonly is: 'head'; readonly number?: string; readonly about?: string; readonly dated?: boolean }
  /** The name of the paper. */
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'subtitle'; readonly text: string }
  | { readonly is: 'large'; readonly text: string }
  | { readonly is: 'centred'; readonly text: string }
  /** What the paper rests on, in italics. */
  | { readonly is: 'basis'; readonly text: string; readonly each?: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string; readonly each?: string; readonly lead?: string }
  | { readonly is: 'plain'; readonly text: string; readonly each?: string }
  | { readonly is: 'dotted'; readonly lines: number }
  | { readonly is: 'space'; readonly points: number }
  | { readonly is: 'page-break' }
  | {
      readonly is: 'table';
      readonly each: string;
      readonly columns: readonly LayoutColumn[];
    }
  | { readonly is: 'signatures'; readonly columns: readonly SignatureColumn[] }
  /** Recipients at the left, who signs at the right. */
  | { readonly is: 'end' };

export interface LayoutColumn {
  readonly title: string;
  readonly text: string;
  /** Of the table, in percent. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface SignatureColumn {
  readonly title: string;
  readonly hint: string;
  readonly name: string;
}

export type FormLayout = readonly LayoutBlock[];
