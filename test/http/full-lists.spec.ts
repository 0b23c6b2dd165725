/** Lists that somebody lengthens line by line end somewhere, so that whatever reads one whole stays quick. */

import { type FillingList, MOST_LISTED } from '../../src/domain/values/list-room.js';
import { DocumentRepository } from '../../src/features/documents/documents.repository.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { sentenceOf } from '../../src/wording/refusals/index.js';
import type { Answer, Client } from '../support/application.js';
import * as files from '../support/files.js';
import { type Council, done, Office } from '../support/office.js';

interface Case {
  /** What one line of it is a row of, and what each copy has of its own beside its id. */
  readonly table: string;
  readonly own?: string;
  readonly add: () => Promise<Answer>;
  /** Where it is not the id of what was added. */
  readonly rowOf?: (added: Answer['body']) => string;
}

let office: Office;
let running: string;
let proposed: string;
let council: Council;

beforeAll(async () => {
  office = await Office.open();
  running = await office.runUntilInProgress();
  proposed = await office.propose();
  const decision = { number: '7/QĐ-UBND', date: '2021-12-10', issuer: 'UBND huyện Bình Sơn' };
  council = await office.establish([proposed], { decision, effectiveDate: '2021-12-10' });
});

afterAll(() => office.close());

const onProject = (path: string, body: object, by: Client = office.secretary) =>
  by.post(`projects/${running}/${path}`, body);

function send(to: string, fields: Record<string, string> = {}): Promise<Answer> {
  const { body, type } = files.multipart([
    ...Object.entries(fields).map(([name, value]) => ({ name, value })),
    { name: 'file', value: files.PDF, fileName: 'a.pdf', type: 'application/pdf' },
  ]);
  return office.secretary.post(to, body, { 'content-type': type });
}

const CASES: Readonly<Record<FillingList, () => Case>> = {
  'access-tokens': () => ({
    table: 'access_token',
    own: `'token_hash', '\\x' || md5(n::text)`,
    add: () => office.secretary.post('access-tokens', { name: 'kho', expiresInDays: 30 }),
  }),
  milestones: () => ({
    table: 'milestone',
    add: () => onProject('milestones', { title: 'Kiểm tra', kind: 'inspection', dueDate: '2021-06-01' }),
  }),
  outcomes: () => ({ table: 'outcome', add: () => onProject('outcomes', { place: 'Bình Sơn' }) }),
  documents: () => ({
    table: 'document',
    add: () => send(`councils/${council.id}/documents`, { kind: 'other', title: 'Ghi chú' }),
  }),
  'document-versions': () => {
    let id: string | undefined;
    return {
      table: 'document_version',
      own: `'number', n + 1`,
      add: async () => {
        if (id) return send(`documents/${id}/versions`);
        const filed = await send(`projects/${proposed}/documents`, { kind: 'other', title: 'Ghi chú' });
        id = done(filed).id;
        return filed;
      },
    };
  },
  sessions: () => ({
    table: 'council_session',
    add: () =>
      office.secretary.post(`councils/${council.id}/sessions`, {
        scheduledAt: '2021-12-23T14:00:00+07:00',
        mode: 'hybrid',
        place: 'Hội trường',
      }),
  }),
  conflicts: () => ({
    table: 'conflict',
    add: () =>
      office.members[5]!.client.post(`councils/${council.id}/conflicts`, {
        seatId: council.seats[5]!.id,
        kind: 'interest',
        statement: 'có liên quan',
      }),
  }),
  adjustments: () => ({
    table: 'adjustment',
    add: () => onProject('adjustments', { kind: 'content', reason: 'đổi nội dung' }),
  }),
  commitments: () => ({
    table: 'counterpart_commitment',
    add: () =>
      onProject(
        'counterpart-commitments',
        { form: 'own-funds', promisedVnd: '1000', contributor: 'A' },
        office.finance,
      ),
  }),
  'plan-versions': () => ({
    table: 'funding_plan',
    own: `'version', n + 1`,
    add: () =>
      office.finance.put(`projects/${proposed}/funding-plan`, {
        kind: 'recorded',
        totalVnd: '1000',
        differenceReason: 'chưa rõ',
        source: 'hồ sơ giấy',
        lines: [],
      }),
  }),
};

/** So many more rows like this one. */
function copy({ table, own }: Case, id: string, count: number): Promise<unknown> {
  const key = table === 'document_version' ? 'document_id' : 'id';
  const change = table === 'document_version' ? own : [`'id', gen_random_uuid()`, own].filter(Boolean).join();
  return office.application.sql.query(
    `insert into ${table} select (jsonb_populate_record(one, to_jsonb(one) || jsonb_build_object(${change}))).*
     from ${table} one, generate_series(1, $2::int) n where one.${key} = $1`,
    [id, count],
  );
}

it.each(Object.keys(CASES) as FillingList[])('takes no more than its most: %s', async (list) => {
  const most = MOST_LISTED[list];
  const one = CASES[list]();
  await copy(one, done(await one.add()).id, most - 2);
  done(await one.add());
  const refused = await one.add();
  expect([refused.status, refused.body.code]).toEqual([409, 'list-full']);
  expect(refused.body.title).toBe(sentenceOf({ code: 'list-full', facts: { list, most } }, 'vi'));
  expect(refused.body.title).toContain(String(most));
});

it('says how there comes room again where there does: of access tokens, and of nothing that is kept', () => {
  const full = (list: FillingList) => sentenceOf({ code: 'list-full', facts: { list, most: 9 } }, 'en');
  expect(full('access-tokens')).toBe(
    'The account has 9 access tokens already, which is the most; revoke one first.',
  );
  expect(full('documents')).toBe(
    'You have filed 9 documents in this record already, which is the most; no more can be added.',
  );
});

it('counts of a record the documents that one account filed, so that nobody fills it for others or learns what is kept from them', async () => {
  const { app } = office.application;
  const subject = { kind: 'project', id: proposed } as const;
  const count = (accountId: string | null) =>
    app.get(Transactions).read((tx) => app.get(DocumentRepository).countFiledBy(tx, subject, accountId));
  const first = done(
    await send(`projects/${proposed}/documents`, { kind: 'review', title: 'Phiếu nhận xét' }),
  );
  const before = await count(first.createdById);
  done(await send(`projects/${proposed}/documents`, { kind: 'review', title: 'Phiếu nhận xét' }));
  expect(await count(first.createdById)).toBe(before + 1);
  expect(await count(null)).toBe(0);
});
