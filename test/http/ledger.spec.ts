/** Money moves over HTTP as the law and the plan allow, and by raw SQL no further. */
import { APPROVED_PLAN, done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const STATE = 412_333_500n;
const COUNTERPART = 1_086_303_000n;

async function fundedProject(): Promise<string> {
  const id = await office.propose();
  done(await office.finance.put(`projects/${id}/funding-plan`, APPROVED_PLAN));
  return id;
}

function pay(id: string, entry: object, by = office.finance) {
  return by.post(`projects/${id}/disbursements`, {
    kind: 'payment',
    source: 'district-budget',
    date: '2020-06-01',
    document: 'KB-01',
    ...entry,
  });
}

const refusal = ({ status, body }: { status: number; body: { code?: string } }) => [status, body?.code];

describe('the ledger of a project', () => {
  it('keeps the accepted value and pays it less the advance it offsets', async () => {
    const id = await fundedProject();
    const document = { number: 'KB-07', date: '2020-05-29' };
    const advance = done(await pay(id, { kind: 'advance', amountVnd: '30', document }));
    expect(advance).toMatchObject({ number: 1, document, cashVnd: '30', openVnd: '30' });
    const payment = done(await pay(id, { amountVnd: '100', offsetsAdvanceVnd: '30' }));
    expect(payment).toMatchObject({
      amountVnd: '100',
      cashVnd: '70',
      document: { number: 'KB-01', date: null },
    });
    const { items } = done(await office.auditor.get(`projects/${id}/disbursements`));
    expect(items.reduce((sum: bigint, { cashVnd }: { cashVnd: string }) => sum + BigInt(cashVnd), 0n)).toBe(
      100n,
    );
    const { items: trail } = done(await office.auditor.get(`audit?entity=project&id=${id}`));
    expect(trail.map(({ act }: { act: string }) => act)).toContain('disbursement.recorded');
  });

  it('refuses what the plan or the law does not give, with the figures in the sentence', async () => {
    const id = await fundedProject();
    expect(refusal(await pay(id, { kind: 'advance', amountVnd: String(STATE / 2n + 1n) }))).toEqual([
      422,
      'first-advance-over-half',
    ]);
    done(await pay(id, { kind: 'advance', amountVnd: String(STATE / 2n) }));
    const second = await pay(id, { kind: 'advance', amountVnd: '1' });
    expect(refusal(second)).toEqual([422, 'advances-not-half-settled']);
    expect(second.body.title).toContain('Điều 13.2');
    const over = await pay(id, { source: 'counterpart', amountVnd: String(COUNTERPART + 1n) });
    expect(refusal(over)).toEqual([422, 'paid-over-approved']);
    expect(over.body.title).toContain('vượt 1 đồng');
    const rest = { amountVnd: String(STATE - STATE / 2n) };
    expect(refusal(await pay(id, rest))).toEqual([422, 'last-payment-before-pass']);
    expect(refusal(await pay(id, { amountVnd: '1', final: true }))).toEqual([
      422,
      'last-payment-before-pass',
    ]);
    done(await pay(id, { source: 'counterpart', amountVnd: String(COUNTERPART) }));
  });

  it('pays the last only after the acceptance', async () => {
    const id = await office.runUntilInProgress();
    expect(refusal(await pay(id, { amountVnd: String(STATE) }))).toEqual([422, 'last-payment-before-pass']);
    await office.application.sql.query(
      `insert into project_grade (project_id, grade, accepted_on) values ($1, 'pass', '2021-12-23')`,
      [id],
    );
    done(await pay(id, { amountVnd: String(STATE), final: true }));
  });

  it('is written by finance alone and read by those who may read money', async () => {
    const id = await fundedProject();
    expect((await pay(id, { amountVnd: '1' }, office.secretary)).status).toBe(403);
    expect((await pay(id, { amountVnd: '1' }, office.auditor)).status).toBe(403);
    expect((await office.members[0]!.client.get(`projects/${id}/disbursements`)).status).toBe(403);
    expect((await office.investigator.get(`projects/${id}/disbursements`)).status).toBe(200);
  });

  it('is corrected by a reversing entry with a reason, once', async () => {
    const id = await fundedProject();
    const { id: entry } = done(await pay(id, { amountVnd: '500' }));
    const path = `projects/${id}/disbursements/${entry}/reversal`;
    expect((await office.finance.post(path, {})).status).toBe(400);
    const reversal = done(await office.finance.post(path, { reason: 'Nhập nhầm nguồn' }));
    expect(reversal).toMatchObject({ reversesId: entry, cashVnd: '-500', amountVnd: '500' });
    expect(refusal(await office.finance.post(path, { reason: 'lại' }))).toEqual([409, 'already-reversed']);
    const { items } = done(await office.finance.get(`projects/${id}/disbursements`));
    expect(items[0].reversedById).toBe(reversal.id);
  });

  it('lets exactly one of two payments through that together pass the approved amount', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await fundedProject();
      const most = { source: 'counterpart', amountVnd: String((COUNTERPART * 2n) / 3n) };
      const answers = await Promise.all(Array.from({ length: 4 }, () => pay(id, most)));
      const codes = answers.map((answer) => (answer.status === 201 ? 'paid' : answer.body.code)).sort();
      expect(codes).toEqual(['paid', ...Array(3).fill('paid-over-approved')].sort());
    }
  });

  it('answers a repeated request with the same entry', async () => {
    const id = await fundedProject();
    const entry = {
      kind: 'payment',
      source: 'counterpart',
      amountVnd: '7',
      date: '2020-06-01',
      document: 'A',
    };
    const key = { 'idempotency-key': `pay-${id}` };
    const [first, again] = [
      await office.finance.post(`projects/${id}/disbursements`, entry, key),
      await office.finance.post(`projects/${id}/disbursements`, entry, key),
    ];
    expect(again.body.id).toBe(first.body.id);
  });

  it('lets no adjusted plan fall below what was paid', async () => {
    const id = await fundedProject();
    done(await pay(id, { source: 'counterpart', amountVnd: '1000' }));
    const plan = {
      ...APPROVED_PLAN,
      kind: 'adjusted',
      totalVnd: '412334499',
      lines: [
        { source: 'district-budget', amountVnd: '412333500' },
        { source: 'counterpart', amountVnd: '999' },
      ],
    };
    const answer = await office.finance.put(`projects/${id}/funding-plan`, plan);
    expect(answer.body.errors.map(({ code }: { code: string }) => code)).toContain('paid-over-approved');
  });
});

describe('raw SQL', () => {
  const sql = (query: string, parameters: unknown[] = []) => office.application.sql.query(query, parameters);
  const insert = (id: string, amount: bigint | number, more = '', values = '') =>
    sql(
      `insert into disbursement (project_id, number, kind, source, amount_vnd, date, document_number, created_at${more})
       values ($1, (select count(*) + 1 from disbursement where project_id = $1), 'payment', 'counterpart', $2,
         '2020-06-01', 'x', now()${values})`,
      [id, String(amount)],
    );

  it('commits no đồng over the approved amount', async () => {
    const id = await fundedProject();
    await insert(id, COUNTERPART);
    await expect(insert(id, 1)).rejects.toMatchObject({
      driverError: { constraint: 'paid_within_approved' },
    });
  });

  it('commits only one of two transactions that together pass it', async () => {
    const id = await fundedProject();
    const results = await Promise.allSettled([insert(id, COUNTERPART), insert(id, COUNTERPART)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each(['REPEATABLE READ', 'SERIALIZABLE'] as const)('passes it at %s no more', async (isolation) => {
    const id = await fundedProject();
    const { sql: source } = office.application;
    const paying = () =>
      source.transaction(isolation, async (tx) => {
        await tx.query('select count(*) from disbursement');
        await new Promise((resolve) => setTimeout(resolve, 50));
        await tx.query(
          `insert into disbursement (project_id, number, kind, source, amount_vnd, date, document_number, created_at)
           values ($1, floor(random() * 1e6), 'payment', 'counterpart', $2, '2020-06-01', 'x', now())`,
          [id, String(COUNTERPART)],
        );
      });
    await Promise.allSettled([paying(), paying()]);
    const [{ paid }] = await sql(
      'select coalesce(sum(cash_vnd), 0) as paid from ledger_movement where project_id = $1',
      [id],
    );
    expect(BigInt(paid)).toBeLessThanOrEqual(COUNTERPART);
  });

  it('offsets no advance that is not open, and reverses only what stands', async () => {
    const id = await fundedProject();
    await expect(insert(id, 5, ', offsets_advance_vnd', ', 5')).rejects.toThrow(/open advances/);
    await insert(id, 5);
    const [{ id: entry }] = await sql('select id from disbursement where project_id = $1', [id]);
    const reversing = (amount: number) => insert(id, amount, ', reverses_id, reason', `, '${entry}', 'x'`);
    await expect(reversing(4)).rejects.toThrow(/says the same/);
    await reversing(5);
    await expect(reversing(5)).rejects.toThrow(/duplicate key/);
  });

  it('changes, deletes and empties nothing', async () => {
    const id = await fundedProject();
    await insert(id, 5);
    await expect(sql('update disbursement set amount_vnd = 4')).rejects.toThrow(/written once/);
    await expect(sql('delete from disbursement')).rejects.toThrow(/written once/);
    await expect(sql('truncate disbursement')).rejects.toThrow(/written once/);
  });

  it('sees the same movements as the rules', async () => {
    const id = await fundedProject();
    done(await pay(id, { kind: 'advance', amountVnd: '1000' }));
    done(await pay(id, { amountVnd: '700', offsetsAdvanceVnd: '300' }));
    done(await pay(id, { kind: 'refund', amountVnd: '800' }));
    const { id: entry } = done(await pay(id, { kind: 'settlement', amountVnd: '600' }));
    done(await office.finance.post(`projects/${id}/disbursements/${entry}/reversal`, { reason: 'x' }));
    const { items } = done(await office.finance.get(`projects/${id}/disbursements`));
    const seen = await sql(
      `select cash_vnd::text as "cashVnd", open_vnd::text as "openVnd", accepted_vnd::text as "acceptedVnd",
         settled_vnd::text as "settledVnd" from ledger_movement join disbursement using (id)
       where disbursement.project_id = $1 order by number`,
      [id],
    );
    const told = items.map(({ cashVnd, openVnd, acceptedVnd, settledVnd }: Record<string, string>) => {
      return { cashVnd, openVnd, acceptedVnd, settledVnd };
    });
    expect(told).toEqual(seen);
  });
});

describe('a locked period', () => {
  it('takes no entry any more, by the program or by SQL, and only moves forward', async () => {
    const id = await fundedProject();
    const { id: entry } = done(await pay(id, { amountVnd: '500', date: '2018-03-01' }));
    expect((await office.secretary.post('ledger-locks', { lockedThrough: '2018-12-31' })).status).toBe(403);
    done(
      await office.finance.post('ledger-locks', { lockedThrough: '2018-12-31', reason: 'Quyết toán 2018' }),
    );
    expect(refusal(await pay(id, { amountVnd: '5', date: '2018-12-31' }))).toEqual([422, 'period-locked']);
    const back = await office.finance.post('ledger-locks', { lockedThrough: '2018-06-30' });
    expect(refusal(back)).toEqual([422, 'lock-not-forward']);
    await expect(
      office.application.sql.query(
        `insert into disbursement (project_id, number, kind, source, amount_vnd, date, document_number, created_at)
         values ($1, 9, 'payment', 'counterpart', 1, '2018-12-31', 'x', now())`,
        [id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'ledger_period_is_open' } });
    const reversal = { reason: 'Sai', date: '2019-01-02' };
    done(await office.finance.post(`projects/${id}/disbursements/${entry}/reversal`, reversal));
    expect(done(await office.auditor.get('ledger-locks'))).toMatchObject({ lockedThrough: '2018-12-31' });
  });
});
