/** What offices open the workbooks with; needs soffice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import { amount, date, text } from '../../src/domain/reporting/paper.js';
import { workbookStream } from '../../src/platform/papers/workbook-stream.js';

const FORMULA = `=cmd|'/C calc'!A0`;

/** UTF-8, cells as they are shown. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

async function* rows() {
  yield [text('Tảo xoắn'), amount(5n), date('2020-04-15')];
  yield [text(FORMULA)];
}

it('a workbook that is written row by row is opened by LibreOffice, its heading row frozen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  try {
    const columns = [1, 2, 3].map((at) => ({ label: `Cột ${at}`, width: 20 }));
    const bytes = await buffer(workbookStream({ title: 'Danh mục <KH&CN>', columns, rows: rows() }));
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [profile, '--headless', '--convert-to', AS_SHOWN, '--outdir', folder, 'a.xlsx'];
    execFileSync('soffice', words, { cwd: folder, stdio: 'pipe', timeout: 100_000 });
    expect(readdirSync(folder)).toContain('a.csv');
    const [head, first, second] = readFileSync(join(folder, 'a.csv'), 'utf8').split('\n');
    expect(head).toBe('Cột 1,Cột 2,Cột 3');
    // A date in the order of the program's own country.
    expect(first).toMatch(/^Tảo xoắn,5,(15\/04|04\/15)\/2020$/);
    expect(second).toBe(`'${FORMULA},,`);
    const sheet = await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')!.async('string');
    expect(sheet).toContain('state="frozen"');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
