import { setTimeout as pause } from 'node:timers/promises';
import JSZip from 'jszip';
import readXlsx from 'read-excel-file/node';
import { amount, type CellValue, count, date, text } from '../../src/domain/reporting/paper.js';
import { csvLine } from '../../src/platform/papers/csv-line.js';
import { csvStream } from '../../src/platform/papers/csv-stream.js';
import { spooled } from '../../src/platform/papers/spooled.js';
import type { StreamedTable } from '../../src/platform/papers/table-stream.js';
import { tablesCsv } from '../../src/platform/papers/tables-csv.js';
import { tablesWorkbook } from '../../src/platform/papers/tables-workbook.js';
import { workbookStream } from '../../src/platform/papers/workbook-stream.js';

const HOSTILE = [
  `=cmd|'/C calc'!A0`,
  '<script>alert(1)</script> & "quoted", comma',
  '{{constructor}}',
  'x'.repeat(10_000),
  '\u202edlrow\u202c olleh\u2067',
  'a\u0000b\u0007c\ud800d\ufffe',
  '\u0001=1+1',
  'two\nlines',
  '_x0041_ ]]>',
];

async function* rowsOf(rows: readonly (readonly CellValue[])[]) {
  yield* rows;
}

function tableOf(...rows: (readonly CellValue[])[]): StreamedTable {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => ({ label: `Cột ${at + 1}`, width: 20 }));
  return { title: 'Danh mục <KH&CN>', columns, rows: rowsOf(rows) };
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function readBack(bytes: Buffer): Promise<unknown[][]> {
  const [sheet] = (await readXlsx(bytes)) as unknown as { data: unknown[][] }[];
  return sheet!.data;
}

describe('a workbook that is written row by row', () => {
  it('holds real numbers and real dates, and amounts beyond fifteen digits as their digits', async () => {
    const row = [amount(412_333_500n), amount(10n ** 15n), count(3), date('2020-04-15'), date('2020-04')];
    const [, read] = await readBack(await bytesOf(workbookStream(tableOf(row))));
    expect(read).toEqual([412_333_500, '1000000000000000', 3, new Date('2020-04-15T00:00:00Z'), '4/2020']);
  });

  it('tells hostile text as text: no formula, no markup, no control or direction characters', async () => {
    const bytes = await bytesOf(workbookStream(tableOf(...HOSTILE.map((one) => [text(one)]))));
    const read = (await readBack(bytes)).slice(1).map(([cell]) => cell);
    expect(read.slice(0, 4)).toEqual([`'${HOSTILE[0]}`, ...HOSTILE.slice(1, 4)]);
    expect(read.slice(4, 8)).toEqual(['dlrow olleh', 'abcd', `'=1+1`, 'two\nlines']);
    const sheet = await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')!.async('string');
    expect(sheet).not.toMatch(/<f>|<script/);
    expect(sheet).toContain('_x005F_x0041_ ]]&gt;');
  });

  it('cuts what is longer than a cell, never through a character', async () => {
    const bytes = await bytesOf(workbookStream(tableOf([text(`a${'😀'.repeat(20_000)}`)])));
    const [, [cell]] = (await readBack(bytes)) as [unknown, [string]];
    expect(cell).toHaveLength(32_767);
    expect(cell.isWellFormed()).toBe(true);
  });

  it('waits for whoever reads it, instead of holding all rows', async () => {
    let made = 0;
    async function* endless() {
      for (;;) {
        made++;
        yield [text(`${made} ${Math.random()} ${Math.random()} ${Math.random()}`)];
      }
    }
    const stream = workbookStream({ title: 'a', columns: [{ label: 'a', width: 9 }], rows: endless() });
    await pause(1_000);
    expect(made).toBeLessThan(20_000);
    stream.destroy();
  });

  it('fails when a row cannot be read', async () => {
    async function* broken(): AsyncGenerator<CellValue[]> {
      yield [text('a')];
      throw new Error('the table is gone');
    }
    const table = { title: 'a', columns: [{ label: 'a', width: 9 }], rows: broken() };
    await expect(bytesOf(workbookStream(table))).rejects.toThrow('the table is gone');
    await expect(spooled(csvStream({ ...table, rows: broken() }))).rejects.toThrow('the table is gone');
  });
});

describe('a table as CSV, row by row', () => {
  it('begins with a byte order mark, quotes what needs it and neutralises formulas', async () => {
    const rows = HOSTILE.map((one) => [text(one), amount(-5n), date('2020-04-15')]);
    const csv = (await bytesOf(csvStream(tableOf(...rows)))).toString('utf8');
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('\ufeffCột 1,Cột 2,Cột 3');
    expect(lines[1]).toBe(`'${HOSTILE[0]},-5,2020-04-15`);
    expect(lines[2]).toBe('"<script>alert(1)</script> & ""quoted"", comma",-5,2020-04-15');
    expect(lines[7]).toBe(`'=1+1,-5,2020-04-15`);
    expect(lines[8]).toBe('"two\nlines",-5,2020-04-15');
    expect(csv).not.toMatch(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(await bytesOf(await spooled(csvStream(tableOf(...rows))))).toEqual(Buffer.from(csv));
  });
});

describe('a text that programs with another separator part', () => {
  it.each([
    [`abc;=1+cmd|'/C calc'!A0`, `abc;'=1+cmd|'/C calc'!A0`],
    ['a; -b', "a;' -b"],
    ['a;\u00a0+1', "a;'\u00a0+1"],
    ['a;;@b', "a;;'@b"],
    ['a;"=1+1"', `"a;'""=1+1"""`],
    ['a\n=1\n b', `"a\n'=1\n b"`],
    ['a; b = c', 'a; b = c'],
    ['a; b; c-d', 'a; b; c-d'],
  ])('%j begins no formula behind it', (sent, line) => {
    expect(csvLine([sent])).toBe(`${line}\r\n`);
  });

  it.each([';', ' ', '\n', '"', '; ', ';"'])('is written in one go, however often %j stands in it', (run) => {
    expect(csvLine([`a;${run.repeat(250_000 / run.length)}b`])).not.toContain("'");
  });
});

describe('a hostile text', () => {
  const rows = [...HOSTILE, '\n=1+1', `=${'ả'.repeat(40_000)}`].map((one) => [text(one)]);
  const table = () => ({ ...tableOf(...rows), title: 'Bảng' });
  const whole = [{ title: 'Bảng', columns: ['Cột 1'], rows }];

  it('reads the same in every table as CSV', async () => {
    const streamed = (await bytesOf(csvStream(table()))).toString('utf8');
    const lines = HOSTILE.concat('\n=1+1', `=${'ả'.repeat(40_000)}`).map((one) => csvLine([one]));
    expect(streamed).toBe(`\ufeffCột 1\r\n${lines.join('')}`);
    expect(tablesCsv(whole)).toBe(`\ufeffBảng\r\nCột 1\r\n${lines.join('')}`);
    expect(lines.at(-2)).toBe(`"'\n'=1+1"\r\n`);
  });

  it('reads the same in every workbook, cut where a cell ends', async () => {
    const streamed = await readBack(await bytesOf(workbookStream(table())));
    expect(await readBack(await tablesWorkbook(whole))).toEqual(streamed);
    expect(String(streamed.at(-1))).toHaveLength(32_767);
  });
});
