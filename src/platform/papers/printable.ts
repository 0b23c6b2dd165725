/** What XML cannot hold, and what turns the direction of the text that follows: neither says anything on paper. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** The most that a cell of a spreadsheet holds, in UTF-16 units. */
export const LONGEST_CELL = 32_767;

export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}

/** Cut where a cell ends, never through a character. */
export function withinCell(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  return text.slice(0, LONGEST_CELL).replace(/[\ud800-\udbff]$/, '');
}
