/** Measures of Nghị định 30/2020/NĐ-CP, Appendix I, the same in every file that a paper becomes. */

export const PAGE_MM = { width: 210, height: 297 } as const;
export const MARGIN_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;
export const FIRST_LINE_MM = 12.7;

/** In points. */
export const SIZE = { body: 14, head: 13, recipients: 11, recipientsTitle: 12, table: 12 } as const;
export const BEFORE_PARAGRAPH = 6;

/** Agency and state, recipients and signature: parts of a hundred. */
export const HEAD_COLUMNS = [38, 62] as const;
export const END_COLUMNS = [50, 50] as const;
