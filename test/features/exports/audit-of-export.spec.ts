/** The audit in a project's export: whole and in order however long, and no load for who lets an export wait. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import JSZip from 'jszip';
import type { Actor } from '../../../src/domain/access/actor.js';
import { AuditRepository } from '../../../src/features/audit/audit.repository.js';
import { ExportsService } from '../../../src/features/exports/exports.service.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { jsonText } from '../../../src/platform/json-text.js';
import type { Client } from '../../support/application.js';
import { Office } from '../../support/office.js';

let office: Office;
let projectId: string;
let councilId: string;

/** More than are read at once, some at the same moment, and some that name both. */
const ROWS = 1_203;

beforeAll(async () => {
  office = await Office.open();
  projectId = await office.propose();
  ({ councilId } = await office.openSession(projectId, 'acceptance', '2021-12-23'));
});

afterAll(() => office.close());

const addRows = (projectId: string, count: number, words: number) =>
  office.application.sql.query(
    `insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name, after, from_address)
     select date_trunc('second', now()) + at / 7 * interval '300 microseconds', 'project.changed',
       case at % 3 when 0 then 'council' else 'project' end, case at % 3 when 0 then $2::uuid else $1::uuid end,
       'project', $1::uuid, 'Nguyễn Thị Người Ghi',
       jsonb_build_object('title', 'Tảo xoắn ' || at, 'words', repeat('bột ', $4)), '192.0.2.7'
     from generate_series(1, $3) at`,
    [projectId, councilId, count, words],
  );

/** As they stand in the database. */
async function told(tellsAddresses: boolean): Promise<string> {
  const { app } = office.application;
  const entries = app.get(AuditRepository, { strict: false });
  const listed = await app
    .get(Transactions)
    .read(async (tx) => [
      ...(await entries.listWhole(tx, { entity: 'council', id: councilId }, 10_000, null)),
      ...(await entries.listWhole(tx, { entity: 'project', id: projectId }, 10_000, null)),
    ]);
  const rows = [...new Map(listed.map((row) => [row.id, row])).values()];
  return rows
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .map((row) => `${jsonText(tellsAddresses ? row : { ...row, fromAddress: null })}\n`)
    .join('');
}

it('is told byte by byte as it stands, the oldest first, and its length before', async () => {
  await addRows(projectId, ROWS, 1);
  const readers: [Client, boolean][] = [
    [office.auditor, true],
    [office.secretary, false],
  ];
  for (const [by, tellsAddresses] of readers) {
    const archive = await JSZip.loadAsync((await by.get(`projects/${projectId}/export`)).bytes);
    const text = await archive.file('records/audit.jsonl')!.async('string');
    expect(text.split('\n').length).toBeGreaterThan(ROWS);
    expect(text === (await told(tellsAddresses))).toBe(true);
    const { entries } = JSON.parse(await archive.file('index.json')!.async('string'));
    const listed = entries.find(({ path }: { path: string }) => path === 'records/audit.jsonl');
    expect(listed.size).toBe(Buffer.byteLength(text));
  }
});

it('takes no room in memory while nobody reads the export', async () => {
  const id = await office.propose();
  await addRows(id, 100, 50_000);
  const [{ id: accountId }] = await office.application.sql.query('select id from account limit 1');
  const auditor: Actor = {
    accountId,
    name: 'auditor',
    personId: null,
    institutionId: null,
    roles: ['auditor'],
    language: 'vi',
  };
  const before = heldBytes();
  const exports = office.application.app.get(ExportsService, { strict: false });
  const { bytes } = await exports.exportProject({ actor: auditor }, id);
  expect(heldBytes() - before).toBeLessThan(10_000_000);
  bytes.destroy();
}, 60_000);

function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
