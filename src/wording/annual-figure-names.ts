/** A figure is called by where it stands: the table, its row, its column. */
import type { AnnualRecord } from '../domain/reporting/annual-record.js';
import type { Language } from '../domain/values/language.js';
import { annualTables } from './annual-tables.js';
import { cellWords } from './cell-words.js';

/** Of the figures that tables show, by their paths. */
export function figureNames(record: AnnualRecord, language: Language): Map<string, string> {
  const names = new Map<string, string>();
  for (const { title, columns, rows } of annualTables(record, language)) {
    for (const row of rows) {
      const labels = row.filter(({ is }) => is === 'text').map(cellWords);
      for (const [at, cell] of row.entries()) {
        if (!('figure' in cell) || cell.figure === undefined || names.has(cell.figure)) continue;
        const words = [title, ...labels, columns[at]!].filter((word) => word !== '');
        names.set(cell.figure, [...new Set(words)].join(' – '));
      }
    }
  }
  return names;
}
