/** A member's own ballot from the question of conflicts to what was handed in, and paper ballots, all by forms without scripts. */
import { randomUUID } from 'node:crypto';
import { POINTS_RULEBOOK, storeRulebook } from '../features/councils/given-selection.js';
import { type Answer, Client } from '../support/application.js';
import { Browser, way, wordsOf } from '../support/browser.js';
import * as files from '../support/files.js';
import { done, Office, type OpenSession } from '../support/office.js';

const HELD_ON = '2021-12-23';
const ATTACK = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

let office: Office;
let secretary: Browser;
let member: Browser;
let session: OpenSession & { projectId: string };
let room: string;
let path: string;

beforeAll(async () => {
  office = await Office.open();
  secretary = new Browser(office, office.secretary);
  member = new Browser(office, office.members[5]!.client);
});

beforeEach(async () => {
  const projectId = await office.propose({
    orderedProducts: [{ name: 'Tảo khô', quantity: 120, unit: 'kg', quality: 'protein 60 %' }],
  });
  session = { projectId, ...(await office.openSession(projectId, 'acceptance', HELD_ON)) };
  room = `/sessions/${session.sessionId}`;
  path = `${room}/ballot?projectId=${projectId}`;
});

afterAll(() => office.close());

const goOn = () => member.submit(`${room}/conflict?projectId=${session.projectId}`, { answer: 'no' });

/** The fields of each criterion on the form, in its order. */
function criteriaIn(text: string): string[] {
  const names = [...text.matchAll(/name="(?:assess|points):([^"]+)"/g)].map((match) => match[1]!);
  return [...new Set(names)];
}

async function assessed(grades: readonly string[], more: Record<string, string> = {}) {
  const criteria = criteriaIn(await member.text(path));
  expect(criteria).toHaveLength(grades.length);
  const given = criteria.map((code, at) => [`assess:${code}`, grades[at]!]);
  return { ...Object.fromEntries(given), ...more };
}

const mine = async () => {
  const { items } = done(await office.members[5]!.client.get(`sessions/${session.sessionId}`));
  return items[0].myBallot;
};

const submitDraft = async (by = member): Promise<Answer> => {
  const version = /name="version" value="(\d+)"/.exec(await by.text(`${path}&look=1`))?.[1];
  return by.submit(path, { step: 'submit', version });
};

describe('the question of conflicts', () => {
  it('comes before the ballot, and going on is remembered', async () => {
    const asked = `${room}/conflict?projectId=${session.projectId}`;
    expect(way(await member.get(path))).toEqual([303, asked]);
    expect(wordsOf(await member.text(asked))).toContain('Không, tiếp tục');
    expect(way(await goOn())).toEqual([303, `${path}&conflict=none`]);
    const text = await member.text(path);
    for (const words of ['Tảo khô', 'Đặt hàng 120 kg · protein 60 %', 'Xếp loại chung', 'Lưu nháp'])
      expect(wordsOf(text)).toContain(words);
    expect(text).toContain(`href="/projects/${session.projectId}#documents"`);
  });

  it('keeps the answer, which begins a ballot, out of the audit until the session is closed', async () => {
    const answers = async () => {
      const { items } = done(await office.auditor.get(`audit?entity=council&id=${session.councilId}`));
      return items.filter(({ act }: { act: string }) => act === 'conflict.denied');
    };
    expect((await goOn()).status).toBe(303);
    expect(await answers()).toEqual([]);
    done(await office.cast(session.sessionId, 1, { grade: 'pass' }));
    const missing = session.seatIds.filter((_, at) => at !== 1);
    done(await office.secretary.post(`sessions/${session.sessionId}/closing`, { missing }));
    const [answer, ...others] = await answers();
    expect([answer.subjectId, others]).toEqual([session.seatIds[5], []]);
  });

  it('takes a declaration, which closes ballot and documents of that project', async () => {
    const asked = `${room}/conflict?projectId=${session.projectId}`;
    const bare = await member.submit(asked, { answer: 'yes', kind: 'relative' });
    expect([bare.status, /value="relative" selected/.test(bare.text)]).toEqual([400, true]);
    const declared = { answer: 'yes', kind: 'relative', statement: 'Anh ruột của chủ nhiệm' };
    expect(way(await member.submit(asked, declared))).toEqual([303, path]);
    const text = await member.text(path);
    expect(wordsOf(text)).toContain('không xem tài liệu và không bỏ phiếu');
    expect(text).not.toMatch(/form-ballot|name="grade"|#documents/);
    const refused = await member.submit(path, { grade: 'pass', step: 'save' });
    expect([refused.status, await mine()]).toEqual([404, null]);
  });

  it('lets a member read the form before ballots are taken, without its buttons', async () => {
    const council = done(
      await office.secretary.post(`councils/${session.councilId}/sessions`, {
        scheduledAt: '2021-12-28T08:00:00+07:00',
        mode: 'online',
      }),
    );
    const other = `/sessions/${council.id}`;
    const answer = await member.submit(`${other}/conflict?projectId=${session.projectId}`, { answer: 'no' });
    expect(answer.status).toBe(303);
    const text = await member.text(String(answer.headers.location));
    expect(text).toMatch(/<fieldset[^>]* disabled/);
    expect(text).not.toMatch(/name="step"|hx-post/);
  });
});

describe('the draft', () => {
  beforeEach(async () => {
    await goOn();
  });

  it('is saved by its button with what was typed, and says when', async () => {
    const fields = await assessed(['excellent', 'pass', 'fail', 'pass'], { comment: ATTACK, step: 'save' });
    const answer = await member.submit(path, fields);
    expect(answer.status).toBe(200);
    expect(wordsOf(answer.text)).toMatch(/Đã lưu lúc \d\d:\d\d/);
    expect(wordsOf(answer.text)).toContain('Theo các tiêu chí: Không đạt');
    expect(answer.text).not.toMatch(/<script>|<img/);
    expect((await mine()).assessments).toHaveLength(4);
    const again = await member.text(path);
    expect(again.match(/name="assess:[^>]* checked/g)).toHaveLength(4);
  });

  it('saves as one types with the same form, which asks only for where it stands', async () => {
    const text = await member.text(path);
    expect(text).toMatch(
      /hx-post="[^"]+" hx-trigger="input delay:800ms" hx-target="#standing" hx-select="#standing"/,
    );
    const typed = await assessed(['pass', 'pass', 'pass', 'pass']);
    const answer = await member.submit(path, typed, { 'hx-request': 'true' });
    expect(answer.text).toMatch(/id="standing".*Đã lưu lúc/s);
    expect((await mine()).assessments).toHaveLength(4);
  });

  it('explains a contradiction, and is not submitted with one', async () => {
    const fields = await assessed(['pass', 'pass', 'fail', 'pass'], { grade: 'excellent', step: 'look' });
    expect(way(await member.submit(path, fields))).toEqual([303, `${path}&look=1`]);
    const look = await member.text(`${path}&look=1`);
    expect(wordsOf(look)).toContain('Xếp loại chung đã chọn là “Xuất sắc”');
    const refused = await submitDraft();
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('role="alert"');
    expect((await mine()).state).toBe('draft');
  });

  it('keeps what cannot be taken on the page, with the reason', async () => {
    const answer = await member.submit(path, { grade: 'wonderful', comment: 'đang viết', step: 'save' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('role="alert"');
    expect(answer.text).toContain('đang viết</textarea>');
    expect((await mine()).comment).toBeUndefined();
  });

  it('is shown whole before it is submitted, and afterwards only read', async () => {
    const fields = await assessed(['pass', 'excellent', 'pass', 'pass'], {
      comment: 'Đáng tin',
      step: 'look',
    });
    await member.submit(path, fields);
    const look = wordsOf(await member.text(`${path}&look=1`));
    for (const words of ['Tảo khô: Số lượng so với đặt hàng', 'Đáng tin', 'Xếp loại chung: Đạt', 'Nộp phiếu'])
      expect(look).toContain(words);
    expect(way(await submitDraft())).toEqual([303, path]);

    const text = await member.text(path);
    expect(wordsOf(text)).toContain('đề nghị người chủ trì mở lại: Chủ tịch Thành Viên 1');
    expect(text).not.toMatch(/<textarea|name="step"/);
    const late = await member.submit(path, { grade: 'fail', step: 'save' });
    expect(late.status).toBe(409);
    expect((await mine()).grade).toBe('pass');
  });

  it('submits only what was looked at', async () => {
    const fields = await assessed(['pass', 'pass', 'pass', 'pass'], { step: 'look' });
    await member.submit(path, fields);
    const version = /name="version" value="(\d+)"/.exec(await member.text(`${path}&look=1`))![1];
    done(
      await office.members[5]!.client.put(`sessions/${session.sessionId}/ballots/mine`, { grade: 'fail' }),
    );
    expect((await member.submit(path, { step: 'submit', version })).status).toBe(412);
    expect((await mine()).state).toBe('draft');
  });

  it('is nobody else’s, and takes no form without the token of the session', async () => {
    await member.submit(path, { comment: 'lời kín', step: 'save' });
    for (const other of [office.members[0]!.client, office.members[6]!.client]) {
      const browser = new Browser(office, other);
      await browser.submit(`${room}/conflict?projectId=${session.projectId}`, { answer: 'no' });
      expect(await browser.text(path)).not.toContain('lời kín');
    }
    expect((await secretary.get(path)).status).toBe(404);
    expect((await member.submit(path, { _csrf: 'guessed', step: 'save' })).status).toBe(403);
  });
});

describe('a paper ballot', () => {
  it('is keyed in by the office, kept where refused, and confirmed by another person', async () => {
    const chosen = await secretary.text(`${room}/paper-ballot`);
    expect(chosen).toContain(`<option value="${session.seatIds[6]}">`);
    const paper = `${room}/paper-ballot?seatId=${session.seatIds[6]}&projectId=${session.projectId}`;
    const bare = await secretary.submit(paper, { grade: 'pass', comment: 'rõ' });
    expect([bare.status, bare.text.includes('rõ</textarea>')]).toEqual([400, true]);
    const keyedIn = await secretary.submit(paper, { grade: 'pass', paperNumber: '07' });
    expect(keyedIn.status).toBe(303);
    const scan = String(keyedIn.headers.location);
    const ballotId = scan.replace(`${room}/paper-scan?ballotId=`, '');
    expect(wordsOf(await secretary.text(room), 'roster')).toMatch(
      /Chờ xác nhận số 07 Đính kèm bản quét… chờ người khác xác nhận/,
    );
    expect(await secretary.text(room)).not.toContain('/acts/confirmation');
    const own = await secretary.submit(`${room}/acts/confirmation`, { ballotId });
    expect([own.status, own.text.includes('role="alert"')]).toEqual([403, true]);
    const second = new Browser(office, office.secondSecretary);
    expect(way(await second.submit(`${room}/acts/confirmation`, { ballotId }))).toEqual([303, room]);
    expect(wordsOf(await secretary.text(room))).toContain('Đã nộp 1/9 phiếu');
    const reader = new Browser(office, office.members[6]!.client);
    expect(wordsOf(await reader.text(path))).toContain('Số phiếu giấy 07');
  });
});

describe('the scan of a paper ballot', () => {
  const send = (path: string, bytes: Buffer, by = office.secretary) => {
    const { body, type } = files.multipart([
      { name: '_csrf', value: by.csrfToken },
      { name: 'file', value: bytes, fileName: 'phiếu 07.pdf' },
    ]);
    return new Client(office.application.app, by.cookie).post(path, body, { 'content-type': type });
  };

  async function keyedIn() {
    const { sessionId, seatIds, projectId } = session;
    const { id } = done(
      await office.secretary.post(`sessions/${sessionId}/ballots`, {
        seatId: seatIds[6],
        projectId,
        grade: 'fail',
        enteredFrom: { paperNumber: '07' },
      }),
    );
    return { id: id as string, scan: `${room}/paper-scan?ballotId=${id}` };
  }

  it('is attached by a form of its own and stands beside the confirm button of another person', async () => {
    const { id, scan } = await keyedIn();
    const asked = await secretary.text(scan);
    expect(wordsOf(asked)).toContain('Thành Viên 7');
    expect(asked).toContain('enctype="multipart/form-data"');
    expect(asked).not.toContain('Không đạt');
    const odd = await send(scan, Buffer.from('<script>'));
    expect([odd.status, odd.text.includes('role="alert"')]).toEqual([422, true]);
    expect(way(await send(scan, files.PDF))).toEqual([303, room]);

    const link = `href="/api/v1/ballots/${id}/scan"`;
    for (const by of [office.secondSecretary, office.members[0]!.client]) {
      const text = await new Browser(office, by).text(room);
      expect([text.includes(link), text.includes(`name="ballotId" value="${id}"`)]).toEqual([true, true]);
      expect((await by.get(`ballots/${id}/scan`)).bytes).toEqual(files.PDF);
    }
    expect(await secretary.text(room)).toContain(link);
    expect(
      way(
        await new Browser(office, office.members[0]!.client).submit(`${room}/acts/confirmation`, {
          ballotId: id,
        }),
      ),
    ).toEqual([303, room]);
    expect(await secretary.text(room)).not.toContain(link);
    const late = await send(scan, files.PDF);
    expect([late.status, late.text.includes('role="alert"')]).toEqual([409, true]);
  });

  it('is unknown to members, also as tellers who see who has handed in, and to forms without the token', async () => {
    const { scan } = await keyedIn();
    done(
      await office.secretary.put(`sessions/${session.sessionId}/officers`, {
        tellers: session.seatIds.slice(5, 8),
        headTellerSeatId: session.seatIds[5],
      }),
    );
    const text = await member.text(room);
    expect(wordsOf(text, 'roster')).toContain('Chờ xác nhận');
    expect(text).not.toMatch(/số 07|\/scan|acts\/confirmation/);
    expect((await member.get(scan)).status).toBe(404);
    expect((await send(scan, files.PDF, office.members[5]!.client)).status).toBe(404);
    expect(
      (await send(scan, files.PDF, new Client(office.application.app, office.secretary.cookie))).status,
    ).toBe(403);
  });
});

describe('a ballot of points, one of several', () => {
  let first: string;
  let selection: OpenSession;
  let scorePath: string;

  beforeEach(async () => {
    const rulebookId = await storeRulebook(office.application.sql, {
      ...POINTS_RULEBOOK,
      code: `POINTS-${session.projectId.slice(0, 8)}`,
    });
    const topicId = randomUUID();
    const projectIds = [
      await office.propose({ topicId, title: 'Hồ sơ A' }),
      await office.propose({ topicId, title: 'Hồ sơ B' }),
    ];
    first = projectIds[0]!;
    const council = { purpose: 'selection', rulebookId, effectiveDate: HELD_ON };
    const { id: councilId, seatIds } = await office.establish(projectIds, council);
    const id = await office.call(councilId, HELD_ON);
    await office.open(id, seatIds, HELD_ON);
    selection = { councilId, sessionId: id, seatIds };
    scorePath = `/sessions/${id}/ballot?projectId=${first}`;
    await member.submit(`/sessions/${id}/conflict?projectId=${first}`, { answer: 'no' });
  });

  it('needs its project named', async () => {
    expect((await member.get(`/sessions/${selection.sessionId}/ballot`)).status).toBe(404);
  });

  it('shows the most of each criterion and the running total, with a comma as the decimal point', async () => {
    expect(wordsOf(await member.text(scorePath))).toMatch(/content \/ 60 capacity \/ 40/);
    const some = await member.submit(scorePath, { 'points:content': '50,5', step: 'save' });
    expect(wordsOf(some.text)).toContain('Tổng điểm 50.5/100 · chưa cho điểm: 1');
    const over = await member.submit(scorePath, {
      'points:content': '61',
      'points:capacity': '4',
      step: 'save',
    });
    expect([over.status, over.text.includes('value="61"')]).toEqual([422, true]);
    const all = { 'points:content': '50,5', 'points:capacity': '40', step: 'look' };
    expect((await member.submit(scorePath, all)).status).toBe(303);
    expect(wordsOf(await member.text(`${scorePath}&look=1`))).toContain('Tổng điểm 90.5/100');
  });

  it('ranks what competes once the session is closed', async () => {
    const { items } = done(await office.secretary.get(`sessions/${selection.sessionId}`));
    for (const [at] of office.members.entries()) {
      for (const { projectId } of items) {
        const scores = [
          { criterion: 'content', points: projectId === first ? 55 : 45 },
          { criterion: 'capacity', points: 30 },
        ];
        done(await office.cast(selection.sessionId, at, { projectId, scores }));
      }
    }
    expect(wordsOf(await secretary.text(`/sessions/${selection.sessionId}`))).toContain('Đã nộp 9/9 phiếu');
    expect((await secretary.submit(`/sessions/${selection.sessionId}/closing`)).status).toBe(303);
    const words = wordsOf(await member.text(`/sessions/${selection.sessionId}`), 'ranking');
    expect(words).toMatch(/Hồ sơ A .*85.*Hồ sơ B .*75/);
  });
});
