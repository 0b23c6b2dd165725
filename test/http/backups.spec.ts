/** Scheduled backups: taken once a day, read back, kept as many as told, shown to administrators, missed when they are missing. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScheduledBackups } from '../../src/features/backups/scheduled-backups.service.js';
import { Incidents } from '../../src/features/reminders/incidents.js';
import { checkArchive } from '../../src/platform/backup/check-archive.js';
import { Clock } from '../../src/platform/clock.js';
import { Config } from '../../src/platform/config/config.module.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { RecurringWorkRepository } from '../../src/platform/queue/recurring-work.repository.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { type Client, TestApplication } from '../support/application.js';

type Parts = ConstructorParameters<typeof ScheduledBackups>;

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
  // From one day to the next the number of rows would tell that ballots were cast.
  expect(text).not.toMatch(/Dòng|>[\d.]+ \/ [\d.]+</);
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

it('is missed by a program that was started since, and its end is told only when there is one again', async () => {
  const open = async () =>
    (
      await application.sql.query(
        `select count(*)::int as open from watch_incident where kind = 'backup-old' and ended_at is null`,
      )
    )[0].open;
  const parts = [Config, FileStore, Incidents, RecurringWorkRepository, Transactions, Clock].map((part) =>
    application.app.get(part, { strict: false }),
  );
  const takeStartedAnew = () => new ScheduledBackups(...(parts as unknown as Parts)).takeWhereDue();
  const succeeded = (daysAgo: number) =>
    application.sql.query(
      `insert into recurring_work (name, every_ms, succeeded_at) values ('backup', 60000, now() - $1 * interval '1 day')
       on conflict (name) do update set succeeded_at = excluded.succeeded_at`,
      [daysAgo],
    );
  const away = `${folder}-away`;
  renameSync(folder, away);
  await succeeded(3);
  await expect(takeStartedAnew()).rejects.toThrow('ENOENT');
  expect(await open()).toBe(1);
  await succeeded(0);
  await expect(takeStartedAnew()).rejects.toThrow('ENOENT');
  expect(await open()).toBe(1);
  renameSync(away, folder);
  await takeStartedAnew();
  expect(await open()).toBe(0);
});

it('clears away what its notes left where the disk was full, and notes that a try ended well', async () => {
  const lastTry = join(folder, 'last-try.json');
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const name of ['last-try.json.0123abcd', `${OLD[0]}.json.0123abcd`])
    writeFileSync(join(folder, name), '');
  await take();
  expect(readdirSync(folder).filter((name) => name.endsWith('.0123abcd'))).toEqual([]);
  expect(JSON.parse(readFileSync(lastTry, 'utf8'))).toMatchObject({ failure: null });
});

describe('a clock that was ahead and is put right', () => {
  const report = () => application.app.get(ScheduledBackups).report();
  const AHEAD = '2099-04-13T19:00:00Z';

  function lay(takenAt: string): string {
    const name = `khcn-tracker-${takenAt.replaceAll(':', '-')}.backup`;
    writeFileSync(join(folder, name), 'x');
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ takenAt, rows: 1, files: 0, lost: 0 }));
    return name;
  }

  beforeEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  });

  it('hides neither that the last good one is old nor that one is due, and its backup is the first to go', async () => {
    const [old, ahead] = [lay('2020-04-13T19:00:00Z'), lay(AHEAD)];
    writeFileSync(
      join(folder, 'last-try.json'),
      JSON.stringify({ at: AHEAD, failure: null, firstAt: AHEAD }),
    );
    expect((await report()).oldSince).toEqual(new Date('2020-04-13T19:00:00Z'));
    expect(await page()).toContain(`--from ${folder}/${old} --verify`);
    await take();
    expect(archives()).toHaveLength(2);
    expect(archives()).not.toContain(ahead);
    expect((await report()).oldSince).toBeNull();
  });

  it('does not silence the alarm of a program that saw a backup meanwhile and has no folder since', async () => {
    lay(AHEAD);
    application.setClock(AHEAD);
    expect((await report()).lastGoodAt).toEqual(new Date(AHEAD));
    rmSync(folder, { recursive: true });
    const now = Date.now();
    application.setClock(new Date(now).toISOString());
    expect((await report()).oldSince).toBeNull();
    application.setClock(new Date(now + 3 * 86_400_000).toISOString());
    expect((await report()).oldSince).toEqual(new Date(now));
  });
});
