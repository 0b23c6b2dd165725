/** The real project's whole path over HTTP, with the refusals on the way. */
import { APPROVED_PLAN, done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const DECISION = { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' };
const EXCELLENT = { grade: 'excellent' };

function refusal({ status, body }: { status: number; body: { code?: string } }) {
  return [status, body?.code];
}

describe('the path of the real project', () => {
  let id: string;

  it('begins as a proposal with a code of its office and year', async () => {
    id = await office.propose({
      title:
        'Thử nghiệm mô hình nuôi và chế biến sản phẩm vi tảo xoắn Spirulina trên địa bàn huyện Bình Sơn, tỉnh Quảng Ngãi',
      scale: 'môi trường bể 18.000 lít',
      orderedProducts: [{ name: 'tảo xoắn khô dạng sợi', quantity: 3, unit: 'kg' }],
    });
    const project = done(await office.secretary.get(`projects/${id}`));
    expect(project).toMatchObject({
      code: 'BS-2020-001',
      stage: 'proposed',
      period: { start: '2020-04', end: '2021-12' },
    });
  });

  it('is not defined before its council says so', async () => {
    expect(refusal(await office.move(id, 'defined', { effectiveDate: '2020-02-20' }))).toEqual([
      422,
      'verdict-missing',
    ]);
  });

  it('is defined after the definition council of its time', async () => {
    const session = await office.openSession(id, 'definition', '2020-02-20');
    const verdict = await office.decide(session, Array(9).fill({ approve: true }));
    expect(verdict).toMatchObject({ grade: 'pass', valid: true });
    const council = done(await office.secretary.get(`councils/${session.councilId}`));
    expect(council.rulebook.code).toBe('TT-07-2014');
    done(await office.move(id, 'defined', { effectiveDate: '2020-02-20' }));
  });

  it('is not approved without a decision, nor with half of one, nor by the investigator', async () => {
    const reason = 'direct-assignment';
    expect(refusal(await office.move(id, 'approved', { reason, effectiveDate: '2020-04-15' }))).toEqual([
      422,
      'decision-missing',
    ]);
    const half = { reason, effectiveDate: '2020-04-15', decision: { number: '690/QĐ-UBND' } };
    expect(refusal(await office.move(id, 'approved', half))).toEqual([422, 'decision-incomplete']);
    expect(
      (await office.move(id, 'approved', { reason, decision: DECISION }, office.investigator)).status,
    ).toBe(403);
  });

  it('is not moved against the arrows, into the future, or before its last act', async () => {
    expect(refusal(await office.move(id, 'recognized', { decision: DECISION }))).toEqual([
      409,
      'transition-not-open',
    ]);
    const approve = { decision: DECISION, reason: 'direct-assignment' };
    expect(refusal(await office.move(id, 'approved', { ...approve, effectiveDate: '2199-01-01' }))[0]).toBe(
      422,
    );
    expect(refusal(await office.move(id, 'approved', { ...approve, effectiveDate: '2020-01-01' }))[0]).toBe(
      422,
    );
  });

  it('tells what a move would do without doing it', async () => {
    const request = {
      to: 'approved',
      decision: DECISION,
      reason: 'direct-assignment',
      effectiveDate: '2020-04-15',
    };
    const answer = done(await office.secretary.post(`projects/${id}/transitions?dryRun=true`, request));
    expect(answer).toMatchObject({ from: 'defined', to: 'approved', dryRun: true });
    expect(done(await office.secretary.get(`projects/${id}`)).stage).toBe('defined');
  });

  it('is approved by decision 690/QĐ-UBND', async () => {
    done(
      await office.move(id, 'approved', {
        decision: DECISION,
        reason: 'direct-assignment',
        effectiveDate: '2020-04-15',
      }),
    );
  });

  it('takes no funding plan that is one đồng off, in the domain or by raw SQL', async () => {
    const [first, second] = APPROVED_PLAN.lines;
    const off = { ...APPROVED_PLAN, lines: [first, { ...second, amountVnd: '1086303001' }] };
    const answer = await office.finance.put(`projects/${id}/funding-plan`, off);
    expect(refusal(answer)).toEqual([422, 'funding-lines-miss-total']);
    expect(answer.body.title).toContain('1.498.636.501 đồng');
    const rawSql = office.application.sql.query(
      `with plan as (insert into funding_plan (project_id, version, kind, total_vnd, effective_date, created_at)
         values ($1, 99, 'estimate', 10, '2020-04-15', now()) returning id)
       insert into funding_line (plan_id, position, source, amount_vnd) select id, 0, 'counterpart', 9 from plan`,
      [id],
    );
    await expect(rawSql).rejects.toThrow('funding lines sum to 9, the plan says 10');
  });

  it('takes the plan that ties, and shows the shares', async () => {
    const plan = done(await office.finance.put(`projects/${id}/funding-plan`, APPROVED_PLAN));
    expect(plan).toMatchObject({ totalVnd: '1498636500', version: 1, differenceVnd: '0' });
    expect(plan.dimensions.year).toBe('not-broken-down');
    expect(plan.lines.map(({ share }: { share: string }) => share)).toEqual(['27.51%', '72.49%']);
  });

  it('is contracted with a schedule from the law', async () => {
    const contract = {
      number: '01/HĐ-KHCN',
      signedOn: '2020-04-15',
      effectiveOn: '2020-04-15',
      endsOn: '2021-12-31',
    };
    expect(refusal(await office.move(id, 'contracted', { effectiveDate: '2020-04-15' }))).toEqual([
      422,
      'contract-missing',
    ]);
    done(await office.move(id, 'contracted', { effectiveDate: '2020-04-15', contract }));
    const { items } = done(await office.secretary.get(`projects/${id}/milestones`));
    const dueDates = items.map(
      ({ kind, dueDate }: { kind: string; dueDate: string }) => `${kind} ${dueDate}`,
    );
    expect(dueDates).toEqual(
      expect.arrayContaining([
        'periodic-report 2020-10-15',
        'periodic-report 2021-04-15',
        'periodic-report 2021-10-15',
        'extension-request 2021-11-30',
        'contract-end 2021-12-31',
        'acceptance-dossier 2022-01-30',
      ]),
    );
    const [first] = items;
    const { items: reminders } = done(await office.secretary.get(`milestones/${first.id}/reminders`));
    expect(
      new Set(
        reminders
          .filter(({ kind }: { kind: string }) => kind !== 'overdue')
          .map(({ state }: { state: string }) => state),
      ),
    ).toEqual(new Set(['superseded']));
    done(await office.move(id, 'in-progress', { effectiveDate: '2020-04-15' }));
  });

  it('takes the dossier from its investigator', async () => {
    done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2021-12-01' }, office.investigator));
  });

  it('opens no acceptance session without both reviewers', async () => {
    const council = done(
      await office.secretary.post('councils', {
        purpose: 'acceptance',
        projectIds: [id],
        decision: { number: '01/QĐ-HĐ', date: '2021-12-10', issuer: 'UBND huyện Bình Sơn' },
        effectiveDate: '2021-12-10',
        seats: office.seats,
      }),
    );
    const session = done(
      await office.secretary.post(`councils/${council.id}/sessions`, {
        scheduledAt: '2021-12-23T14:00:00+07:00',
        mode: 'hybrid',
      }),
    );
    const seatIds: string[] = council.seats.map((seat: { id: string }) => seat.id);
    const reviewer = council.seats.find(({ role }: { role: string }) => role === 'reviewer').id;
    done(
      await office.secretary.put(`sessions/${session.id}/attendance`, {
        present: seatIds.filter((seat) => seat !== reviewer),
      }),
    );
    const answer = await office.secretary.post(`sessions/${session.id}/opening`, {
      effectiveDate: '2021-12-23',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toMatch(/reviewer/);
  });

  it('is graded excellent by eight of nine, with the trace; a ballot is cast once, a session closed once', async () => {
    const session = await office.openSession(id, 'acceptance', '2021-12-23');
    done(await office.cast(session.sessionId, 0, EXCELLENT));
    expect(refusal(await office.cast(session.sessionId, 0, { grade: 'fail' }))).toEqual([
      409,
      'ballot-already-cast',
    ]);
    expect(
      (await office.secretary.get(`sessions/${session.sessionId}/verdict`)).status,
    ).toBeGreaterThanOrEqual(400);
    const early = await office.members[0]!.client.post(`sessions/${session.sessionId}/closing`);
    expect(early.status).toBe(422);
    for (let at = 1; at < 8; at++) done(await office.cast(session.sessionId, at, EXCELLENT));
    done(await office.cast(session.sessionId, 8, { grade: 'pass' }));

    const verdict = done(await office.members[0]!.client.post(`sessions/${session.sessionId}/closing`));
    expect(verdict).toMatchObject({
      grade: 'excellent',
      valid: true,
      counts: { appointed: 9, present: 9, cast: 9, excellent: 8, pass: 1, fail: 0, invalid: 0, missing: 0 },
    });
    expect(
      verdict.trace.find(
        ({ holds, rule }: { holds: boolean; rule: string }) => holds && /excellent/.test(rule),
      ),
    ).toMatchObject({
      article: expect.stringContaining('13.2'),
    });
    expect(refusal(await office.secretary.post(`sessions/${session.sessionId}/closing`))).toEqual([
      409,
      'session-closed',
    ]);
    expect((await office.cast(session.sessionId, 8, { grade: 'pass' })).status).toBe(409);
    expect(done(await office.auditor.get(`sessions/${session.sessionId}/verdict`)).grade).toBe('excellent');
  });

  it('keeps the closed session sealed against raw SQL', async () => {
    await expect(office.application.sql.query(`update ballot set grade = 'fail'`)).rejects.toThrow(
      'closed session',
    );
    await expect(office.application.sql.query(`update verdict set grade = 'fail'`)).rejects.toThrow(
      'written once',
    );
  });

  it('is accepted and recognised, warned of the missing certificate', async () => {
    expect(refusal(await office.move(id, 'not-accepted', { effectiveDate: '2021-12-23' }))).toEqual([
      422,
      'verdict-accepts',
    ]);
    done(await office.move(id, 'accepted', { effectiveDate: '2021-12-23' }));
    const decision = { number: '02/QĐ-CN', date: '2022-01-20', issuer: 'UBND huyện Bình Sơn' };
    const moved = done(await office.move(id, 'recognized', { effectiveDate: '2022-01-20', decision }));
    expect(moved.warnings).toContain('registration-missing');
  });

  it('tells its outcome', async () => {
    done(
      await office.secretary.post(`projects/${id}/outcomes`, {
        carriedOnById: office.partnerId,
        withInstitutionIds: [office.leadId],
        products: ['bột tảo xoắn sấy lạnh', 'cốm'],
        market: 'bước đầu được thị trường đón nhận',
      }),
    );
  });

  it('is summed up in one paragraph with every figure tied to its record', async () => {
    const { text, facts } = done(await office.auditor.get(`projects/${id}/summary?lang=vi`));
    for (const words of [
      'Spirulina',
      '690/QĐ-UBND',
      '15/4/2020',
      '1.498.636.500 đồng',
      '412.333.500 đồng',
      '1.086.303.000 đồng',
      'môi trường bể 18.000 lít',
      'từ tháng 4/2020 đến tháng 12/2021',
      'Xuất sắc',
      '23/12/2021',
      'HTX Nông nghiệp công nghệ cao Vạn Tường',
      'bột tảo xoắn sấy lạnh',
    ]) {
      expect(text).toContain(words);
    }
    const { fundingPlan } = done(await office.auditor.get(`projects/${id}`));
    const total = facts.find(({ name }: { name: string }) => name === 'totalVnd');
    expect(total).toMatchObject({
      value: '1498636500',
      record: { kind: 'funding-plan', id: fundingPlan.id, field: 'totalVnd' },
    });
    expect(done(await office.auditor.get(`projects/${id}/summary?lang=en`)).text).toContain(
      '1,498,636,500 VND',
    );
  });

  it('is counted once in the report of 2021 and not as accepted in 2022', async () => {
    const report = done(await office.auditor.get('reports/annual?year=2021'));
    expect(report.counts.accepted).toEqual({ value: 1, records: [id] });
    expect(done(await office.auditor.get('reports/annual?year=2022')).counts.accepted.value).toBe(0);
  });

  it('shows its history and audit, newest first', async () => {
    const { stages, audit } = done(await office.auditor.get(`projects/${id}/history`));
    expect(stages.map(({ toStage }: { toStage: string }) => toStage)).toEqual([
      'recognized',
      'accepted',
      'acceptance-submitted',
      'in-progress',
      'contracted',
      'approved',
      'defined',
      'proposed',
    ]);
    expect(audit[0].act).toBe('outcome.recorded');
  });
});

describe('who may know of a project', () => {
  it('hides it from members without a seat and investigators of other institutions', async () => {
    const id = await office.propose();
    expect((await office.members[0]!.client.get(`projects/${id}`)).status).toBe(404);
    const stranger = await office.application.openAccount('stranger@test.local', ['investigator']);
    const hidden = await stranger.get(`projects/${id}`);
    const missing = await stranger.get('projects/00000000-0000-4000-8000-000000000000');
    expect([hidden.status, hidden.text]).toEqual([missing.status, missing.text]);
    expect((await office.investigator.get(`projects/${id}`)).status).toBe(200);
  });
});

describe('the list of projects', () => {
  it('finds without accents, filters and pages in a stable order', async () => {
    for (let n = 0; n < 5; n++) await office.propose({ title: `Trồng sâm cau ${n}`, field: 'medical' });
    const found = done(await office.secretary.get('projects?q=trong sam cau&limit=2'));
    expect([found.items.length, found.total]).toEqual([2, 5]);
    const next = done(
      await office.secretary.get(`projects?q=trong sam cau&limit=200&cursor=${found.nextCursor}`),
    );
    expect(next.items).toHaveLength(3);
    expect(done(await office.secretary.get('projects?stage=recognized')).items).toHaveLength(1);
    expect(done(await office.secretary.get('projects?grade=excellent&year=2021')).items).toHaveLength(1);
    expect(done(await office.secretary.get('projects?q=100%25')).items).toHaveLength(0);
  });
});

describe('suspension', () => {
  it('holds reminders and plans them anew at resumption', async () => {
    const id = await office.runUntilInProgress();
    const year = new Date().getFullYear() + 1;
    const own = done(
      await office.secretary.post(`projects/${id}/milestones`, {
        kind: 'own',
        title: 'Hạn riêng',
        dueDate: `${year}-12-01`,
      }),
    );
    const states = async () =>
      done(await office.secretary.get(`milestones/${own.id}/reminders`)).items.map(
        ({ state }: { state: string }) => state,
      );
    const planned = await states();
    expect(new Set(planned)).toEqual(new Set(['planned']));
    done(await office.move(id, 'suspended', { reason: 'bão' }));
    expect(new Set(await states())).toEqual(new Set(['cancelled']));
    expect(refusal(await office.move(id, 'contracted'))).toEqual([409, 'transition-not-open']);
    done(await office.move(id, 'in-progress'));
    expect((await states()).filter((state: string) => state === 'planned')).toHaveLength(planned.length);
  });

  it('between dossier and verdict makes no dossier late: resuming hands nothing in', async () => {
    const id = await office.runUntilInProgress();
    done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
    done(await office.move(id, 'suspended', { effectiveDate: '2021-12-02', reason: 'bão' }));
    // Long after the six months within which a dossier is not late.
    done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2022-09-01' }));
    const session = await office.openSession(id, 'acceptance', '2022-09-10');
    const verdict = await office.decide(session, Array(9).fill(EXCELLENT));
    expect(verdict.grade).toBe('excellent');
  });
});

describe('an extension', () => {
  it('is granted once, in time and not too far, and moves what depends on the end', async () => {
    const id = await office.runUntilInProgress();
    const decision = { number: '03/QĐ-GH', date: '2021-11-15', issuer: 'UBND huyện Bình Sơn' };
    const ask = (more: object) =>
      office.secretary.post(`projects/${id}/adjustments`, {
        kind: 'extension',
        decision,
        effectiveDate: '2021-11-15',
        ...more,
      });
    expect(refusal(await ask({ newEndDate: '2022-07-01' }))).toEqual([422, 'extension-too-long']);
    expect(refusal(await ask({ newEndDate: '2022-06-30', effectiveDate: '2021-12-15' }))).toEqual([
      422,
      'extension-requested-too-late',
    ]);
    done(await ask({ newEndDate: '2022-06-30' }));
    const { items } = done(await office.secretary.get(`projects/${id}/milestones`));
    expect(items.find(({ kind }: { kind: string }) => kind === 'contract-end')).toMatchObject({
      dueDate: '2022-06-30',
      revision: 2,
    });
    expect(refusal(await ask({ newEndDate: '2022-07-30' }))[0]).toBe(422);
  });
});

describe('a dossier that is returned', () => {
  it('opens again what its handing-in had settled', async () => {
    const id = await office.runUntilInProgress();
    const states = async () => {
      const { items } = done(await office.secretary.get(`projects/${id}/milestones`));
      const of = (wanted: string) => items.find(({ kind }: { kind: string }) => kind === wanted)?.state;
      return [of('acceptance-dossier'), of('contract-end'), of('extension-request'), of('late-limit')];
    };
    expect(await states()).toEqual(['open', 'open', 'open', 'open']);
    done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
    expect(await states()).toEqual(['completed', 'completed', 'cancelled', 'cancelled']);
    done(await office.move(id, 'in-progress', { effectiveDate: '2021-12-05', reason: 'hồ sơ thiếu' }));
    expect(await states()).toEqual(['open', 'open', 'open', 'open']);
  });
});

describe('the schedule after the contract', () => {
  it('counts on from what has happened, also where only a person says so', async () => {
    const id = await office.runUntilInProgress();
    const milestones = async () => done(await office.secretary.get(`projects/${id}/milestones`)).items;
    const of = async (kind: string) =>
      (await milestones()).find((one: { kind: string }) => one.kind === kind);
    done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
    // TT 11/2014 art 7.3 gives three working days for the notice, art 9.1 fifteen more from there for the council.
    expect(await of('validity-notice')).toMatchObject({ dueDate: '2021-12-06', projected: false });
    expect(await of('council-decision')).toMatchObject({
      dueDate: '2021-12-27',
      projected: true,
      state: 'open',
    });
    const session = await office.openSession(id, 'acceptance', '2021-12-10');
    expect(await of('council-decision')).toMatchObject({ state: 'completed', completedOn: '2021-12-10' });
    expect(await of('validity-notice')).toMatchObject({ state: 'cancelled' });
    expect(await of('acceptance-meeting')).toMatchObject({ dueDate: '2021-12-10', projected: false });
    expect(await of('written-comments')).toMatchObject({ dueDate: '2021-12-09', state: 'open' });
    await office.decide(session, Array(9).fill(EXCELLENT));
    expect(await of('acceptance-meeting')).toMatchObject({ state: 'completed', completedOn: '2021-12-10' });
    expect(await of('written-comments')).toMatchObject({ state: 'cancelled' });
    expect(await of('conclusion')).toMatchObject({ dueDate: '2021-12-14', projected: false, state: 'open' });
    done(await office.move(id, 'accepted', { effectiveDate: '2021-12-10' }));
    const decision = { number: '09/QĐ-CN', date: '2022-01-20', issuer: 'UBND huyện Bình Sơn' };
    done(await office.move(id, 'recognized', { effectiveDate: '2022-01-20', decision }));
    done(await office.move(id, 'closed', { effectiveDate: '2022-02-01' }));
    const report = await of('application-report');
    expect(report).toMatchObject({ dueDate: '2023-01-20', state: 'open' });
    done(
      await office.secretary.post(`milestones/${report.id}/completion`, {
        effectiveDate: '2023-01-15',
        conclusion: 'có ứng dụng',
      }),
    );
    const due = (await milestones()).filter(({ kind }: { kind: string }) => kind === 'application-report');
    expect(due.map(({ dueDate, state }: { dueDate: string; state: string }) => [dueDate, state])).toEqual([
      ['2023-01-20', 'completed'],
      ['2024-01-20', 'open'],
    ]);
  });
});
