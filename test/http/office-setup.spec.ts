/** The registers, a new council, accounts, the audit and the first steps of an office, on pages without scripts. */
import { Browser, way, wordsOf } from '../support/browser.js';
import { done, Office, SEAT_ROLES } from '../support/office.js';

const ATTACK = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;
const UNSAFE = /<script>|<img/;

let office: Office;
let secretary: Browser;
let admin: Browser;

beforeAll(async () => {
  office = await Office.open();
  secretary = new Browser(office, office.secretary);
  admin = new Browser(office, await office.application.openAccount('admin@test.local', ['administrator']));
});

afterAll(() => office.close());

const idIn = (location: unknown) => String(location).split('/').at(-1)!;

describe('the register of institutions', () => {
  it('finds without accents, narrows by kind, and goes on page by page with no entry twice', async () => {
    for (const number of [1, 2, 3])
      await office.institution(`Viện Thử ${number}`, { kind: 'research-institute' });
    const found = wordsOf(await secretary.text('/institutions?q=vien thu'));
    expect(found).toContain('Viện Thử 2');
    expect(found).not.toContain('UBND huyện');
    expect(wordsOf(await secretary.text('/institutions?q=vien thu&kind=university'))).toContain(
      'chưa có tổ chức',
    );
    const pages: string[] = [];
    for (let path: string | undefined = '/institutions?q=vien thu&limit=1'; path; ) {
      const page = await secretary.text(path);
      pages.push(/Viện Thử \d/.exec(page)![0]);
      path = /href="(\/institutions\?[^"]*cursor=[^"]+)"[^>]*>Trang sau/
        .exec(page)?.[1]
        ?.replaceAll('&amp;', '&');
    }
    expect(pages).toEqual(['Viện Thử 1', 'Viện Thử 2', 'Viện Thử 3']);
  });

  it('adds one, leads to its record, and tells a later name by a dated successor', async () => {
    const added = await secretary.submit('/institutions', { name: ATTACK, kind: 'authority', code: 'bs1' });
    const [status, path] = way(added) as [number, string];
    expect(status).toBe(303);
    await office.institution('Xã Kế Thừa', { kind: 'authority' });
    const changed = await secretary.submit(`${path}/change`, {
      version: '1',
      name: ATTACK,
      kind: 'authority',
      code: 'BS1',
      'validTo~date': '30/6/2025',
      successorId: 'xa ke thua',
    });
    expect(way(changed)).toEqual([303, path]);
    const record = await secretary.text(path);
    expect(wordsOf(record, 'facts')).toContain('30/06/2025');
    expect(wordsOf(record, 'facts')).toContain('Xã Kế Thừa');
    expect(record).not.toMatch(UNSAFE);
  });

  it('takes back what cannot be: a form keeps its words beside the sentence', async () => {
    const fields = { name: 'Trung tâm Mới', kind: 'other', 'validFrom~date': '2/1/2025' };
    const reversed = await secretary.submit('/institutions', { ...fields, 'validTo~date': '1/1/2025' });
    expect(reversed.status).toBe(422);
    expect(reversed.text).toContain('Ngày cuối cùng phải sau ngày bắt đầu');
    expect(reversed.text).toContain('value="Trung tâm Mới"');
    const unknown = await secretary.submit('/institutions', { ...fields, successorId: 'Không Có' });
    expect([unknown.status, unknown.text.includes('Danh mục chưa có “Không Có”')]).toEqual([422, true]);
    const stale = { version: '7', name: 'Đổi', kind: 'other' };
    const late = await secretary.submit(`/institutions/${office.leadId}/change`, stale);
    expect(late.status).toBe(412);
  });

  it('shows its projects by role to who may know them, and people and money to the office alone', async () => {
    const projectId = await office.propose({ title: 'Việc của trường' });
    const lead = await secretary.text(`/institutions/${office.leadId}`);
    expect(wordsOf(lead, 'projects')).toMatch(/Việc của trường .*Chủ trì/);
    expect(wordsOf(lead, 'people')).toContain('Chủ Nhiệm');
    expect(wordsOf(await secretary.text(`/institutions/${office.partnerId}`), 'projects')).toContain(
      'Phối hợp',
    );
    const own = new Browser(office, office.investigator);
    const seen = await own.text(`/institutions/${office.leadId}`);
    expect(seen).toContain(`/projects/${projectId}`);
    expect(seen).not.toMatch(/id="(people|money|seats)"/);
    const stranger = await office.application.openAccount('stranger@test.local', ['investigator']);
    const strange = await new Browser(office, stranger).text(`/institutions/${office.leadId}`);
    expect(strange).not.toContain('Việc của trường');
  });
});

describe('the register of persons', () => {
  it('adds a person of an institution named as people write it, and finds both again', async () => {
    const added = await secretary.submit('/persons', {
      fullName: 'Đặng Thị Thử',
      academicTitle: 'PGS.TS.',
      institutionId: 'dai hoc su pham',
      email: 'thu@truong.test',
    });
    const path = String(added.headers.location);
    expect(wordsOf(await secretary.text(path), 'facts')).toContain('Trường Đại học Sư phạm');
    expect(wordsOf(await secretary.text('/persons?q=dang thi thu'))).toContain('PGS.TS. Đặng Thị Thử');
    expect(await secretary.text('/persons/names?q=pgs.ts. dang thi thu')).toContain('Đặng Thị Thử');
  });

  it('shows seats, team and account, and is shut to whoever holds no office', async () => {
    const { personId } = office.members[0]!;
    await office.openSession(await office.propose(), 'acceptance', '2021-12-10');
    const record = await secretary.text(`/persons/${personId}`);
    expect(wordsOf(record, 'seats')).toMatch(/Hội đồng nghiệm thu .*Chủ tịch/);
    expect(wordsOf(record, 'facts')).toContain('member1@test.local');
    const member = new Browser(office, office.members[0]!.client);
    for (const path of ['/persons', '/persons/names', `/persons/${personId}`, '/institutions'])
      expect((await member.get(path)).status).toBe(404);
  });
});

describe('a new council', () => {
  const rows = (names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name, row) => [
        [`seats.${row}.personId`, name],
        [`seats.${row}.role`, SEAT_ROLES[row]!],
      ]),
    );
  const nine = Array.from({ length: 9 }, (_, at) => `Thành Viên ${at + 1}`);
  const paper = {
    purpose: 'acceptance',
    decisionNumber: '55/QĐ-UBND',
    'decisionDate~date': '10/12/2021',
    decisionIssuer: 'UBND huyện',
  };

  it('offers the rulebook of its day with the reason, and says what the seats lack before anything is done', async () => {
    const projectId = await office.propose();
    const path = `/projects/${projectId}/councils/new`;
    const draft = { ...paper, ...rows(['Chủ Nhiệm', 'thanh vien 2', 'Không Ai']), act: 'check' };
    const checked = await secretary.submit(path, draft);
    expect(checked.status).toBe(200);
    expect(wordsOf(checked.text, 'offer')).toMatch(/Thông tư 11\/2014.*10\/12\/2021.*Áp dụng tương tự/);
    const composition = wordsOf(checked.text, 'composition');
    expect(composition).toContain('Hội đồng có 2 thành viên, quy chế quy định 9');
    expect(composition).toContain('cần ít nhất 2 ủy viên phản biện, hiện có 0');
    expect(checked.text).toMatch(
      /id="seat-0-finding"[^>]*><p class="text-danger[^"]*">Người này không được tham gia/,
    );
    expect(checked.text).toContain('Không thấy xung đột lợi ích');
    expect(checked.text).toContain('Danh mục chưa có “Không Ai”');
    expect(checked.text).toMatch(/name="seats.1.personId"[^>]*value="Thành Viên 2/);
    expect(done(await office.secretary.get(`projects/${projectId}`)).councils).toEqual([]);
  });

  it('is established from the page, and what is refused stands beside its row', async () => {
    const path = `/projects/${await office.propose()}/councils/new`;
    const twice = { ...paper, ...rows([...nine.slice(0, 8), 'Thành Viên 1']), act: 'establish' };
    const refused = await secretary.submit(path, twice);
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/id="council-seats.8.personId-wrong"[\s\S]*?Một người chỉ giữ một vị trí/);
    const established = await secretary.submit(path, { ...paper, ...rows(nine), act: 'establish' });
    const [status, council] = way(established) as [number, string];
    expect([status, council]).toEqual([303, expect.stringMatching(/^\/councils\//)]);
    const page = await secretary.text(council);
    expect(wordsOf(page, 'seats')).toContain('Thành Viên 9');
    expect(wordsOf(page, 'facts')).toContain('55/QĐ-UBND, 10/12/2021');
  });

  it('is for the office alone', async () => {
    const path = `/projects/${await office.propose()}/councils/new`;
    for (const client of [office.investigator, office.members[0]!.client, office.finance])
      expect((await new Browser(office, client).get(path)).status).toBe(404);
  });
});

describe('papers that wait for confirmation', () => {
  it('are confirmed by a leader who names the paper at hand, without what stands on them', async () => {
    const session = await office.openSession(await office.propose(), 'definition', '2020-02-20');
    const keyedIn = done(
      await office.secretary.post(`sessions/${session.sessionId}/ballots`, {
        approve: true,
        comment: 'nội dung kín',
        seatId: session.seatIds[5],
        enteredFrom: { paperNumber: '17' },
      }),
    );
    const path = `/sessions/${session.sessionId}/awaiting`;
    const leader = new Browser(office, office.leader);
    expect(await leader.text(`/sessions/${session.sessionId}`)).toContain(`href="${path}"`);
    expect(wordsOf(await leader.text(path))).toContain('Không có phiếu nào');
    const page = await leader.text(`${path}?paper=17`);
    expect(wordsOf(page)).toMatch(/17 .*Thành Viên 6/);
    expect(page).not.toContain('nội dung kín');
    expect(wordsOf(await secretary.text(path))).toContain('người khác xác nhận');
    expect(way(await leader.submit(path, { ballotId: keyedIn.id }))).toEqual([303, path]);
    expect(wordsOf(await leader.text(path))).toContain('Không có phiếu nào');
    const member = new Browser(office, office.members[6]!.client);
    expect((await member.get(path)).status).toBe(404);
  });
});

describe('accounts', () => {
  it('are opened with a link for one person to choose a password by, changed and shut, each step in the audit in words', async () => {
    const opened = await admin.submit('/accounts', {
      displayName: 'Người Mới',
      email: 'moi@test.local',
      roles: ['reporter', 'finance'],
      language: 'vi',
    });
    const password = 'trà lá sen đậm vị';
    const token = /password-links\/([\w-]{43})"/.exec(opened.text)![1]!;
    await office.application.anonymous.put('password-links', { token, newPassword: password });
    await office.application.signIn('moi@test.local', password);
    const path = /href="(\/accounts\/[0-9a-f-]{36})"/.exec(opened.text)![1]!;
    const facts = { version: '1', displayName: 'Người Mới', email: 'moi@test.local', language: 'en' };
    const asked = await admin.submit(`${path}/facts`, { ...facts, roles: 'auditor' });
    expect([asked.status, asked.text.includes('đọc mọi nhiệm vụ')]).toEqual([200, true]);
    const confirmed = { ...facts, roles: 'auditor', confirmedRoles: 'auditor/' };
    expect((await admin.submit(`${path}/facts`, confirmed)).status).toBe(303);
    expect((await admin.submit(`${path}/facts`, { ...facts, roles: 'auditor' })).status).toBe(412);
    expect(wordsOf(await admin.text('/accounts?q=nguoi moi&role=auditor'))).toContain('Kiểm tra, giám sát');
    expect((await admin.submit(`${path}/access`, { active: 'false' })).status).toBe(303);
    await expect(office.application.signIn('moi@test.local', password)).rejects.toThrow('401');

    const audit = wordsOf(await admin.text(`/audit?id=${idIn(path)}`));
    expect(audit).toContain('Mở tài khoản');
    expect(audit).toMatch(/vai trò Người lập báo cáo; Tài chính → Kiểm tra, giám sát/);
    expect(audit).toMatch(/đang dùng có → không/);
    expect(audit).not.toContain(password);
    expect(audit).not.toContain(token);
  });

  it('keep one administrator, and are for administrators alone', async () => {
    const [own] = await office.application.sql.query(
      `select id from account where email = 'admin@test.local'`,
    );
    const kept = await admin.submit(`/accounts/${own.id}/access`, { active: 'false' });
    expect([kept.status, kept.text.includes('Phải còn ít nhất một tài khoản quản trị')]).toEqual([422, true]);
    for (const path of ['/accounts', '/accounts/new', '/audit'])
      expect((await secretary.get(path)).status).toBe(404);
  });
});

describe('the audit', () => {
  it('is searched by who, kind and day, and leads to the records', async () => {
    const projectId = await office.propose({ title: ATTACK });
    const page = await admin.text(`/audit?entity=project&who=SECRETARY@test&id=${projectId}`);
    expect(wordsOf(page)).toContain('Đề xuất nhiệm vụ');
    expect(page).toContain(`href="/projects/${projectId}"`);
    expect(page).not.toMatch(UNSAFE);
    expect(wordsOf(await admin.text('/audit?who=khong ai ca'))).toContain('Không có dòng nào như vậy');
    expect(wordsOf(await admin.text('/audit?until~date=1/1/2020'))).toContain('Không có dòng nào như vậy');
    expect((await new Browser(office, office.auditor).get('/audit')).status).toBe(200);
  });
});

describe('the first steps of an office', () => {
  it('say what is there and lead on, to administrator and secretary', async () => {
    const page = await admin.text('/setup');
    expect(wordsOf(page)).toContain('Không có dữ liệu minh họa');
    expect(wordsOf(page)).toContain('Chưa đặt máy chủ thư');
    expect(page).not.toContain('Gửi thư thử');
    expect((await secretary.get('/setup')).status).toBe(200);
    expect((await new Browser(office, office.finance).get('/setup')).status).toBe(404);
    const tried = await admin.submit('/setup');
    expect(tried.text).toContain('Thư thử không đi được');
  });

  it('explain the words of the product to everybody', async () => {
    const page = await new Browser(office, office.members[0]!.client).text('/glossary');
    expect(page).toContain('id="quorum"');
    expect(wordsOf(page)).toContain('xung đột lợi ích');
  });
});
