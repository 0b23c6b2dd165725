/** A reconciliation as a spreadsheet: amounts are real numbers, and no text can become a formula. */
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { NUMBERS } from '../../domain/funding/reconciliation.js';
import type { OpenedLine } from '../../domain/funding/statement.js';
import type { Language } from '../../domain/values/language.js';
import { paperDate } from '../../domain/values/plain-date.js';
import { amountCell, textCell } from '../../platform/papers/cells.js';
import { DISBURSEMENT_WORDS, NUMBER_WORDS } from '../../wording/reconciliation.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { type TableSection, tableOf } from '../../wording/reconciliation-table.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import type { PortfolioStatement, ProjectStatement } from './reconciliation.service.js';

function heading(text: string): Cell {
  return { ...(textCell(text) as object), fontWeight: 'bold' } as Cell;
}

export function statementWorkbook(statement: ProjectStatement, language: Language): Promise<Buffer> {
  const { project, year, asOf, sentence } = statement;
  const title = [`${project.code} ${project.title}`, year].filter(Boolean).join(' – ');
  const sheets = [
    sheetOf(RECORD.title[language], [
      [heading(title)],
      [textCell(`${RECORD.asOf[language]} ${paperDate(asOf)}: ${sentence}`)],
      ...tableRows(tableOf(statement, language), language),
    ]),
    sheetOf(RECORD.lines[language], lineRows(statement.lines, language)),
  ];
  return writeXlsxFile(sheets).toBuffer();
}

export function portfolioWorkbook(portfolio: PortfolioStatement, language: Language): Promise<Buffer> {
  const { asOf, sentence, rows } = portfolio;
  const cells = rows.map(({ source, year, figures }) => [
    textCell(wordOf(SOURCE_WORDS, source, language)),
    year === null ? textCell(RECORD.noYear[language]) : ({ type: Number, value: year } as Cell),
    ...NUMBERS.map((name) => amountCell(figures[name])),
  ]);
  const header = [RECORD.source, RECORD.year, ...NUMBERS.map((name) => NUMBER_WORDS[name])];
  const sheets = [
    sheetOf(RECORD.title[language], [
      [textCell(`${RECORD.asOf[language]} ${paperDate(asOf)}: ${sentence}`)],
      ...tableRows(tableOf(portfolio, language), language),
    ]),
    sheetOf(RECORD.bySourceAndYear[language], [header.map((label) => heading(label[language])), ...cells]),
  ];
  return writeXlsxFile(sheets).toBuffer();
}

function sheetOf(sheet: string, data: SheetData) {
  return { sheet, data, columns: [{ width: 40 }, ...Array.from({ length: 6 }, () => ({ width: 22 }))] };
}

function tableRows(sections: readonly TableSection[], language: Language): SheetData {
  const header = ['', ...NUMBERS.map((name) => NUMBER_WORDS[name][language]), RECORD.difference[language]];
  return [
    header.map(heading),
    ...sections.flatMap(({ title, rows }) => [
      [heading(title)],
      ...rows.map(({ label, figures, note }) => [
        textCell(label),
        ...figures.map(amountCell),
        textCell(note),
      ]),
    ]),
  ];
}

function lineRows(lines: ProjectStatement['lines'], language: Language): SheetData {
  const header = ['number', 'source', 'contributor', 'year', 'amount', 'document', 'kind'] as const;
  return [
    header.map((name) => heading(RECORD[name][language])),
    ...NUMBERS.flatMap((name) =>
      lines[name].map((line) => lineRow(NUMBER_WORDS[name][language], line, language)),
    ),
  ];
}

function lineRow(
  number: string,
  { source, contributor, year, amountVnd, budgetLine, entry }: OpenedLine,
  language: Language,
) {
  return [
    textCell(number),
    textCell(wordOf(SOURCE_WORDS, source, language)),
    textCell(contributor),
    year === null ? textCell(RECORD.noYear[language]) : ({ type: Number, value: year } as Cell),
    amountCell(amountVnd),
    textCell(entry ? `${entry.documentNumber}, ${paperDate(entry.date)}` : ''),
    textCell(entry ? DISBURSEMENT_WORDS[entry.kind][language] : budgetLine),
  ];
}
