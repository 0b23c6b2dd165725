/** Scheduled backups: taken once a day, read back, kept as many as told, shown to administrators, missed when they are missing. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScheduledBackups } from '../../src/features/backups/scheduled-backups.service.js';
import { checkArchive } from '../../src/platform/backup/check-archive.js';
import { Clock } from '../../src/platform/clock.js';
import { type Client, TestApplication } from '../support/application.js';

const KEY = 'một câu đủ dài';
const OLD = ['2020-04-13', '2020-04-14', '2020-04-15'].map((day) => `khcn-tracker-${day}T19-00-00Z.backup`);

let application: TestApplication;
let administrator: Client;
let place: string;
let folder: string;

const take = () => application.app.get(ScheduledBackups).takeWhereDue();
const archives = () => readdirSync(folder).filter((name) => name.endsWith('.backup'));
const page = async () => (await administrator.get('/backups')).text;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'khcn-backups-'));
  folder = join(place, 'backups');
  mkdirSync(folder);
  const environment = { BACKUP_TO: folder, BACKUP_KEEP: '2', BACKUP_KEY: KEY, DATA_DIR: join(place, 'data') };
  application = await TestApplication.start(environment);
  administrator = await application.openAccount('administrator@test.local', ['administrator']);
});

afterAll(async () => {
  await application.stop();
  rmSync(place, { recursive: true });
});

it('shows where and when backups are taken, how to restore, and that there is none yet', async () => {
  const text = await page();
  for (const shown of [folder, '02:00', 'npm run restore -- --from', 'Chưa có'])
    expect(text).toContain(shown);
  expect(text).not.toContain(KEY);
});

it('is no page for others', async () => {
  const secretary = await application.openAccount('secretary@test.local', ['secretary']);
  expect((await secretary.get('/backups')).status).toBe(404);
});

it('takes one when it is due, reads it back, and keeps the newest that are good', async () => {
  for (const name of OLD) writeFileSync(join(folder, name), 'x');
  for (const name of OLD.slice(0, 2))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ takenAt: '2020-04-14T19:00:00Z', rows: 1 }));
  writeFileSync(join(folder, `${OLD[0]}.partial`), 'x');
  await Promise.all([take(), take()]);
  await take();
  const [first, ...rest] = archives().reverse();
  expect(rest).toEqual([OLD[2], OLD[1]]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  const { tables } = await checkArchive(join(folder, first!), KEY);
  expect(tables.find(({ name }) => name === 'account')?.rows).toBe(2);
  const text = await page();
  expect(text).toContain(`--from ${folder}/${first} --verify`);
  expect(text).toContain('Nguyên vẹn');
  expect(text).toContain('Chưa kiểm tra');
});

it('tells administrators when there has been no good one for two days, and why, until there is one', async () => {
  rmSync(folder, { recursive: true });
  await expect(take()).rejects.toThrow('ENOENT');
  expect(await page()).toContain('Không đọc được thư mục sao lưu');
  expect(await page()).not.toContain('Không có bản sao lưu tốt nào từ');
  application.setClock(new Date(Date.now() + 3 * 86_400_000).toISOString());
  await expect(take()).rejects.toThrow('ENOENT');
  const clock: Partial<Clock> = application.app.get(Clock);
  delete clock.now;
  expect(await page()).toContain('Không có bản sao lưu tốt nào từ');
  mkdirSync(folder);
  await take();
  expect(await page()).not.toContain('Không có bản sao lưu tốt nào từ');
});
