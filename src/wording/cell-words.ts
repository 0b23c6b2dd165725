import type { CellValue } from '../domain/reporting/paper.js';
import { formatDate } from '../domain/values/plain-date.js';

/** Made once, for tables of thousands of cells. */
const NUMBERS = new Intl.NumberFormat('vi-VN');

/** A cell as a reader sees it, on the page as on the paper. */
export function cellWords(value: CellValue): string {
  switch (value.is) {
    case 'text':
      return value.text;
    case 'count':
      return NUMBERS.format(value.value);
    case 'amount':
      return value.amountVnd === null ? '–' : NUMBERS.format(value.amountVnd);
    case 'date':
      return value.date === null ? '' : formatDate(value.date);
  }
}
