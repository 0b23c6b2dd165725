import type { CellValue } from '../domain/reporting/paper.js';
import { formatDate } from '../domain/values/plain-date.js';

/** A cell as a reader sees it, on the page as on the paper. */
export function cellWords(value: CellValue): string {
  switch (value.is) {
    case 'text':
      return value.text;
    case 'count':
      return value.value.toLocaleString('vi-VN');
    case 'amount':
      return value.amountVnd === null ? '–' : value.amountVnd.toLocaleString('vi-VN');
    case 'date':
      return value.date === null ? '' : formatDate(value.date);
  }
}
