/** The room of a session as a browser without scripts sees and uses it: each role its own part of one page. */
import { formatDate } from '../../src/domain/values/plain-date.js';
import { Browser, way, wordsOf } from '../support/browser.js';
import { done, Office, type OpenSession } from '../support/office.js';

const HELD_ON = '2021-12-23';
const ATTACK = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

let office: Office;
let secretary: Browser;
let chair: Browser;
let member: Browser;

beforeAll(async () => {
  office = await Office.open();
  secretary = new Browser(office, office.secretary);
  chair = new Browser(office, office.members[0]!.client);
  member = new Browser(office, office.members[5]!.client);
});

afterAll(() => office.close());

async function calledSession(more: object = {}): Promise<OpenSession & { projectId: string }> {
  const projectId = await office.propose();
  const decision = { number: '12/QĐ-UBND', date: '2021-12-10', issuer: 'UBND huyện Bình Sơn' };
  const { id: councilId, seatIds } = await office.establish([projectId], { decision });
  return { projectId, councilId, sessionId: await office.call(councilId, HELD_ON, more), seatIds };
}

async function openedSession(): Promise<OpenSession & { projectId: string }> {
  const projectId = await office.propose();
  return { projectId, ...(await office.openSession(projectId, 'acceptance', HELD_ON)) };
}

describe('who sees what', () => {
  let session: OpenSession & { projectId: string };
  let path: string;

  beforeAll(async () => {
    session = await openedSession();
    path = `/sessions/${session.sessionId}`;
    done(await office.cast(session.sessionId, 2, { grade: 'fail', comment: 'lời kín' }));
  });

  it('shows the office the acts, the meter and who has handed in, but not what', async () => {
    const text = await secretary.text(path);
    for (const words of [
      'Điểm danh',
      'Đã nộp 1/9 phiếu',
      'Được tính 9 / Cần 6',
      'Đủ điều kiện họp',
      'Hội trường',
    ])
      expect(wordsOf(text)).toContain(words);
    expect(wordsOf(text, 'roster')).toMatch(/Thành Viên 3 Ủy viên phản biện Có mặt Đã nộp/);
    expect(text).not.toMatch(/lời kín|Không đạt/);
  });

  it('shows the chair how to lead on and to reopen, and leaves attendance to the office', async () => {
    const text = await chair.text(path);
    expect(text).toContain(`/sessions/${session.sessionId}/closing`);
    expect(text).toContain(`/sessions/${session.sessionId}/reopening?ballotId=`);
    expect(text).not.toContain('form-attendance');
    expect(text).not.toContain('/paper-ballot');
  });

  it('shows a member their own ballot and neither acts nor who has handed in', async () => {
    const text = await member.text(path);
    expect(text).toContain(`/sessions/${session.sessionId}/ballot?projectId=${session.projectId}`);
    for (const hidden of [
      'Điều hành phiên họp',
      'Đã nộp',
      'Chưa nộp',
      '/closing',
      '/reopening',
      'form-officers',
    ])
      expect(text).not.toContain(hidden);
  });

  it.each(['', '/projector', '/minutes', '/closing', '/ballot', '/conflict', '/reopening', '/paper-ballot'])(
    'hides %j from an investigator as if it did not exist',
    async (rest) => {
      expect((await new Browser(office, office.investigator).get(`${path}${rest}`)).status).toBe(404);
    },
  );

  it.each(['/closing', '/reopening', '/paper-ballot'])('hides %s from a member', async (rest) => {
    expect((await member.get(`${path}${rest}`)).status).toBe(404);
  });

  it.each(['/sessions/none', '/councils/none'])('finds nothing at %s', async (odd) => {
    expect((await secretary.get(odd)).status).toBe(404);
  });

  it('asks who is not signed in to do so', async () => {
    const answer = await office.application.anonymous.get(path);
    expect(way(answer)).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
  });

  it('asks for its living part anew, which holds nothing to type into', async () => {
    const text = await secretary.text(path);
    const live = text.slice(text.indexOf('id="live"'), text.indexOf('id="acts"'));
    expect(live).toContain(`hx-get="${path}?seen=open" hx-trigger="every 5s"`);
    expect(live).not.toMatch(/<textarea|<select|type="(text|date|checkbox)"/);
    expect(wordsOf(await secretary.text(`${path}?seen=scheduled`))).toContain(
      'Phiên họp đã chuyển trạng thái.',
    );
  });

  it('reads in English', async () => {
    const english = new Browser(office, office.secretary, '; khcn_language=en');
    const words = wordsOf(await english.text(path));
    for (const each of ['Session: Acceptance council', '1 of 9 ballots handed in', 'Quorum met', 'Deadlines'])
      expect(words).toContain(each);
    expect(words).toMatch(/Documents sent to the members/);
  });
});

describe('the meeting', () => {
  it('draws what is missing, takes attendance, and opens once it is enough', async () => {
    const { sessionId, seatIds } = await calledSession();
    const path = `/sessions/${sessionId}`;
    const before = await secretary.text(path);
    expect(wordsOf(before, 'agenda')).toContain('Được tính 0 / Cần 6 Chưa đủ điều kiện họp');
    expect(before.match(/seat-cell absent/g)).toHaveLength(9);

    const attendance = { version: '1', present: seatIds.filter((_, at) => at !== 2), online: [seatIds[8]!] };
    expect(way(await secretary.submit(`${path}/acts/attendance`, attendance))).toEqual([303, path]);
    const refused = await secretary.submit(`${path}/acts/opening`, { effectiveDate: HELD_ON });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.text, 'form-opening')).toContain('Có mặt 1/2 ủy viên phản biện');
    expect(refused.text).toContain(`name="effectiveDate~date" value="${formatDate(HELD_ON)}"`);
    expect(refused.text.match(/seat-cell counted/g)).toHaveLength(8);

    const all = { version: '2', present: seatIds, online: [seatIds[8]!] };
    expect((await secretary.submit(`${path}/acts/attendance`, all)).status).toBe(303);
    expect(way(await secretary.submit(`${path}/acts/opening`))).toEqual([303, path]);
    expect(wordsOf(await member.text(path), 'roster')).toMatch(/Thành Viên 9 Ủy viên Có mặt Trực tuyến/);
    expect(await member.text(path)).toMatch(/data-elapsed="0">Đã họp 0 phút/);
  });

  it('keeps the boxes of an attendance that another one overtook', async () => {
    const { sessionId, seatIds } = await calledSession();
    const sent = {
      version: '7',
      present: [seatIds[0]!, seatIds[4]!],
      authorisedSeatId: seatIds[1]!,
      authorisation: 'GUQ 01',
    };
    const answer = await secretary.submit(`/sessions/${sessionId}/acts/attendance`, sent);
    expect(answer.status).toBe(412);
    expect(answer.text.match(/name="present"[^>]* checked/g)).toHaveLength(2);
    expect(answer.text).toMatch(/<details[^>]* open[^>]*><summary>Điểm danh/);
    expect(answer.text).toContain('value="GUQ 01"');
  });

  it('asks for the paper by which a vice-chair presides', async () => {
    const { sessionId, seatIds } = await calledSession();
    const sent = { version: '1', present: seatIds.slice(1), authorisedSeatId: seatIds[1]! };
    const path = `/sessions/${sessionId}/acts/attendance`;
    expect((await secretary.submit(path, sent)).status).toBe(400);
    expect((await secretary.submit(path, { ...sent, authorisation: 'GUQ 02/2021' })).status).toBe(303);
    const words = wordsOf(await secretary.text(`/sessions/${sessionId}`));
    expect(words).toContain('Được ủy quyền chủ trì');
    expect(words).toContain('Đủ điều kiện họp');
  });

  it('names tellers, calls the vote, records steps, and leads a lost reader of its addresses back', async () => {
    const { sessionId, seatIds } = await openedSession();
    const path = `/sessions/${sessionId}`;
    const officers = {
      tellers: seatIds.slice(5, 8),
      headTellerSeatId: seatIds[5]!,
      meetingSecretarySeatId: '',
    };
    expect((await chair.submit(`${path}/acts/officers`, officers)).status).toBe(303);
    expect(wordsOf(await chair.text(path), 'roster')).toContain('Trưởng ban kiểm phiếu');
    expect(wordsOf(await member.text(path), 'roster')).toContain('Chưa nộp');
    expect(wordsOf(await new Browser(office, office.members[8]!.client).text(path))).not.toContain(
      'Chưa nộp',
    );
    expect((await chair.submit(`${path}/acts/voting`)).status).toBe(303);
    expect(wordsOf(await chair.text(path))).toContain('Đang bỏ phiếu');
    const step = { code: 'documents-out', doneOn: '2021-12-10', note: 'gửi thư' };
    expect((await secretary.submit(`${path}/acts/step`, step)).status).toBe(303);
    expect(wordsOf(await secretary.text(path), 'deadlines')).toContain('Xong ngày 10/12/2021');
    const future = await secretary.submit(`${path}/acts/step`, { ...step, doneOn: '2199-01-01' });
    expect([future.status, future.text.includes('value="01/01/2199"')]).toEqual([422, true]);
    expect(way(await secretary.get(`${path}/acts/step`))).toEqual([303, path]);
  });

  it('is postponed with a reason, and the two sessions name each other', async () => {
    const { sessionId } = await calledSession();
    const path = `/sessions/${sessionId}`;
    const none = await secretary.submit(`${path}/acts/postponement`, { scheduledAt: '2021-12-30T08:30' });
    expect([none.status, none.text.includes('value="2021-12-30T08:30"')]).toEqual([400, true]);
    const sent = { reason: 'Chủ tịch ốm', scheduledAt: '2021-12-30T08:30' };
    expect((await secretary.submit(`${path}/acts/postponement`, sent)).status).toBe(303);
    const text = await secretary.text(path);
    expect(wordsOf(text)).toContain('Lý do hoãn: Chủ tịch ốm');
    const next = /href="(\/sessions\/[0-9a-f-]+)">Được họp tiếp/.exec(text)![1]!;
    const following = await secretary.text(next);
    expect(following).toContain(`href="${path}">Họp tiếp sau phiên bị hoãn`);
    expect(wordsOf(following)).toContain('08:30 30/12/2021');
    expect(text).not.toContain('hx-trigger');
  });

  it('takes written comments of members and those that came on paper, and shows them as text', async () => {
    const { sessionId, seatIds } = await openedSession();
    const path = `/sessions/${sessionId}`;
    expect((await member.submit(`${path}/acts/comment`, { content: ATTACK })).status).toBe(303);
    const paper = {
      seatId: seatIds[6]!,
      content: 'Nhận xét giấy',
      receivedOn: '2021-12-20',
      document: 'Hộp 3',
    };
    expect((await secretary.submit(`${path}/acts/received-comment`, paper)).status).toBe(303);
    const text = await chair.text(path);
    expect(wordsOf(text, 'comments')).toContain('Nhận xét giấy Nhận ngày 20/12/2021 · Hộp 3');
    expect(text).not.toMatch(/<script>|<img/);
    expect((await member.submit(`${path}/acts/comment`)).status).toBe(400);
  });

  it.each(['attendance', 'officers', 'opening', 'voting', 'postponement', 'step', 'comment', 'confirmation'])(
    'takes no %s without the token of the session, nor from who has not signed in',
    async (act) => {
      const path = `/sessions/${office.leadId}/acts/${act}`;
      const fields = { _csrf: 'guessed' };
      for (const browser of [secretary, chair, member]) {
        expect((await browser.submit(path, fields)).status).toBe(403);
      }
      const anonymous = await office.application.anonymous.post(path, 'a=b', {
        'content-type': 'application/x-www-form-urlencoded',
      });
      expect(way(anonymous)).toEqual([303, '/sign-in']);
    },
  );

  it('lets no member run the meeting', async () => {
    const { sessionId } = await openedSession();
    const answer = await member.submit(`/sessions/${sessionId}/acts/voting`);
    expect([answer.status, answer.text.includes('role="alert"')]).toEqual([403, true]);
    expect(done(await office.secretary.get(`sessions/${sessionId}`)).state).toBe('open');
  });
});

describe('a form that the session has overtaken', () => {
  it.each([
    ['opening', {}],
    ['comment', { content: 'viết dở dang' }],
    ['postponement', { reason: 'viết dở dang' }],
  ])('tells of %s why not, and loses no word', async (act, fields) => {
    const session = await openedSession();
    if (act !== 'opening') await office.decide(session, Array(9).fill({ grade: 'pass' }));
    const by = act === 'comment' ? member : secretary;
    const answer = await by.submit(`/sessions/${session.sessionId}/acts/${act}`, fields);
    expect([answer.status, answer.text.includes('role="alert"')]).toEqual([409, true]);
    expect(answer.text.includes('viết dở dang')).toBe(act !== 'opening');
  });
});

describe('closing', () => {
  it('shows the numbers first, asks who hands in nothing, and then the verdict with its sentences', async () => {
    const { sessionId, seatIds } = await openedSession();
    const path = `/sessions/${sessionId}`;
    for (let at = 0; at < 7; at++) done(await office.cast(sessionId, at, { grade: 'excellent' }));
    const asked = await chair.text(`${path}/closing`);
    expect(wordsOf(asked, 'numbers')).toMatch(/Nhiệm vụ .* 9 7 2 0/);
    const refused = await chair.submit(`${path}/closing`, { missing: [seatIds[7]!] });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('role="alert"');
    expect(refused.text.match(/name="missing"[^>]* checked/g)).toHaveLength(1);
    expect(way(await chair.submit(`${path}/closing`, { missing: seatIds.slice(7) }))).toEqual([303, path]);

    const text = await member.text(path);
    for (const words of ['Xuất sắc', 'Cách ra kết quả', '7/9']) expect(wordsOf(text)).toContain(words);
    expect(text).toMatch(/class="conclusion">[^<]+/);
    expect(text).toContain(`${path}/minutes`);
    expect(text).not.toContain('hx-trigger');
    expect(await chair.text(`${path}/closing`)).not.toContain('form-closing');

    const minutes = await member.text(`${path}/minutes`);
    expect(wordsOf(minutes)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(wordsOf(minutes)).toContain('Thành Viên 1');
  });

  it('has no minutes before it', async () => {
    const { sessionId } = await openedSession();
    expect((await secretary.get(`/sessions/${sessionId}/minutes`)).status).toBe(409);
  });

  it('reopens a ballot for the chair alone, for a reason', async () => {
    const { sessionId, seatIds } = await openedSession();
    done(await office.cast(sessionId, 3, { grade: 'fail' }));
    const [{ id }] = done(await office.secretary.get(`sessions/${sessionId}`)).ballots;
    const path = `/sessions/${sessionId}/reopening?ballotId=${id}`;
    expect(wordsOf(await chair.text(path))).toContain('Thành Viên 4');
    expect((await chair.submit(path)).status).toBe(400);
    const byOffice = await secretary.submit(path, { reason: 'Nhầm' });
    expect([byOffice.status, byOffice.text.includes('>Nhầm</textarea>')]).toEqual([403, true]);
    expect((await member.submit(path, { reason: 'Nhầm' })).status).toBe(404);
    expect(way(await chair.submit(path, { reason: 'Nhầm' }))).toEqual([303, `/sessions/${sessionId}`]);
    const { ballots } = done(await office.secretary.get(`sessions/${sessionId}`));
    expect(ballots).toEqual([]);
    expect(seatIds).toHaveLength(9);
  });
});

describe('the wall', () => {
  it('shows figures without names', async () => {
    const { sessionId } = await openedSession();
    done(await office.cast(sessionId, 2, { grade: 'fail' }));
    for (const reader of [member, chair]) {
      const text = await reader.text(`/sessions/${sessionId}/projector`);
      expect(wordsOf(text)).toContain('9 có mặt được tính 6 cần có Đủ điều kiện họp');
      expect(text).not.toMatch(/Thành Viên \d|Không đạt/);
      expect(text).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>');
    }
  });

  it('is the same bytes whoever has handed in, until the closing', async () => {
    const { sessionId, seatIds } = await openedSession();
    const wall = async (by: Browser) =>
      (await by.text(`/sessions/${sessionId}/projector`)).replace(/<span data-elapsed.*?<\/span>/, '');
    const walls = () => Promise.all([secretary, chair, member].map(wall));
    const before = await walls();
    for (let at = 0; at < 8; at++) done(await office.cast(sessionId, at, { grade: 'pass' }));
    expect(await walls()).toEqual(before);
    const paper = { seatId: seatIds[8], grade: 'pass', enteredFrom: { paperNumber: '09' } };
    const { id } = done(await office.secretary.post(`sessions/${sessionId}/ballots`, paper));
    expect(await walls()).toEqual(before);
    done(await office.secondSecretary.post(`ballots/${id}/confirmation`));
    expect(await walls()).toEqual(before);
    done(await office.members[0]!.client.post(`sessions/${sessionId}/closing`));
    for (const text of await walls()) expect(text).toMatch(/class="wall-conclusion">[^<]+/);
  });

  it('shows the conclusion once the session is closed, and no longer asks anew', async () => {
    const session = await openedSession();
    await office.decide(session, Array(9).fill({ grade: 'pass' }));
    const text = await member.text(`/sessions/${session.sessionId}/projector`);
    expect(text).toMatch(/class="wall-conclusion">[^<]+/);
    expect(text).not.toMatch(/http-equiv|hx-trigger/);
  });
});

describe('the council', () => {
  it('shows decision, rulebook, seats, sessions, and calls a session in the office’s time', async () => {
    const { councilId, sessionId } = await calledSession();
    const path = `/councils/${councilId}`;
    const text = await secretary.text(path);
    for (const words of ['12/QĐ-UBND, 10/12/2021, UBND huyện Bình Sơn', 'Thông tư 11/2014', 'Thành Viên 9'])
      expect(wordsOf(text)).toContain(words);
    expect(text).toContain(`href="/sessions/${sessionId}"`);
    const odd = await secretary.submit(`${path}/sessions`, {
      scheduledAt: 'mai',
      mode: 'online',
      place: 'meet.example',
    });
    expect([odd.status, odd.text.includes('value="meet.example"')]).toEqual([400, true]);
    const sent = {
      scheduledAt: '2021-12-28T08:00',
      mode: 'online',
      place: 'meet.example',
      ballotsFrom: 'voting',
    };
    const [status, location] = way(await secretary.submit(`${path}/sessions`, sent));
    expect(status).toBe(303);
    expect(wordsOf(await secretary.text(String(location)))).toContain('08:00 28/12/2021');
    expect((await member.submit(`${path}/sessions`, sent)).status).toBe(404);
    expect(await member.text(path)).not.toContain('form-session');
  });

  it('takes a member’s declaration for their own seat only, and shows it to them and the office', async () => {
    const { councilId, sessionId, seatIds } = await calledSession();
    const path = `/councils/${councilId}`;
    const own = { seatId: seatIds[5]!, kind: 'relative', statement: ATTACK };
    const others = await member.submit(`${path}/conflicts`, { ...own, seatId: seatIds[6]! });
    expect(others.status).toBe(403);
    expect(way(await member.submit(`${path}/conflicts`, own))).toEqual([
      303,
      `${path}?warning=relative-not-named#conflicts`,
    ]);
    expect(wordsOf(await member.text(path), 'conflicts')).toContain('Đã khai báo');
    expect(wordsOf(await secretary.text(path), 'conflicts')).toContain('Thành Viên 6');
    const another = await chair.text(path);
    expect(wordsOf(another, 'conflicts')).not.toContain('Thành Viên 6');
    expect(another).not.toMatch(/<script>|<img/);
    const room = await member.text(`/sessions/${sessionId}`);
    expect(wordsOf(room)).toContain('không tham gia nội dung này');
    expect(wordsOf(room, 'roster')).toContain('Xung đột lợi ích');
  });

  it('is led to from the project page for who may read it', async () => {
    const { projectId, councilId, sessionId } = await calledSession();
    const text = await secretary.text(`/projects/${projectId}`);
    expect(text).toContain(`href="/councils/${councilId}"`);
    expect(text).toContain(`href="/sessions/${sessionId}"`);
    const forInvestigator = await new Browser(office, office.investigator).text(`/projects/${projectId}`);
    expect(forInvestigator).not.toContain('href="/councils/');
  });
});

it('leaves the page as it is where a refresh fails for a moment', async () => {
  const { sessionId } = await calledSession();
  const path = `/sessions/${sessionId}`;
  await office.application.sql.query('alter table council_session rename to council_session_away');
  const answer = await office.secretary.get(path, { 'hx-request': 'true' });
  await office.application.sql.query('alter table council_session_away rename to council_session');
  expect([answer.status, answer.headers['hx-reswap'], answer.headers['hx-redirect']]).toEqual([
    500,
    'none',
    undefined,
  ]);
  expect((await secretary.get(path)).status).toBe(200);
});
