/** What needs finance, what contributors prove, what partners gave, and amounts read back, over HTTP. */
import { APPROVED_PLAN, done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const idsOf = (items: { projectId: string }[]) => items.map(({ projectId }) => projectId);

async function fundedProject(): Promise<string> {
  const id = await office.propose();
  done(await office.finance.put(`projects/${id}/funding-plan`, APPROVED_PLAN));
  return id;
}

function pay(id: string, entry: object) {
  const paper = { date: '2020-06-01', document: 'KB-01', source: 'district-budget', kind: 'payment' };
  return office.finance.post(`projects/${id}/disbursements`, { ...paper, ...entry });
}

describe('counterpart money', () => {
  it('is promised and shown, and what is missing is said with its article', async () => {
    const id = await fundedProject();
    const path = `projects/${id}/counterpart-commitments`;
    const promise = {
      institutionId: office.partnerId,
      form: 'own-funds',
      promisedVnd: '1086303000',
      shownVnd: '86303000',
    };
    expect((await office.investigator.post(path, promise)).status).toBe(403);
    const { id: commitment } = done(await office.finance.post(path, promise));
    const before = done(await office.finance.get(path));
    expect(before.missing.map(({ what }: { what: string }) => what)).toEqual([
      'commitmentDocument',
      'proofDocument',
      'financialStatements',
      'shown',
    ]);
    expect(before.missing[3].sentence).toBe(
      'Chưa chứng minh đủ, còn thiếu 1.000.000.000 đồng (TT 20/2023/TT-BKHCN, Điều 5.10a).',
    );
    const papers = {
      commitmentDocument: 'CK-01',
      proofDocument: 'Sao kê',
      financialStatements: 'BCTC',
      shownVnd: '1086303000',
    };
    const stale = await office.finance.patch(`${path}/${commitment}`, papers, { 'if-match': '"9"' });
    expect(stale.status).toBe(412);
    done(await office.finance.patch(`${path}/${commitment}`, papers, { 'if-match': '"1"' }));
    expect(done(await office.finance.get(path))).toMatchObject({
      missing: [],
      shownVnd: '1086303000',
      bound: false,
    });
    expect((await office.finance.post(path, { form: 'raised', promisedVnd: '1' })).status).toBe(422);
  });
});

describe('a partner', () => {
  it('shows what it promised and gave, and what came to the lead institution, across projects and years', async () => {
    const id = await office.propose();
    const [district, counterpart] = APPROVED_PLAN.lines;
    const plan = { ...APPROVED_PLAN, lines: [district, { ...counterpart, institutionId: office.partnerId }] };
    done(await office.finance.put(`projects/${id}/funding-plan`, plan));
    done(await pay(id, { source: 'counterpart', institutionId: office.partnerId, amountVnd: '86303000' }));
    done(await pay(id, { amountVnd: '1000', recipientId: office.partnerId }));
    const partner = done(await office.finance.get(`institutions/${office.partnerId}/funding`));
    const own = partner.items.filter(({ projectId }: { projectId: string }) => projectId === id);
    expect(own).toMatchObject([
      { role: 'contributor', year: 2020, promisedVnd: '0', movedVnd: '86303000' },
      { role: 'contributor', year: null, promisedVnd: '1086303000', movedVnd: '0' },
      { role: 'receiver', source: 'district-budget', movedVnd: '1000' },
    ]);
    const lead = done(await office.finance.get(`institutions/${office.leadId}/funding`));
    expect(BigInt(lead.asReceiver.movedVnd)).toBeGreaterThanOrEqual(86_303_000n);
    expect((await office.investigator.get(`institutions/${office.leadId}/funding`)).status).toBe(403);
  });
});

describe('what needs finance', () => {
  it('names estimates to approve and recorded figures that do not tie without a reason', async () => {
    const [estimate, loose, told] = [await office.propose(), await office.propose(), await office.propose()];
    const { lines, totalVnd } = APPROVED_PLAN;
    done(await office.finance.put(`projects/${estimate}/funding-plan`, { lines, totalVnd }));
    const recorded = { kind: 'recorded', lines, totalVnd: '1498636000' };
    done(await office.finance.put(`projects/${loose}/funding-plan`, recorded));
    done(
      await office.finance.put(`projects/${told}/funding-plan`, {
        ...recorded,
        differenceReason: 'làm tròn',
      }),
    );
    const { plansToCheck } = done(await office.finance.get('finance/worklist'));
    expect(idsOf(plansToCheck)).toEqual(expect.arrayContaining([estimate, loose]));
    expect(idsOf(plansToCheck)).not.toContain(told);
    const found = plansToCheck.find(({ projectId }: { projectId: string }) => projectId === loose);
    expect(found.differenceVnd).toBe('-500');
  });

  it('names advances to settle within four and six months of the end, counterpart behind plan and missed reports', async () => {
    const id = await office.runUntilInProgress();
    done(await pay(id, { kind: 'advance', amountVnd: '200000000' }));
    const all = done(await office.finance.get('finance/worklist'));
    const advance = all.advancesToSettle.find(({ projectId }: { projectId: string }) => projectId === id);
    expect(advance).toMatchObject({
      endsOn: '2021-12-31',
      openVnd: '200000000',
      hostDueOn: '2022-04-30',
      treasuryDueOn: '2022-06-30',
      overdue: 'treasury',
    });
    const behind = all.counterpartBehind.find(({ projectId }: { projectId: string }) => projectId === id);
    expect(BigInt(behind.behindVnd)).toBe((200_000_000n * 1_086_303_000n + 412_333_499n) / 412_333_500n);
    const missed = all.missedReports.find(({ projectId }: { projectId: string }) => projectId === id);
    expect(missed).toMatchObject({ count: 3, since: '2020-10-15' });
    const answer = done(await pay(id, { amountVnd: '1' }));
    expect(answer.warnings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'equal-ratio',
      'two-missed-reports',
    ]);
    expect(answer.warnings[0].sentence).toContain('Điều 11.2a');
  });
});

describe('amounts as typed', () => {
  it('are said back in full and in words, and asked about when one is a thousandfold off', async () => {
    const texts = ['412,3 triệu đồng', '1.086.303 đồng', 'gần 1,5 tỷ', 'nhiều'];
    const { items } = done(await office.finance.post('amount-readings', { texts }));
    expect(items[0]).toMatchObject({
      amountVnd: '412300000',
      inFull: '412.300.000 đồng',
      inWords: 'Bốn trăm mười hai triệu ba trăm nghìn đồng',
      doubts: [],
    });
    expect(items[1].doubts[0]).toMatchObject({
      code: 'thousandfold-off-neighbours',
      alternativeVnd: '1086303000',
      sentence: 'Lệch cỡ nghìn lần so với các số bên cạnh. Có phải là 1.086.303.000 đồng?',
    });
    expect(items[2].doubts[0].code).toBe('not-exact');
    expect(items[3]).toMatchObject({ amountVnd: null, inFull: null });
  });
});

describe('odd input', () => {
  const ODD: [string, object, number][] = [
    ['disbursements', { document: null }, 400],
    ['disbursements', { document: '' }, 400],
    ['disbursements', { document: 'a\u0000' }, 400],
    ['disbursements', { document: 7 }, 400],
    ['disbursements', { document: { number: 'x', date: '2020-02-30' } }, 400],
    ['disbursements', { amountVnd: '-5' }, 400],
    ['disbursements', { amountVnd: '0' }, 422],
    ['disbursements', { amountVnd: '1.5' }, 400],
    ['disbursements', { amountVnd: 5 }, 400],
    ['disbursements', { date: '2020-06' }, 400],
    ['disbursements', { date: '2199-01-01' }, 422],
    ['disbursements', { recipientId: '00000000-0000-4000-8000-00000000dead' }, 422],
    ['disbursements', { final: null, reason: null, offsetsAdvanceVnd: null, institutionId: null }, 201],
    ['counterpart-commitments', { form: 'own-funds', promisedVnd: '0', contributor: 'A' }, 422],
    ['counterpart-commitments', { form: 'own-funds', promisedVnd: '5', contributor: '  ' }, 422],
    ['counterpart-commitments', { form: 'gift', promisedVnd: '5', contributor: 'A' }, 400],
    ['funding-plan/approval', { decision: null }, 400],
    ['funding-plan/approval', { decision: { number: '1/QĐ' }, version: 99 }, 404],
    ['funding-plan/approval', { decision: { number: '1/QĐ' }, version: null }, 422],
  ];
  let id: string;

  beforeAll(async () => {
    id = await fundedProject();
  });

  it.each(ODD)('to POST %s with %j is answered %d', async (path, body, status) => {
    const entry = {
      kind: 'payment',
      source: 'counterpart',
      amountVnd: '5',
      date: '2020-06-01',
      document: 'x',
    };
    const whole = path === 'disbursements' ? { ...entry, ...body } : body;
    const answer = await office.finance.post(`projects/${id}/${path}`, whole);
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([status, expect.anything()]);
  });

  it('in queries is answered as a question that cannot be read', async () => {
    for (const query of ['year=1800', 'year=x', 'format=pdf', 'x=1'])
      expect((await office.finance.get(`projects/${id}/reconciliation?${query}`)).status).toBe(400);
    for (const query of ['year=x', 'source=gold', 'cursor=x', 'limit=0'])
      expect((await office.finance.get(`reports/reconciliation/projects?${query}`)).status).toBe(400);
    expect(
      (await office.finance.post('amount-readings', { texts: ['1 tỷ'], neighboursVnd: null })).status,
    ).toBe(200);
    expect((await office.finance.post('amount-readings', { texts: [null] })).status).toBe(400);
    expect((await office.finance.post('ledger-locks', { lockedThrough: '2199-01-01' })).status).toBe(422);
  });
});
