import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeProgramLock } from '../../src/platform/program-lock.js';
import { type Program, startProgram } from '../support/programs.js';
import { openTestFolder } from '../support/test-folder.js';

describe('program lock', () => {
  let dataDir: string;
  let lock: string;
  beforeEach(() => {
    dataDir = openTestFolder();
    lock = join(dataDir, 'program.lock');
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is private, and gone when it is released', () => {
    const release = takeProgramLock(dataDir);
    expect(statSync(lock).mode & 0o777).toBe(0o600);
    release();
    expect(() => statSync(lock)).toThrow(/ENOENT/);
    takeProgramLock(dataDir)();
  });

  it('refuses a second program and says where the first one is', async () => {
    const program = await startProgram('lock-program.ts', dataDir);
    expect(program.said.started).toBe('yes');
    expect(() => takeProgramLock(dataDir)).toThrow(
      `The program is already running in this folder (process ${program.process.pid}, at http://127.0.0.1:3000).`,
    );
    await program.kill();
    takeProgramLock(dataDir)();
  });

  it.each([
    ['of a number that another program uses now', JSON.stringify({ pid: 1, since: '0' })],
    ['of a number that nobody uses', JSON.stringify({ pid: 2147480000, since: '5' })],
    ['of our own number', JSON.stringify({ pid: process.pid, since: 'unknown' })],
    ['cut short by a full disk', '{"pid":'],
    ['that is empty', ''],
  ])('takes over a lock %s', (_, text) => {
    writeFileSync(lock, text);
    const release = takeProgramLock(dataDir);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    release();
  });

  it('leaves a lock alone that another program took meanwhile', () => {
    const release = takeProgramLock(dataDir);
    writeFileSync(lock, 'another');
    release();
    expect(readFileSync(lock, 'utf8')).toBe('another');
  });

  it('lets one of many through that start at once over a stale lock', async () => {
    writeFileSync(lock, JSON.stringify({ pid: 2147480000, since: '5' }));
    const starts = Array.from({ length: 5 }, () => startProgram('lock-program.ts', dataDir));
    const programs: Program[] = await Promise.all(starts);
    expect(programs.filter((program) => program.said.started)).toHaveLength(1);
    for (const program of programs) await program.kill();
  });
});
