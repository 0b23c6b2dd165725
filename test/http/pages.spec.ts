/** Pages as a browser without scripts sees them: links followed, forms sent. */
import { type Answer, Client, PASSWORD } from '../support/application.js';
import { Office } from '../support/office.js';

const TITLE = 'Thử nghiệm mô hình nuôi và chế biến sản phẩm vi tảo xoắn Spirulina';
const ATTACK = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

let office: Office;
let projectId: string;

beforeAll(async () => {
  office = await Office.open();
  projectId = await office.runUntilInProgress({ title: TITLE, scale: 'môi trường bể 18.000 lít' });
  await office.propose({
    title: ATTACK,
    period: { asWritten: ATTACK },
    recordedFacts: [{ name: 'a', asWritten: ATTACK }],
  });
});

afterAll(() => office.close());

function submit(client: Client, path: string, fields: Record<string, string>, headers = {}): Promise<Answer> {
  const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
  return client.post(path, new URLSearchParams(fields).toString(), form);
}

/** A browser sends its cookie, and of the token only what stands in the form. */
function browserOf({ cookie }: Client): Client {
  return new Client(office.application.app, cookie);
}

const signIn = (fields: Record<string, string>, headers = {}) =>
  submit(
    office.application.anonymous,
    '/sign-in',
    { email: 'secretary@test.local', password: PASSWORD, ...fields },
    headers,
  );

const location = ({ status, headers }: Answer) => [status, headers.location];

describe('signing in', () => {
  it('leads from any page to the form and back to that page', async () => {
    const asked = `/projects/${projectId}?x=1&y=2`;
    const sent = await office.application.anonymous.get(asked);
    expect(location(sent)).toEqual([303, `/sign-in?${new URLSearchParams({ next: asked })}`]);
    const form = await office.application.anonymous.get(String(sent.headers.location));
    expect(form.text).toContain(`name="next" value="/projects/${projectId}?x=1&amp;y=2"`);
    const done = await signIn({ next: asked });
    expect(location(done)).toEqual([303, asked]);
    const cookie = String(done.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/i);
    const page = await new Client(office.application.app, cookie.split(';')[0]).get(asked);
    expect(page.status).toBe(200);
  });

  it.each([
    ['a wrong password', { password: 'wrong' }],
    ['no password', { password: '' }],
  ])('answers %s with the same form, its e-mail kept', async (_, fields) => {
    const answer = await signIn(fields);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Thư điện tử hoặc mật khẩu không đúng.');
    expect(answer.text).toContain('value="secretary@test.local"');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/\t/evil.example/',
    '/\t/[evil',
    '/..//evil.example/',
    'javascript:alert(1)',
    '',
  ])('never leads to another site: %j', async (next) => {
    expect(location(await signIn({ next }))).toEqual([303, '/work']);
  });

  it('refuses a form that another site sends', async () => {
    expect((await signIn({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await signIn({}, { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  it('ends with the sign-out form, and only with its token', async () => {
    const reader = await office.application.signIn('finance@test.local');
    const browser = browserOf(reader);
    expect((await submit(browser, '/sign-out', {})).status).toBe(403);
    expect((await browser.get('/projects')).text).toContain(`name="_csrf" value="${reader.csrfToken}"`);
    const left = await submit(browser, '/sign-out', { _csrf: reader.csrfToken });
    expect(location(left)).toEqual([303, '/sign-in?out=1']);
    expect(left.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await browser.get('/projects')).status).toBe(303);
  });
});

describe('the list', () => {
  it('finds by words without accents and leaves empty fields out', async () => {
    const answer = await office.secretary.get('/projects?q=+tao+xoan+&stage=&kind=&year=&sort=');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(TITLE);
    expect(answer.text).toContain('1 nhiệm vụ');
    expect(answer.text).not.toContain('onerror=alert(2)&gt;</a>');
  });

  it.each([
    ['stage=in-progress', true],
    ['stage=closed', false],
    ['year=2021&kind=topic&field=agriculture', true],
    ['year=2022', false],
    ['grade=excellent', false],
  ])('filters by %s', async (query, finds) => {
    const { text } = await office.secretary.get(`/projects?${query}`);
    expect(text.includes(TITLE)).toBe(finds);
    expect(text.includes('Không có nhiệm vụ nào như vậy.')).toBe(!finds);
  });

  it('goes on where a page ends, with the same filters', async () => {
    const first = await office.secretary.get('/projects?limit=1&kind=topic');
    expect(first.text).toContain('2 nhiệm vụ');
    const next = /href="(\/projects\?limit=1[^"]*cursor=[^"]*)"/
      .exec(first.text)![1]!
      .replaceAll('&amp;', '&');
    const second = await office.secretary.get(next);
    const titlesIn = ({ text }: Answer) =>
      [...text.matchAll(/href="\/projects\/([0-9a-f-]{36})"/g)].map((m) => m[1]);
    expect([titlesIn(first).length, titlesIn(second).length]).toEqual([1, 1]);
    expect(titlesIn(first)).not.toEqual(titlesIn(second));
    expect(second.text).not.toMatch(/href="[^"]*cursor=/);
  });

  it('answers a filter that is none with a page that says so', async () => {
    const answer = await office.secretary.get('/projects?stage=heaven');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('text/html');
  });
});

describe('the project page', () => {
  const page = (client = office.secretary) => client.get(`/projects/${projectId}`);

  it.each([
    ['its code', 'BS-2020-001'],
    ['its stage', 'Đang thực hiện'],
    ['its lead', 'Trường Đại học Sư phạm – Đại học Đà Nẵng'],
    ['its partner', 'HTX Nông nghiệp công nghệ cao Vạn Tường'],
    ['its period as it was given', '04/2020 – 12/2021'],
    ['its scale', 'môi trường bể 18.000 lít'],
    ['its total', '1.498.636.500 đồng'],
    ['an amount', '412.333.500 đồng'],
    ['a share', '27,51 %'],
    ['the approving decision', '690/QĐ-UBND · 15/04/2020'],
    ['an overdue milestone', 'Quá hạn'],
    ['a council', 'Hội đồng xác định nhiệm vụ'],
    ['its seats', '9 thành viên'],
    ['its meeting', '20/02/2020'],
    ['the rule that decided', 'Đủ phiếu đồng ý'],
    ['the bound of that rule', 'Đồng ý cần: 7'],
    ['what could be next', 'Chuyển sang “Đã nộp hồ sơ nghiệm thu”'],
    ['the paragraph', `Đề tài “${TITLE}”`],
  ])('shows %s', async (_, words) => {
    expect((await page()).text).toContain(words);
  });

  it('reads in English once the reader asks for it, on every page', async () => {
    const chosen = await submit(office.secretary, '/language', {
      language: 'en',
      next: `/projects/${projectId}`,
    });
    expect(location(chosen)).toEqual([303, `/projects/${projectId}`]);
    const cookie = `${office.secretary.cookie}; ${String(chosen.headers['set-cookie']).split(';')[0]}`;
    const { text } = await new Client(office.application.app, cookie).get(`/projects/${projectId}`);
    expect(text).toContain('<html lang="en">');
    for (const words of ['In progress', '1,498,636,500 VND', '27.51%', 'Definition council'])
      expect(text).toContain(words);
    expect((await page()).text).toContain('<html lang="vi">');
  });

  it('shows money to those who may see it only', async () => {
    const member = await page(office.members[0]!.client);
    expect(member.status).toBe(200);
    expect(member.text).not.toContain('id="funding"');
    expect((await page(office.investigator)).text).toContain('id="funding"');
  });

  it('is the same for an unknown, a hidden and a misspelt project', async () => {
    const stranger = await office.application.openAccount('stranger@test.local', ['investigator']);
    const answers = await Promise.all(
      [projectId, '00000000-0000-4000-8000-000000000000', 'x'].map((id) => stranger.get(`/projects/${id}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const [hidden, unknown, misspelt] = answers.map(({ text }) =>
      text.replace(/name="next" value="[^"]*"/, ''),
    );
    expect(unknown).toBe(hidden);
    expect(misspelt).toBe(hidden);
    expect(hidden).not.toContain(TITLE);
  });
});

describe('every page', () => {
  it('writes what people typed as text', async () => {
    const list = await office.secretary.get('/projects?q=script');
    const id = /href="\/projects\/([0-9a-f-]{36})"/.exec(list.text)![1];
    const pages = [
      list,
      await office.secretary.get(`/projects/${id}`),
      await office.secretary.get(`/projects?q=${encodeURIComponent(ATTACK)}`),
    ];
    for (const { text, status } of pages) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/<script>|<img/);
      expect(text).toContain('&lt;script>alert(1)');
    }
  });

  it.each(['/projects', '/sign-in', '/nowhere'])(
    'forbids foreign scripts, frames and copies: %s',
    async (path) => {
      const { headers, text } = await office.application.anonymous.get(path);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      });
      expect(text).not.toMatch(/ style=|<style| on\w+=/);
    },
  );

  it('finds its styles and scripts, packed and for ever', async () => {
    const { text } = await office.application.anonymous.get('/sign-in');
    const paths = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
    expect(paths.length).toBeGreaterThanOrEqual(3);
    for (const path of paths) {
      const { status, headers } = await office.application.anonymous.get(path, { 'accept-encoding': 'gzip' });
      expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
      expect(headers['content-type']).toContain('; charset=utf-8');
      expect(headers['cache-control']).toContain('immutable');
    }
    expect((await office.application.anonymous.get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it('that does not exist is a page, but a problem below /api', async () => {
    const page = await office.secretary.get('/nowhere');
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    const problem = await office.secretary.get('/api/v1/nowhere');
    expect(problem.body.code).toBe('not-found');
  });

  it('sends a partial update whose session ended to a full visit', async () => {
    const answer = await office.application.anonymous.get('/projects?q=a', { 'hx-request': 'true' });
    expect([answer.status, answer.headers['hx-redirect']]).toEqual([200, '/projects?q=a']);
  });

  it('begins at the address itself', async () => {
    expect(location(await office.application.anonymous.get('/'))).toEqual([303, '/sign-in']);
    expect(location(await office.secretary.get('/'))).toEqual([303, '/work']);
  });
});

describe('the outbox', () => {
  it('is the administrator’s; for others there is no such page', async () => {
    const administrator = await office.application.openAccount('admin@test.local', ['administrator']);
    await office.application.sql.query(
      `insert into message (channel, header_id, recipient_id, to_address, subject, body_text, body_html, state, ring_at,
         created_at)
       values ('mail', '<a@b>', $1, 'a@b.vn', 'Nhắc việc', $2, '<b>html</b>', 'kept', '2021-01-01T01:30:00Z',
         '2021-01-01T01:30:00Z')`,
      [office.investigatorPersonId, ATTACK],
    );
    const { text } = await administrator.get('/outbox');
    for (const words of ['Nhắc việc', 'a@b.vn', '08:30 01/01/2021', 'Giữ lại', '&lt;script>'])
      expect(text).toContain(words);
    expect(text).not.toContain('<b>html');
    expect((await administrator.get('/projects')).text).toContain('href="/outbox"');
    expect((await office.secretary.get('/outbox')).status).toBe(404);
    expect((await office.secretary.get('/projects')).text).not.toContain('href="/outbox"');
  });
});
