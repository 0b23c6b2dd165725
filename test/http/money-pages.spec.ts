/** The pages of money as an officer uses them, without scripts: a plan in a grid, the ledger, the books, what finance has to do. */
import { Browser, way, wordsOf } from '../support/browser.js';
import { APPROVED_PLAN, done, Office } from '../support/office.js';

let office: Office;
let finance: Browser;

beforeAll(async () => {
  office = await Office.open();
  finance = new Browser(office, office.finance);
});

afterAll(() => office.close());

const DECISION = {
  decisionNumber: '12/QĐ-UBND',
  'decisionDate~date': '1/3/2020',
  decisionIssuer: 'UBND huyện Bình Sơn',
};

function grid(rows: readonly (readonly [source: string, year: string, amount: string])[]) {
  return Object.fromEntries(
    rows.flatMap(([source, year, amount], at) => [
      [`lines.${at}.source`, source],
      [`lines.${at}.year`, year],
      [`lines.${at}.amountVnd`, amount],
    ]),
  );
}

const LINES = grid([
  ['district-budget', '2020', '412.333.500'],
  ['counterpart', '2021', '1,086,303,000'],
]);

async function fundedProject(): Promise<string> {
  const id = await office.propose();
  done(await office.finance.put(`projects/${id}/funding-plan`, APPROVED_PLAN));
  return id;
}

describe('a plan entered in a grid', () => {
  it('is looked at once with its figures before it binds, then saved', async () => {
    const id = await office.propose();
    const path = `/projects/${id}/funding/new`;
    expect((await finance.text(path)).match(/name="lines\.\d+\.amountVnd"/g)).toHaveLength(6);
    const fields = { kind: 'approved', totalVnd: '1.498.636.500', ...DECISION, ...LINES, step: 'save' };
    const look = await finance.submit(path, fields);
    expect(look.status).toBe(200);
    expect(wordsOf(look.text)).toContain('không sửa lại được');
    expect(look.text).toContain('name="decisionDate~date" value="2020-03-01"');
    expect(way(await finance.submit(path, { ...fields, looked: '0' }))).toEqual([
      303,
      `/projects/${id}#funding`,
    ]);
    const plan = done(await office.finance.get(`projects/${id}/funding-plan`));
    expect(plan).toMatchObject({ kind: 'approved', version: 1, totalVnd: '1498636500' });
    expect(plan.lines.map(({ year }: { year: number }) => year)).toEqual([2020, 2021]);
  });

  it('is shown once more where another version was saved since it was looked at', async () => {
    const id = await fundedProject();
    const fields = { kind: 'adjusted', totalVnd: '1498636500', ...DECISION, ...LINES, step: 'save' };
    const again = await finance.submit(`/projects/${id}/funding/new`, { ...fields, seen: '0', looked: '0' });
    expect(again.status).toBe(200);
    expect(wordsOf(again.text)).toContain('đã có bản mới hơn');
    expect(wordsOf(again.text, 'changes')).toContain('412.333.500');
  });

  it('that is one đồng off says where, and keeps everything that was typed', async () => {
    const id = await fundedProject();
    const off = {
      ...grid([['district-budget', '', '412.333.501']]),
      'lines.1.source': 'counterpart',
      'lines.1.contributor': 'tổ chức, cá nhân tham gia thực hiện đề tài',
      'lines.1.amountVnd': '1.086.303.000',
    };
    const sent = { kind: 'adjusted', totalVnd: '1.498.636.500', ...DECISION, ...off, step: 'save' };
    const { status, text } = await finance.submit(`/projects/${id}/funding/new`, sent);
    expect(status).toBe(422);
    const told = wordsOf(text, 'plan-sums');
    expect(told).toContain('lệch -1 đồng');
    expect(told).toContain(
      'dòng 1 (Ngân sách huyện): bản trước ghi 412.333.500 đồng, nay là 412.333.501 đồng',
    );
    expect(text).toContain('value="412.333.501"');
    expect(text).toContain('value="12/QĐ-UBND"');
    expect(text).toContain('value="tổ chức, cá nhân tham gia thực hiện đề tài"');
  });

  it('that does not agree with a table of the decision names the year', async () => {
    const id = await office.propose();
    const table = {
      'cuts.year.0.key': '2020',
      'cuts.year.0.amountVnd': '412.333.501',
      'cuts.year.1.key': '2021',
      'cuts.year.1.amountVnd': '1.086.302.999',
    };
    const fields = { kind: 'estimate', totalVnd: '1.498.636.500', ...LINES, ...table, step: 'save' };
    const { status, text } = await finance.submit(`/projects/${id}/funding/new`, fields);
    expect(status).toBe(422);
    expect(wordsOf(text, 'plan-sums')).toContain(
      'Với năm &quot;2020&quot;, các dòng cộng được 412.333.500 đồng nhưng bảng ghi 412.333.501 đồng',
    );
    expect(text).toContain('name="cuts.year.1.amountVnd"');
  });

  it('asks about an amount that is a thousandfold off until it is said which is meant', async () => {
    const id = await office.propose();
    const path = `/projects/${id}/funding/new`;
    const typed = {
      kind: 'estimate',
      totalVnd: '1.498.636.500',
      ...grid([
        ['district-budget', '', '412.333.500'],
        ['counterpart', '', '1.086.303'],
      ]),
      step: 'save',
    };
    const asked = await finance.submit(path, typed);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('name="lines.1.meant" value="1086303000"');
    const answered = await finance.submit(path, {
      ...typed,
      'lines.1.meant': '1086303000',
      'lines.0.meant': '412333500',
    });
    expect(way(answered)).toEqual([303, `/projects/${id}#funding`]);
  });

  it('takes more rows, or a whole table that was copied, without a script', async () => {
    const id = await office.propose();
    const path = `/projects/${id}/funding/new`;
    const more = await finance.submit(path, { kind: 'estimate', ...LINES, step: 'rows' });
    expect(more.text.match(/name="lines\.\d+\.amountVnd"/g)).toHaveLength(7);
    const pasted = 'Nguồn vốn\tNăm\tSố tiền\nNS tỉnh\t2022\t500.000.000\nTổng cộng\t\t500.000.000';
    const { text } = await finance.submit(path, { kind: 'estimate', ...LINES, pasted, step: 'rows' });
    expect(text.match(/name="lines\.\d+\.amountVnd"/g)).toHaveLength(4);
    expect(text).toContain('value="500.000.000"');
  });

  it('finds contributors of the register by their names', async () => {
    const id = await office.propose();
    const fields = {
      kind: 'estimate',
      totalVnd: '5.000.000',
      ...grid([['counterpart', '', '5.000.000']]),
      'lines.0.contributor': 'htx nông nghiệp công nghệ cao  Vạn Tường',
      step: 'save',
    };
    expect((await finance.submit(`/projects/${id}/funding/new`, fields)).status).toBe(303);
    const { lines } = done(await office.finance.get(`projects/${id}/funding-plan`));
    expect(lines[0].institutionId).toBe(office.partnerId);
  });

  it('tells its sums as somebody types, also of what cannot be saved yet', async () => {
    const id = await office.propose();
    const { status, text } = await finance.submit(`/projects/${id}/funding/sums`, {
      kind: 'approved',
      totalVnd: '2 tỷ',
      ...LINES,
    });
    expect(status).toBe(200);
    expect(wordsOf(text, 'plan-sums')).toContain('501.363.500 đồng');
  });

  it('survives what is hostile, and is for those who write plans of projects that exist', async () => {
    const id = await office.propose({ title: '<script>alert(1)</script>' });
    const path = `/projects/${id}/funding/new`;
    const fields = {
      kind: 'nonsense',
      totalVnd: '<b>',
      'lines.0.source': '"><img>',
      'lines.0.amountVnd': '<i>',
    };
    const { status, text } = await finance.submit(path, { ...fields, step: 'save' });
    expect(status).toBe(400);
    expect(text).not.toMatch(/<img>|<i>|<script>alert/);
    expect((await new Browser(office, office.auditor).get(path)).status).toBe(404);
    expect((await finance.get(`/projects/${office.leadId}/funding/new`)).status).toBe(404);
  });
});

describe('the ledger', () => {
  const ADVANCE = {
    kind: 'advance',
    source: 'district-budget',
    'amountVnd~vnd': '200.000.000',
    'date~date': '4/5/2020',
    'document.number': 'KB-01',
  };

  it('books an entry with its document, and shows what is open after it', async () => {
    const id = await fundedProject();
    const path = `/projects/${id}/ledger`;
    expect((await finance.submit(path, ADVANCE)).status).toBe(303);
    const payment = { ...ADVANCE, kind: 'payment', 'offsetsAdvanceVnd~vnd': '50.000.000' };
    expect((await finance.submit(path, { ...payment, 'date~date': '5/6/2020' })).status).toBe(303);
    const text = await finance.text(path);
    expect(wordsOf(text, 'entries')).toMatch(/200\.000\.000 0 200\.000\.000 200\.000\.000/);
    expect(wordsOf(text, 'entries')).toMatch(/200\.000\.000 50\.000\.000 150\.000\.000 150\.000\.000/);
    expect(wordsOf(text, 'balances')).toContain('62.333.500');
  });

  it('tells each refusal beside its field and keeps what was typed', async () => {
    const id = await fundedProject();
    const path = `/projects/${id}/ledger`;
    const tooMuch = await finance.submit(path, { ...ADVANCE, 'amountVnd~vnd': '300.000.000' });
    expect(tooMuch.status).toBe(422);
    expect(tooMuch.text).toMatch(/id="entry-amountVnd-wrong"><div>Tạm ứng lần đầu/);
    expect(tooMuch.text).toContain('value="300.000.000"');
    const undated = await finance.submit(path, { ...ADVANCE, 'date~date': '', 'document.number': '' });
    expect(undated.status).toBe(400);
    expect(undated.text).toContain('id="entry-date-wrong"');
    expect(undated.text).toContain('id="entry-document.number-wrong"');
  });

  it('books an entry once that is sent twice', async () => {
    const id = await fundedProject();
    const path = `/projects/${id}/ledger`;
    const [, version] = /name="version" value="(\d+)"/.exec(await finance.text(path)) ?? [];
    const small = { ...ADVANCE, 'amountVnd~vnd': '2.000.000', version };
    expect((await finance.submit(path, small)).status).toBe(303);
    const twice = await finance.submit(path, small);
    expect(twice.status).toBe(412);
    expect(twice.text).toContain('value="2.000.000"');
  });

  it('reverses an entry after showing what that changes, and only once', async () => {
    const id = await fundedProject();
    const path = `/projects/${id}/ledger`;
    const { headers } = await finance.submit(path, ADVANCE);
    const entry = String(headers.location).split('#entry-')[1];
    const page = await finance.text(`${path}/${entry}/reversal`);
    expect(wordsOf(page, 'effect')).toContain('200.000.000 đồng → 0 đồng');
    const bare = await finance.submit(`${path}/${entry}/reversal`, {});
    expect(bare.text).toContain('id="reversal-reason-wrong"');
    expect((await finance.submit(`${path}/${entry}/reversal`, { reason: 'nhầm' })).status).toBe(303);
    expect((await finance.submit(`${path}/${entry}/reversal`, { reason: 'nhầm' })).status).toBe(409);
    expect(wordsOf(await finance.text(path), 'entries')).toContain('đã đảo bởi số 2');
    expect((await finance.get(`${path}/${id}/reversal`)).status).toBe(404);
  });

  it('is read by the project’s own investigator, who books nothing', async () => {
    const id = await fundedProject();
    const investigator = new Browser(office, office.investigator);
    expect((await investigator.text(`/projects/${id}/ledger`)).includes('id="form-entry"')).toBe(false);
    expect((await investigator.submit(`/projects/${id}/ledger`, ADVANCE)).status).toBe(404);
  });
});

describe('the commitments of contributors', () => {
  it('are noted and completed beside the reconciliation, with what is missing', async () => {
    const id = await fundedProject();
    const path = `/projects/${id}/commitments`;
    const nobody = await finance.submit(path, { form: 'own-funds', 'promisedVnd~vnd': '1.000.000' });
    expect(nobody.status).toBe(422);
    const promise = {
      institutionId: office.partnerId,
      form: 'own-funds',
      'promisedVnd~vnd': '1.086.303.000',
    };
    expect(way(await finance.submit(path, promise))).toEqual([
      303,
      `/projects/${id}/reconciliation#commitments`,
    ]);
    const text = await finance.text(`/projects/${id}/reconciliation`);
    expect(wordsOf(text, 'commitments')).toContain('Thiếu văn bản cam kết');
    const [, commitment] = /commitments\/([0-9a-f-]{36})"/.exec(text) ?? [];
    const papers = { version: '1', 'promisedVnd~vnd': '1.086.303.000', commitmentDocument: 'CK-01' };
    expect((await finance.submit(`${path}/${commitment}`, papers)).status).toBe(303);
    expect((await finance.submit(`${path}/${commitment}`, papers)).status).toBe(412);
  });
});

describe('the pages of finance', () => {
  it('list plans to check with their sums and what does not tie', async () => {
    const id = await office.propose({ title: 'Lệch một đồng' });
    const { lines } = APPROVED_PLAN;
    const recorded = { kind: 'recorded', lines, totalVnd: '1498636501' };
    done(await office.finance.put(`projects/${id}/funding-plan`, recorded));
    const text = await finance.text('/finance');
    const [, own = ''] = text.split(`data-plan="${id}"`);
    expect(wordsOf(own.split('</tbody>')[0]!)).toContain('lệch 1 đồng');
    expect(own).toContain(`/projects/${id}/funding/new`);
    expect(wordsOf(own)).toContain('412.333.500');
  });

  it('speak in one unit that their heads name, and remember it', async () => {
    await fundedProject();
    const { text, headers } = await finance.get('/finance/portfolio?unit=million');
    expect(text).toContain('Số tiền (triệu đồng)');
    expect(text).not.toContain('(đồng)');
    expect(String(headers['set-cookie'])).toContain('khcn_unit=million');
    const later = new Browser(office, office.finance, '; khcn_unit=billion');
    expect(await later.text('/finance/portfolio')).toContain('Số tiền (tỷ đồng)');
    expect((await finance.get('/finance?unit=dollar')).status).toBe(400);
  });

  it('open each figure of all money to its projects, and draw it', async () => {
    const id = await fundedProject();
    const text = await finance.text('/finance/portfolio');
    expect(text).toContain('<svg role="img"');
    expect(text).toContain('/finance/portfolio/projects?source=district-budget&amp;year=none');
    const opened = await finance.text('/finance/portfolio/projects?source=district-budget&year=none');
    expect(opened).toContain(`/projects/${id}/reconciliation`);
  });

  it('lock the books only after saying how many entries that closes', async () => {
    const look = await finance.submit('/finance/books', { 'lockedThrough~date': '31/12/2019' });
    expect(look.status).toBe(200);
    expect(wordsOf(look.text)).toContain('Bút toán sẽ khóa 0');
    const lock = { lockedThrough: '2019-12-31', looked: '1' };
    expect(way(await finance.submit('/finance/books', lock))).toEqual([303, '/finance/books']);
    const back = await finance.submit('/finance/books', { 'lockedThrough~date': '30/6/2019' });
    expect(back.status).toBe(422);
    expect(wordsOf(back.text)).toContain('chỉ khóa tiếp, không mở lại');
    expect(wordsOf(await finance.text('/finance/books'))).toContain('khóa đến hết ngày 31/12/2019');
    const auditor = new Browser(office, office.auditor);
    expect((await auditor.submit('/finance/books', lock)).status).toBe(404);
  });
});
