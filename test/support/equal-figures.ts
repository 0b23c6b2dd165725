/** Fills an office with random projects and compares each figure of its report in every shape. */
import pg from 'pg';
import { load } from '../../src/commands/seed/load.js';
import { type Figured, figuresIn } from '../../src/domain/reporting/annual-figures.js';
import { type Client, TestApplication } from './application.js';
import {
  numbersIn,
  numbersOfPdf,
  type ReadTable,
  tablesOfCsv,
  tablesOfDocx,
  tablesOfPage,
  tablesOfXlsx,
} from './report-tables.js';

export async function expectEqualFigures(
  order: { readonly projects: number; readonly seed: number },
  years: readonly number[],
): Promise<void> {
  const application = await TestApplication.start();
  try {
    const database = new pg.Client({ connectionString: application.url });
    await database.connect();
    await load(database, { ...order, tell: () => {} }).finally(() => database.end());
    const reader = await application.openAccount('reporter@test.local', ['reporter']);
    for (const year of years) await expectEqualIn(reader, year);
  } finally {
    await application.stop();
  }
}

/** Where these numbers stand one after the other, from a place on; -1 where they do not. */
function placeOf(numbers: readonly string[], all: readonly string[], from: number): number {
  for (let at = from; at <= all.length - numbers.length; at++)
    if (numbers.every((number, on) => all[at + on] === number)) return at;
  return -1;
}

async function expectEqualIn(reader: Client, year: number): Promise<void> {
  const file = (format: string) => reader.get(`reports/annual?year=${year}&format=${format}`);
  const figures = figuresIn((await file('json')).body as Figured);
  const page = tablesOfPage((await reader.get(`/reports?year=${year}`)).text);
  expect(page.figures.length).toBeGreaterThan(40);
  for (const { path, text } of page.figures) {
    const figure = figures.get(path) as { value: unknown; millions?: unknown };
    expect([path, text]).toEqual([path, String(figure.millions ?? figure.value)]);
  }

  const shapes: Readonly<Record<string, ReadTable[]>> = {
    docx: await tablesOfDocx((await file('docx')).bytes),
    xlsx: await tablesOfXlsx((await file('xlsx')).bytes),
    csv: tablesOfCsv((await file('csv')).text),
  };
  const drawn = await numbersOfPdf((await file('pdf')).bytes);
  let reached = 0;
  for (const row of page.tables.flatMap((table) => table.slice(1))) {
    const numbers = row.flatMap(numbersIn);
    const at = placeOf(numbers, drawn, reached);
    expect([row, at >= reached]).toEqual([row, true]);
    reached = at + numbers.length;
  }
  expect(page.tables.length).toBeGreaterThan(6);
  for (const table of page.tables) {
    for (const [shape, tables] of Object.entries(shapes)) {
      const same = tables.find(([header]) => header?.join() === table[0]!.join());
      expect([shape, same]).toEqual([shape, table]);
    }
  }
}
