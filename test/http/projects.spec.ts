/** Proposing and changing projects: what a body may leave out, empty or get wrong. */
import { done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

it('takes empty lists as nothing', async () => {
  const id = await office.propose({
    partners: [],
    team: [],
    orderedProducts: [],
    recordedFacts: [],
    fieldSources: [],
  });
  const changed = done(
    await office.secretary.patch(`projects/${id}`, { partners: [], team: [], orderedProducts: [] }),
  );
  expect(changed).toMatchObject({ partners: [], orderedProducts: [] });
  done(await office.secretary.put(`projects/${id}/delivered-products`, []));
});

it('takes what a proposal gives as null as left out', async () => {
  const fields = ['period', 'partners', 'team', 'orderedProducts', 'recordedFacts', 'fieldSources'];
  for (const field of [...fields, 'principalInvestigatorId', 'leadInstitutionId', 'effectiveDate', 'code'])
    await office.propose({ [field]: null });
});

it('marks an act as recorded from old papers only where it says what was recorded', async () => {
  const id = await office.propose();
  done(await office.move(id, 'withdrawn', { effectiveDate: '2020-03-01', reason: 'rút', recorded: null }));
  const { stages } = done(await office.secretary.get(`projects/${id}/history`));
  expect(stages[0]).toMatchObject({ toStage: 'withdrawn', recorded: false });
});

it.each([1e-7, 0.0001, 1e13])('takes no quantity of %p', async (quantity) => {
  const orderedProducts = [{ name: 'bột tảo', quantity }];
  const proposal = { title: 'Nuôi tảo', kind: 'topic', level: 'grassroots', orderedProducts };
  const { status, body } = await office.secretary.post('projects', proposal);
  expect([status, body.errors[0]?.path]).toEqual([400, 'orderedProducts.0.quantity']);
});

it('changes only what it is told, and shows in the trail what it was before', async () => {
  const id = await office.propose({ scale: '1 ha' });
  const changed = done(await office.secretary.patch(`projects/${id}`, { period: { end: '2022-06' } }));
  expect(changed).toMatchObject({ scale: '1 ha', period: { start: '2020-04', end: '2022-06' }, version: 2 });
  const { audit } = done(await office.secretary.get(`projects/${id}/history`));
  expect(audit[0]).toMatchObject({ act: 'project.changed', after: { period: { end: '2022-06' } } });
  expect(Object.keys(audit[0].before)).toEqual(['period']);
});

it('replaces partners, team and products as they are given', async () => {
  const id = await office.propose();
  const member = await office.person('Thành viên chính');
  const changed = done(
    await office.secretary.patch(`projects/${id}`, {
      partners: [{ institutionId: office.leadId, role: 'receiving-unit' }],
      team: [{ personId: member, role: 'key-member' }],
      principalInvestigatorId: office.investigatorPersonId,
      orderedProducts: [{ name: 'quy trình', quantity: 1, unit: 'bản' }],
    }),
  );
  expect(changed.partners).toMatchObject([{ institutionId: office.leadId, role: 'receiving-unit' }]);
  expect(changed.team.map(({ personId }: { personId: string }) => personId).sort()).toEqual(
    [member, office.investigatorPersonId].sort(),
  );
  expect(changed.orderedProducts).toMatchObject([{ name: 'quy trình', quantity: 1, delivered: null }]);
});

it.each([
  ['a period that runs backwards', { period: { start: '2021', end: '2020' } }, 422, 'period-reversed'],
  ['a proposal of tomorrow', { effectiveDate: '2199-01-01' }, 422, 'effective-date-in-future'],
  [
    'an institution that is not there',
    { leadInstitutionId: '00000000-0000-4000-8000-000000000000' },
    422,
    'unknown-reference',
  ],
  ['an unknown kind', { kind: 'dream' }, 400, 'malformed-request'],
  ['a period in words where a date belongs', { period: { start: 'tháng 4' } }, 400, 'malformed-request'],
  ['a stage, which only acts may move', { stage: 'closed' }, 400, 'malformed-request'],
])('refuses %s', async (_, more, status, code) => {
  const project = { title: 'A', kind: 'topic', level: 'grassroots', ...more };
  const answer = await office.secretary.post('projects', project);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('records what was delivered against the order, and refuses a product of another project', async () => {
  const id = await office.propose({ orderedProducts: [{ name: 'bột', quantity: 3, unit: 'kg' }] });
  const other = await office.propose({ orderedProducts: [{ name: 'cốm', quantity: 1, unit: 'kg' }] });
  const [product] = done(await office.secretary.get(`projects/${id}`)).orderedProducts;
  const [foreign] = done(await office.secretary.get(`projects/${other}`)).orderedProducts;
  const delivered = [{ orderedProductId: product.id, quantity: 3.5, evidence: 'biên bản' }];
  const { items } = done(await office.secretary.put(`projects/${id}/delivered-products`, delivered));
  expect(items).toMatchObject([{ name: 'bột', delivered: { quantity: 3.5, evidence: 'biên bản' } }]);
  const wrong = await office.secretary.put(`projects/${id}/delivered-products`, [
    { orderedProductId: foreign.id, quantity: 1 },
  ]);
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, '0.orderedProductId']);
});

describe('the trail of products', () => {
  const lastValues = async (id: string) => {
    const { audit } = done(await office.secretary.get(`projects/${id}/history`));
    return [audit[0].before, audit[0].after];
  };

  it('tells of a delivery the products whose delivery changed, and no others', async () => {
    const id = await office.propose({
      orderedProducts: [{ name: 'bột' }, { name: 'cốm' }, { name: 'viên' }],
    });
    const { orderedProducts } = done(await office.secretary.get(`projects/${id}`));
    const deliver = (quantities: number[]) =>
      office.secretary.put(
        `projects/${id}/delivered-products`,
        quantities.map((quantity, at) => ({ orderedProductId: orderedProducts[at].id, quantity })),
      );
    done(await deliver([1, 2.5, 3]));
    done(await deliver([1, 4, 3]));
    expect(await lastValues(id)).toMatchObject([
      { products: [{ name: 'cốm', delivered: { quantity: 2.5 } }] },
      { products: [{ name: 'cốm', delivered: { quantity: 4 } }] },
    ]);
    done(await deliver([1, 4, 3]));
    expect(await lastValues(id)).toEqual([{ products: [] }, { products: [] }]);
  });

  it('tells of an order the products that came, went or changed, and no others', async () => {
    const id = await office.propose({
      orderedProducts: [{ name: 'bột' }, { name: 'cốm' }, { name: 'viên' }],
    });
    const [powder, pieces] = done(await office.secretary.get(`projects/${id}`)).orderedProducts;
    const kept = { id: powder.id, name: powder.name };
    const ordered = [kept, { id: pieces.id, name: 'cốm sấy' }, { name: 'trà' }];
    done(await office.secretary.patch(`projects/${id}`, { scale: '1 ha', orderedProducts: ordered }));
    expect(await lastValues(id)).toMatchObject([
      { scale: null, orderedProducts: [{ name: 'cốm' }, { name: 'viên' }] },
      { scale: '1 ha', orderedProducts: [{ name: 'cốm sấy' }, { name: 'trà' }] },
    ]);
  });
});

it('gives each proposal its own code when many come at once', async () => {
  const ids = await Promise.all(
    Array.from({ length: 10 }, () => office.propose({ effectiveDate: '2019-05-05' })),
  );
  const codes = await Promise.all(
    ids.map(async (id) => done(await office.secretary.get(`projects/${id}`)).code),
  );
  expect(new Set(codes).size).toBe(10);
  expect(codes.every((code: string) => code.startsWith('BS-2019-'))).toBe(true);
});

it('passes over the numbers that the office has given by hand', async () => {
  const project = { title: 'Nhiệm vụ có mã riêng', kind: 'topic', level: 'grassroots' };
  for (const number of ['001', '002', '004'])
    done(await office.secretary.post('projects', { ...project, code: `BS-2017-${number}` }));
  const codes = [];
  for (const effectiveDate of ['2017-05-05', '2017-05-06']) {
    const id = await office.propose({ effectiveDate });
    codes.push(done(await office.secretary.get(`projects/${id}`)).code);
  }
  expect(codes).toEqual(['BS-2017-003', 'BS-2017-005']);
});

it('takes a code from the secretary alone, and says the same to others whether or not it is taken', async () => {
  const project = { title: 'Nhiệm vụ có mã riêng', kind: 'topic', level: 'grassroots' };
  const given = done(await office.secretary.post('projects', { ...project, code: 'KIN-2018-001' }));
  expect(given.code).toBe('KIN-2018-001');
  const answers = [];
  for (const code of ['KIN-2018-001', 'KIN-2018-002']) {
    const proposal = { ...project, code, leadInstitutionId: '00000000-0000-4000-8000-000000000000' };
    const { status, body } = await office.investigator.post('projects', proposal);
    answers.push([status, body.code, body.errors]);
  }
  expect(answers[0]).toEqual([
    403,
    'project-code-reserved-for-office',
    [expect.objectContaining({ path: 'code' })],
  ]);
  expect(answers[1]).toEqual(answers[0]);
  expect(done(await office.investigator.post('projects', project)).code).toMatch(/^BS-/);
  const asked = [];
  for (const by of [office.secretary, office.investigator])
    asked.push((await by.get('/projects/new')).text.includes('name="code"'));
  expect(asked).toEqual([true, false]);
});

it('follows a support project from proposal to approval without councils', async () => {
  const id = await office.propose({ kind: 'support' });
  const decision = { number: '12/QĐ-UBND', date: '2020-05-05', issuer: 'UBND huyện Bình Sơn' };
  expect((await office.move(id, 'approved', { effectiveDate: '2020-05-05' })).body.code).toBe(
    'decision-missing',
  );
  done(await office.move(id, 'approved', { effectiveDate: '2020-05-05', decision }));
});

it.each(['outcomes', 'pipeline-entries'])(
  'takes in %s no institution that the register lacks',
  async (kind) => {
    const id = await office.propose();
    const withInstitutionIds = [office.leadId, '11111111-1111-4111-8111-111111111111'];
    const [path, body] =
      kind === 'outcomes'
        ? [`projects/${id}/outcomes`, { withInstitutionIds }]
        : [kind, { kind: 'idea', what: 'ý tưởng', withInstitutionIds }];
    const answer = await office.secretary.post(path, body);
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, 'withInstitutionIds.1']);
    expect((await office.secretary.get(`/projects/${id}`)).status).toBe(200);
  },
);

it('notes ideas and surveys, which count as no project', async () => {
  done(
    await office.secretary.post('pipeline-entries', {
      kind: 'survey',
      what: 'khảo sát rong nho',
      withInstitutionIds: [office.leadId],
      notedOn: '2021',
    }),
  );
  const report = done(await office.auditor.get('reports/annual?year=2021'));
  expect(report.pipeline).toMatchObject([{ what: 'khảo sát rong nho' }]);
  expect(JSON.stringify(report.counts)).not.toContain(report.pipeline[0].id);
});
