/**
 * One account with two roles: a scientist who leads projects elsewhere sits in the council of this one. Here they judge, and
 * know and do what a member may; that they are an investigator opens their own projects alone. Those of a partner are guests too:
 * they read with the host, and write nothing.
 */
import { randomUUID } from 'node:crypto';
import { FileMaking } from '../../src/features/file-orders/file-making.service.js';
import { type Client, done } from '../support/application.js';
import * as files from '../support/files.js';
import { Office } from '../support/office.js';

let office: Office;
let judge: Client;
let projectId: string;
let ownId: string;
let productId: string;

beforeAll(async () => {
  office = await Office.open();
  const institutionId = await office.institution('Viện Của Người Phản Biện');
  const personId = await office.person('Nhà khoa học hai vai', institutionId);
  judge = await office.application.openAccount(
    'two@test.local',
    ['council-member', 'investigator'],
    personId,
  );
  projectId = await office.runUntilInProgress({ orderedProducts: [{ name: 'Quy trình', quantity: 1 }] });
  done(await office.finance.post(`projects/${projectId}/disbursements`, PAYMENT));
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
  const seats = office.seats.map((seat, at) => (at === 8 ? { ...seat, personId } : seat));
  await office.openSession(projectId, 'acceptance', '2021-12-23', seats);
  ownId = await office.propose({ leadInstitutionId: institutionId, principalInvestigatorId: personId });
  done(await office.secretary.put(`projects/${ownId}/funding-plan`, ESTIMATE));
  const { orderedProducts } = done(await office.secretary.get(`projects/${projectId}`));
  productId = orderedProducts[0].id;
}, 120_000);

afterAll(() => office?.close());

const PAYMENT = {
  kind: 'payment',
  source: 'district-budget',
  amountVnd: '50000000',
  date: '2020-06-15',
  document: { number: 'UNC-KIN', date: '2020-06-15' },
};
const ESTIMATE = {
  kind: 'estimate',
  totalVnd: '5000000',
  lines: [{ source: 'district-budget', amountVnd: '5000000' }],
};
const MONEY = /412[.,]?333[.,]?500|50[.,]?000[.,]?000|1[.,]?498[.,]?636[.,]?500|UNC-KIN|412,3|1\.498,6/;

it('tells who judges a project nothing of its money, whatever they may read of their own', async () => {
  const shut = ['funding-plan', 'funding-plan/differences', 'disbursements', 'counterpart-commitments'];
  for (const path of shut) {
    expect([path, (await judge.get(`projects/${projectId}/${path}`)).status]).toEqual([path, 403]);
  }
  for (const page of ['ledger', 'funding'])
    expect([page, (await judge.get(`/projects/${projectId}/${page}`)).status]).toEqual([page, 404]);
  const own = await judge.get(`projects/${ownId}/funding-plan`);
  expect([own.status, own.body?.totalVnd]).toEqual([200, '5000000']);
});

it('leaves the money out of all else that they read of it', async () => {
  const paths = [
    `projects/${projectId}`,
    `projects/${projectId}/timeline`,
    `projects/${projectId}/history`,
    `projects/${projectId}/summary`,
    'projects/export?format=csv&columns=code,approved,sources,disbursed',
    `/projects/${projectId}`,
    `/projects/${projectId}/timeline`,
    '/projects?columns=approved,sources,disbursed',
  ];
  for (const path of paths) {
    const answer = await judge.get(path);
    expect([path, answer.status, MONEY.exec(answer.text)?.[0]]).toEqual([path, 200, undefined]);
  }
  const file = done(
    await judge.post('file-orders', {
      kind: 'project-list',
      parameters: { format: 'csv', columns: ['code', 'approved', 'sources', 'disbursed'] },
    }),
  );
  await office.application.app.get(FileMaking).sweep();
  const made = await judge.get(`file-orders/${file.id}/content`);
  expect([made.status, MONEY.exec(made.text)?.[0]]).toEqual([200, undefined]);
  const found = done(await judge.get('projects?source=district-budget')).items;
  expect(found.map(({ id }: { id: string }) => id)).toEqual([]);
});

it('counts no changes of it to them, money among them, in answers or by asking for a version', async () => {
  const dossier = await judge.get(`projects/${projectId}`);
  expect([dossier.body.version, dossier.headers.etag]).toEqual([undefined, undefined]);
  const { items } = done(await judge.get('projects'));
  const versions = new Map(items.map((item: { id: string; version?: number }) => [item.id, item.version]));
  expect([versions.get(projectId), typeof versions.get(ownId)]).toEqual([undefined, 'number']);
  const { version } = done(await office.secretary.get(`projects/${projectId}`));
  for (const seen of [version, version + 1])
    for (const [path, body] of WRITES(projectId, productId)) {
      const method = path.endsWith('products') ? judge.put : judge.post;
      const answer = await method(path, body, { 'if-match': `"${seen}"` });
      expect([path, seen - version, answer.status]).toEqual([path, seen - version, 403]);
    }
});

const WRITES = (id: string, product: string): [string, unknown][] => [
  [`projects/${id}/milestones`, { kind: 'other', title: 'của người khác', dueDate: '2031-01-01' }],
  [`projects/${id}/outcomes`, { description: 'lời của người chấm' }],
  [`projects/${id}/delivered-products`, [{ orderedProductId: product, quantity: 0 }]],
  [`projects/${id}/transitions`, { to: 'in-progress', reason: 'a' }],
  [`projects/${id}/adjustments`, { kind: 'content', reason: 'a' }],
];

async function expectToWriteNothing(by: Client): Promise<void> {
  for (const [path, body] of WRITES(projectId, productId)) {
    const answer = await (path.endsWith('products') ? by.put(path, body) : by.post(path, body));
    expect([path, answer.status]).toEqual([path, 403]);
  }
  const { items } = done(await office.secretary.get(`projects/${projectId}/milestones`));
  const open = items.filter(({ state }: { state: string }) => state === 'open');
  for (const { id, kind } of open) {
    for (const query of ['?dryRun=true', '']) {
      const moved = await by.patch(`milestones/${id}${query}`, { title: 'dời' });
      const completed = await by.post(`milestones/${id}/completion${query}`, { conclusion: 'xong' });
      expect([kind, query, moved.status, completed.status]).toEqual([kind, query, 403, 403]);
    }
  }
  expect(open.length).toBeGreaterThan(0);
}

it('lets who judges a project write nothing into its record', async () => {
  await expectToWriteNothing(judge);
  const own = await judge.post(`projects/${ownId}/outcomes`, { description: 'của mình' });
  expect(own.status).toBe(201);
});

it('answers who judges a project of a review hidden from them as of a document that is not there', async () => {
  const file = { name: 'file', value: files.PDF, fileName: 'a.pdf' };
  const kind = { name: 'kind', value: 'review' };
  const review = files.multipart([kind, { name: 'title', value: 'Phiếu nhận xét' }, file]);
  const filing = `projects/${projectId}/documents`;
  const { id } = done(await office.secretary.post(filing, review.body, { 'content-type': review.type }));
  const { body, type } = files.multipart([file]);
  for (const document of [id, randomUUID()]) {
    const withdrawn = await judge.post(`documents/${document}/withdrawal`, { reason: 'a' });
    const versioned = await judge.post(`documents/${document}/versions`, body, { 'content-type': type });
    expect([withdrawn.status, versioned.status]).toEqual([404, 404]);
  }
});

it('lets who works for a partner read the money of a project and write nothing into its record', async () => {
  const personId = await office.person('Cán bộ đơn vị phối hợp', office.partnerId);
  const partner = await office.application.openAccount('partner@test.local', ['investigator'], personId);
  expect((await partner.get(`projects/${projectId}/funding-plan`)).status).toBe(200);
  await expectToWriteNothing(partner);
});
