/** The forms of a council's page: who leaves, joins and replaces whom, and what the office says about conflicts. */
import { Browser, way, wordsOf } from '../support/browser.js';
import { Office } from '../support/office.js';

const ATTACK = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

let office: Office;
let secretary: Browser;
let member: Browser;

beforeAll(async () => {
  office = await Office.open();
  secretary = new Browser(office, office.secretary);
  member = new Browser(office, office.members[5]!.client);
});

afterAll(() => office.close());

async function council(seats: object[] = office.seats) {
  const projectId = await office.propose();
  const decision = { number: `HĐ-${projectId.slice(0, 8)}/QĐ-UBND`, date: '2021-12-10', issuer: 'UBND' };
  const { id, seatIds } = await office.establish([projectId], { decision, seats });
  return { councilId: id, path: `/councils/${id}`, seatIds };
}

describe('a member who leaves', () => {
  it('is recorded by paper, reason and day, and what the council then lacks is said in sentences', async () => {
    const { path, seatIds } = await council();
    expect(await secretary.text(path)).not.toContain('id="lacks"');
    const left = {
      seatId: seatIds[3]!,
      kind: 'resigned',
      reason: ATTACK,
      decisionNumber: '77/QĐ-UBND',
      decisionDate: '2021-12-15',
      decisionIssuer: 'UBND huyện',
      effectiveDate: '2021-12-16',
    };
    expect(way(await secretary.submit(`${path}/leaving`, left))).toEqual([303, `${path}#seats`]);
    const text = await secretary.text(path);
    expect(wordsOf(text, 'seats')).toContain('Thôi tham gia từ 16/12/2021: xin thôi; ');
    expect(wordsOf(text, 'lacks')).toContain('Hội đồng cần ít nhất 2 ủy viên phản biện, hiện có 1');
    expect(text).not.toMatch(/<script>|<img/);
    expect(text).not.toContain(`<option value="${seatIds[3]}"`);
  });

  it('stays where the form was refused, with what was typed beside the sentence', async () => {
    const { path, seatIds } = await council();
    const form = { seatId: seatIds[6]!, kind: 'deceased', reason: 'viết dở', decisionNumber: '9/QĐ' };
    const future = await secretary.submit(`${path}/leaving`, { ...form, effectiveDate: '2199-01-01' });
    expect(future.status).toBe(422);
    for (const kept of ['>viết dở</textarea>', 'value="9/QĐ"', 'value="01/01/2199"', 'role="alert"'])
      expect(future.text).toContain(kept);
    expect(future.text).toMatch(/value="deceased" selected/);
    const bare = await secretary.submit(`${path}/leaving`, { ...form, reason: '' });
    expect([bare.status, bare.text.includes('value="9/QĐ"')]).toEqual([400, true]);
    expect((await secretary.submit(`${path}/leaving`, { ...form, seatId: 'none' })).status).toBe(404);
  });
});

describe('a member who joins', () => {
  it('is found in the register without accents and takes the seat of another on the same day', async () => {
    const { path, seatIds } = await council();
    await office.person('Đặng Phản Biện');
    const page = await secretary.text(`${path}/joining?q=dang phan bien`);
    const personId = /<option value="([^"]+)"[^>]*>Đặng Phản Biện/.exec(page)![1]!;
    const joined = {
      personId,
      role: 'reviewer',
      replacesSeatId: seatIds[2]!,
      reason: 'bận',
      decisionNumber: '78/QĐ-UBND',
      decisionDate: '2021-12-20',
      decisionIssuer: 'UBND huyện',
      effectiveDate: '2021-12-20',
    };
    const answer = await secretary.submit(`${path}/joining?q=dang`, joined);
    expect(way(answer)).toEqual([303, `${path}#seats`]);
    const words = wordsOf(await secretary.text(path), 'seats');
    expect(words).toContain(
      'Thành Viên 3 Ủy viên phản biện 10/12/2021 Thôi tham gia từ 20/12/2021: được thay',
    );
    expect(words).toContain('Đặng Phản Biện Ủy viên phản biện 20/12/2021 Đương nhiệm');
  });

  it('is refused where the rulebook has no place, with what was typed', async () => {
    const { path } = await council();
    const personId = await office.person('Người Thứ Mười');
    const sent = { personId, role: 'chair', reason: 'thêm người', decisionNumber: '80/QĐ' };
    const answer = await secretary.submit(`${path}/joining?q=Nguoi Thu Muoi`, sent);
    expect(answer.status).toBe(422);
    for (const kept of ['role="alert"', '>thêm người</textarea>', 'value="80/QĐ"', 'value="Nguoi Thu Muoi"'])
      expect(answer.text).toContain(kept);
    expect(answer.text).toMatch(/value="chair" selected/);
    expect(wordsOf(answer.text)).toContain('nhiều nhất 1 Chủ tịch');
    expect(wordsOf(await secretary.text(`${path}/joining?q=khongco`))).toContain('không có người như vậy');
  });
});

describe('a conflict', () => {
  async function declared() {
    const given = await council();
    const own = { seatId: given.seatIds[5]!, kind: 'relative', statement: 'Em ruột' };
    const [status, location] = way(await member.submit(`${given.path}/conflicts`, own));
    expect([status, location]).toEqual([303, `${given.path}?warning=relative-not-named#conflicts`]);
    const text = await secretary.text(given.path);
    const decision = /action="(\/councils\/[^/]+\/conflicts\/[0-9a-f-]{36})"/.exec(text)![1]!;
    return { ...given, decision, told: String(location).replace('#conflicts', '') };
  }

  it('says what its declaration leaves open, in the language of the reader', async () => {
    const { told, path } = await declared();
    expect(wordsOf(await member.text(told), 'conflicts')).toContain('chưa nêu người thân là ai');
    const english = new Browser(office, office.members[5]!.client, '; khcn_language=en');
    expect(wordsOf(await english.text(told), 'conflicts')).toContain('does not name the relative');
    const odd = await member.get(`${path}?warning=${encodeURIComponent(ATTACK)}`);
    expect([odd.status, /<script>|<img|alert alert-warning/.test(odd.text)]).toEqual([200, false]);
  });

  it('is dismissed for a reason, upheld again by a paper, and decided by the office alone', async () => {
    const { decision, path } = await declared();
    const bare = await secretary.submit(decision, { status: 'dismissed', decisionNumber: '5/TB' });
    expect([bare.status, bare.text.includes('value="5/TB"')]).toEqual([422, true]);
    expect(wordsOf(bare.text)).toContain('Bỏ qua một xung đột lợi ích phải nêu lý do');
    const dismissed = { status: 'dismissed', reason: 'Không phải người thân' };
    expect(way(await secretary.submit(decision, dismissed))).toEqual([303, `${path}#conflicts`]);
    expect(wordsOf(await secretary.text(path), 'conflicts')).toContain('Đã bác');
    const upheld = { status: 'upheld', decisionNumber: '6/TB', decisionDate: '2021-12-20' };
    expect((await secretary.submit(decision, upheld)).status).toBe(303);
    expect(wordsOf(await member.text(path), 'conflicts')).toContain('Được xác nhận');
    expect((await member.submit(decision, dismissed)).status).toBe(404);
    expect(await member.text(path)).not.toContain('form-decision');
  });

  it('that the records suggest is told to the office as waiting, and not to another member', async () => {
    const personId = await office.person('Người Của Đơn Vị Phối Hợp', office.partnerId);
    const seats = office.seats.map((seat, at) => (at === 8 ? { ...seat, personId } : seat));
    const { path } = await council(seats);
    expect(wordsOf(await secretary.text(path), 'lacks')).toContain(
      'Còn 1 dấu hiệu xung đột lợi ích chưa được kết luận',
    );
    expect(await member.text(path)).not.toContain('id="lacks"');
  });
});

it('leads to the rulebook and offers seats and decisions to the office only', async () => {
  const { path, seatIds } = await council();
  const text = await secretary.text(path);
  const rulebook = /href="(\/rulebooks\/[0-9a-f-]{36})"/.exec(text)![1]!;
  expect(wordsOf(await secretary.text(rulebook))).toContain('11/2014');
  expect((await member.get(rulebook)).status).toBe(200);
  const forMember = await member.text(path);
  for (const hidden of ['form-leaving', '/joining', 'form-decision']) expect(forMember).not.toContain(hidden);
  expect((await member.get(`${path}/joining`)).status).toBe(404);
  const leaving = { seatId: seatIds[5]!, kind: 'other', reason: 'tự ý' };
  expect((await member.submit(`${path}/leaving`, leaving)).status).toBe(404);
  expect((await secretary.submit(`${path}/leaving`, { ...leaving, _csrf: 'guessed' })).status).toBe(403);
  expect(way(await secretary.get(`${path}/leaving`))).toEqual([303, path]);
});
