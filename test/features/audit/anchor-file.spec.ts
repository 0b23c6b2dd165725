/** The anchors' file outside the database: whoever cuts or alters it is found out, and what a crash leaves behind is no break. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type Anchor, anchorText } from '../../../src/domain/audit/anchors.js';
import { AuditChainRepository } from '../../../src/features/audit/audit-chain.repository.js';
import { AuditVerifier } from '../../../src/features/audit/audit-verification.service.js';
import { sha256 } from '../../../src/features/audit/sha256.js';
import type { Clock } from '../../../src/platform/clock.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { runCommandFile } from '../../commands/given.js';
import { AuditOffice } from '../../support/audit-office.js';

let office: AuditOffice;
let whole: string;

beforeAll(async () => {
  office = await AuditOffice.open();
  for (let anchor = 1; anchor <= 3; anchor++) {
    await office.addRows(6, 2);
    await office.anchors().anchorWhatMoved();
  }
  whole = readFileSync(office.file.path, 'utf8');
});

afterAll(() => office.close());

beforeEach(() => writeFileSync(office.file.path, whole));

const lines = () => readFileSync(office.file.path, 'utf8').trim().split('\n');
const keepLines = (...kept: number[]) =>
  writeFileSync(office.file.path, kept.map((number) => `${whole.split('\n')[number - 1]}\n`).join(''));
const twoDaysOn = { now: async () => new Date(Date.now() + 48 * 3_600_000) } as Clock;
const laterVerifier = () =>
  new AuditVerifier(new Transactions(office.sql), new AuditChainRepository(), office.file, twoDaysOn);

async function found(verifier = office.verifier()) {
  const { holds, anchorBreaks, anchorNotices } = await verifier.verify();
  return { holds, said: [...anchorBreaks.map(({ kind, anchor }) => `${kind} ${anchor}`), ...anchorNotices] };
}

const HOLDS = { holds: true, said: [] };

it.each<[string, number[], string]>([
  ['first', [2, 3], 'anchor-missing-in-file 1'],
  ['middle', [1, 3], 'anchor-missing-in-file 2'],
  ['last two', [1], 'anchor-missing-in-file 2'],
  ['whole of its lines', [], 'anchor-missing-in-file 1'],
])('is found to lack the %s', async (_, kept, said) => {
  keepLines(...kept);
  expect(await found()).toEqual({ holds: false, said: [said] });
});

it('may lack the newest anchor for a day, as a program leaves it that died before it filed it', async () => {
  keepLines(1, 2);
  expect(await found()).toEqual(HOLDS);
  expect(await found(laterVerifier())).toEqual({ holds: false, said: ['anchor-missing-in-file 3'] });
  await office.anchors().anchorDaily();
  expect(await found(laterVerifier())).toEqual(HOLDS);
});

it.each([1, 40])(
  'takes a newest line that lacks its last %i signs as none, and files it again',
  async (cut) => {
    writeFileSync(office.file.path, whole.slice(0, -cut));
    expect(await found()).toEqual(HOLDS);
    await office.anchors().anchorDaily();
    expect(readFileSync(office.file.path, 'utf8')).toBe(whole);
  },
);

it('is said to be missing where there is none, as on a new machine', async () => {
  rmSync(office.file.path);
  expect(await found(laterVerifier())).toEqual({ holds: true, said: ['no-file-outside'] });
  const told = runCommandFile('check-audit.ts', [], {
    DATABASE_URL: office.database.url,
    DATA_DIR: office.dataDir,
  });
  expect([told.status, told.said]).toEqual([0, expect.stringContaining('NOTICE  There is no ')]);
});

it.each(['at', 'roots', 'entries', 'headsDigest', 'movedDigest', 'digest'] as const)(
  'is found to tell another %s',
  async (field) => {
    const [first, second, third] = lines() as [string, string, string];
    const altered = JSON.stringify({ ...JSON.parse(second), [field]: 'x' });
    writeFileSync(office.file.path, `${[first, altered, third].join('\n')}\n`);
    expect(await found()).toEqual({ holds: false, said: ['file-line-changed 2'] });
  },
);

it('is found to differ from the database where its lines fit each other', async () => {
  let previous = '';
  const forged = lines().map((line) => {
    const anchor: Anchor = { ...JSON.parse(line), entries: 1 };
    previous = sha256(anchorText(anchor, previous));
    return JSON.stringify({ ...anchor, digest: previous });
  });
  writeFileSync(office.file.path, `${forged.join('\n')}\n`);
  expect(await found()).toEqual({ holds: false, said: ['anchor-differs-from-file 1'] });
});

describe('the next anchor', () => {
  const warnings = async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn');
    try {
      await office.anchors().anchorDaily();
      return warn.mock.calls.map(([sentence]) => String(sentence).split(': ').at(-1));
    } finally {
      warn.mockRestore();
    }
  };

  it('heals no gap', async () => {
    keepLines(1, 3);
    expect(await warnings()).toEqual([]);
    expect(lines()).toHaveLength(2);
    expect((await found()).said).toEqual(['anchor-missing-in-file 2']);
  });

  it('is quiet about the newest that was left to it', async () => {
    keepLines(1, 2);
    expect([await warnings(), lines()]).toEqual([[], whole.trim().split('\n')]);
  });

  it.each<[string, () => void, string]>([
    ['its end was cut off', () => keepLines(1), '2'],
    ['it was emptied', () => keepLines(), '1, 2'],
    ['it was taken away', () => rmSync(office.file.path), '1, 2'],
  ])('tells what it brings where %s', async (_, cut, numbers) => {
    cut();
    expect([await warnings(), lines()]).toEqual([[numbers], whole.trim().split('\n')]);
  });
});
