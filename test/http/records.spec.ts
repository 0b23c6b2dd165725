/** Old records come with holes: they are kept as printed, with what is missing named, and nothing is invented. */
import { done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const SOURCE = 'Niên giám khoa học và công nghệ của tỉnh';

async function oldProject(more: object = {}): Promise<string> {
  const project = {
    title: 'Nhân giống khoai mỡ',
    kind: 'topic',
    level: 'province',
    effectiveDate: '2009',
    ...more,
  };
  return done(await office.secretary.post('projects', project)).id;
}

async function record(id: string, to: string, more: object = {}, recorded: object = {}) {
  return office.move(id, to, { ...more, recorded: { reason: SOURCE, ...recorded } });
}

it('takes a project that knows only its title and the year it began', async () => {
  const id = await oldProject({
    period: { start: '2010', asWritten: '42 tháng' },
    recordedFacts: [{ name: 'taskCode', asWritten: 'ĐT-2010-40104-ĐL', source: SOURCE }],
    fieldSources: [{ field: 'title', source: SOURCE }],
  });
  const project = done(await office.secretary.get(`projects/${id}`));
  expect(project).toMatchObject({
    stage: 'proposed',
    period: { start: '2010', end: null, asWritten: '42 tháng' },
    leadInstitution: null,
    field: null,
    fundingPlan: null,
    fieldSources: { title: SOURCE },
    recordedFacts: [{ name: 'taskCode', asWritten: 'ĐT-2010-40104-ĐL' }],
  });
  const { text } = done(await office.secretary.get(`projects/${id}/summary`));
  expect(text).toContain('42 tháng');
  expect(text).not.toMatch(/null|undefined|số\s+ngày| {2}/);
});

it('follows the arrows by old papers, naming the gaps, to a grade that has no ballots', async () => {
  const id = await oldProject();
  const defined = done(await record(id, 'defined', { effectiveDate: '2009' }));
  expect(defined.gaps).toEqual(['verdict-missing']);
  const approved = done(
    await record(id, 'approved', {
      effectiveDate: '2010-03',
      reason: 'direct-assignment',
      decision: { asWritten: 'Quyết định của UBND tỉnh năm 2010 (không rõ số)', date: '2010' },
    }),
  );
  expect(approved.gaps.length).toBeGreaterThan(0);
  done(await record(id, 'contracted', { effectiveDate: '2010' }));
  done(await record(id, 'in-progress', { effectiveDate: '2010' }));
  done(await record(id, 'acceptance-submitted', { effectiveDate: '2013' }));
  expect((await record(id, 'accepted', { effectiveDate: '2013-11' })).body.code).toBe(
    'recorded-grade-missing',
  );
  const grade = {
    grade: 'excellent',
    gradeAsWritten: 'đạt xuất sắc',
    scoreAsWritten: '86,7 điểm',
    acceptedOn: '2013-11',
  };
  done(await record(id, 'accepted', { effectiveDate: '2013-11' }, grade));
  const project = done(await office.secretary.get(`projects/${id}`));
  expect(project.grade).toMatchObject({
    grade: 'excellent',
    asWritten: 'đạt xuất sắc',
    acceptedOn: '2013-11',
    verdictId: null,
  });
  const report = done(await office.auditor.get('reports/annual?year=2013'));
  expect(report.counts.accepted.records).toEqual([id]);
});

it('lets nobody but the secretary record, and only with its source', async () => {
  const id = await oldProject();
  const request = { to: 'defined', effectiveDate: '2009', recorded: { reason: SOURCE } };
  const byLeader = await office.leader.post(`projects/${id}/transitions`, request);
  expect([byLeader.status, byLeader.body.code]).toEqual([403, 'recording-reserved-for-secretary']);
  expect((await office.move(id, 'defined', { recorded: {} })).status).toBe(400);
});

it('keeps a published sum that does not tie, shows the difference and asks for a reason', async () => {
  const id = await oldProject();
  const plan = done(
    await office.finance.put(`projects/${id}/funding-plan`, {
      kind: 'recorded',
      totalVnd: '5550000000',
      totalAsWritten: '5,55 tỷ đồng',
      source: SOURCE,
      lines: [
        { source: 'province-budget', amountVnd: '3000000000' },
        { source: 'counterpart', amountVnd: '2500000000' },
      ],
    }),
  );
  expect(plan).toMatchObject({
    kind: 'recorded',
    differenceVnd: '50000000',
    warnings: ['difference-unexplained'],
  });
});

it('keeps an amount printed as "gần 1,5 tỷ" and a remainder as they stand', async () => {
  const id = await oldProject();
  const plan = done(
    await office.finance.put(`projects/${id}/funding-plan`, {
      kind: 'recorded',
      totalVnd: '1500000000',
      totalPrecision: 'about',
      totalAsWritten: 'gần 1,5 tỷ đồng',
      lines: [
        { source: 'district-budget', amountVnd: '412000000', precision: 'over', asWritten: 'hơn 412 triệu' },
        { source: 'counterpart', precision: 'remainder', asWritten: 'số còn lại' },
      ],
    }),
  );
  expect(plan).toMatchObject({ differenceVnd: null, totalAsWritten: 'gần 1,5 tỷ đồng' });
  const { text } = done(await office.secretary.get(`projects/${id}/summary`));
  expect(text).toContain('gần 1,5 tỷ đồng');
  expect(text).toContain('hơn 412 triệu');
});

it.each([
  ['a total without a split', { kind: 'recorded', totalVnd: '344000000000', lines: [] }],
  ['a split without a total', { kind: 'recorded', lines: [{ source: 'other', amountVnd: '2156000000' }] }],
])('keeps %s', async (_, plan) => {
  const id = await oldProject();
  done(await office.finance.put(`projects/${id}/funding-plan`, plan));
});

it('does not let a recorded plan pass for an approved one', async () => {
  const id = await oldProject();
  const lines = [{ source: 'counterpart', amountVnd: '1', precision: 'about' }];
  const answer = await office.finance.put(`projects/${id}/funding-plan`, {
    kind: 'approved',
    totalVnd: '1',
    decision: { number: '1/QĐ', date: '2010-01-01' },
    lines,
  });
  expect(answer.status).toBe(422);
});

it('keeps a code that the project already has', async () => {
  const id = await oldProject({ code: 'P.2016.4' });
  expect(done(await office.secretary.get(`projects/${id}`)).code).toBe('P.2016.4');
  expect(
    (
      await office.secretary.post('projects', {
        title: 'Khác',
        kind: 'topic',
        level: 'province',
        code: 'P.2016.4',
      })
    ).status,
  ).toBe(409);
});
