/** What a closed session says of itself, and that nothing changes it any more. */
import { done, Office } from '../../support/office.js';
import { routesOf } from '../../support/routes.js';
import {
  at,
  type CalledSession,
  call,
  callSession,
  castAll,
  HELD_ON,
  openSession,
  refusal,
  rowsOf,
} from './given-meeting.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const member = (at: number) => office.members[at]!.client;
interface Section {
  readonly code: string;
  readonly text: string;
  readonly projectId?: string;
  readonly facts: { name: string; value: unknown; record: object }[];
}
const sectionOf = ({ sections }: { sections: Section[] }, code: string) =>
  sections.find((section) => section.code === code)!;

/** Acts that rest on a closed session and change nothing of it: they move projects, or make papers. */
const FOLLOWS_FROM_IT = ['POST award', 'POST sheets/mine'];

/** Opened without the last two members, one of whom commented; seat 6 counts; closed. */
async function closedSession(): Promise<CalledSession> {
  const called = await callSession(office);
  done(
    await office.secretary.put(at(called, `/comments/${called.seatIds[8]}`), {
      content: 'Nhận xét của người vắng mặt.',
      receivedOn: '2021-12-21',
    }),
  );
  done(await member(5).put(at(called, '/comments/mine'), { content: 'Nhận xét của người có mặt.' }));
  await openSession(office, called, [7, 8], { online: [called.seatIds[4]] });
  done(
    await office.secretary.put(at(called, '/officers'), {
      tellers: [called.seatIds[5], called.seatIds[6]],
      headTellerSeatId: called.seatIds[6],
    }),
  );
  await castAll(office, called, [7, 8]);
  done(await office.secretary.post(at(called, '/closing')));
  return called;
}

async function postponedSession(): Promise<CalledSession> {
  const postponed = await callSession(office);
  await openSession(office, postponed);
  done(await office.cast(postponed.sessionId, 1, { grade: 'fail' }));
  done(await member(5).put(at(postponed, '/comments/mine'), { content: 'x' }));
  done(await office.secretary.put(at(postponed, '/officers'), { tellers: [postponed.seatIds[5]] }));
  done(await office.secretary.put(at(postponed, '/steps/documents-out'), { doneOn: '2021-12-13' }));
  done(await office.secretary.post(at(postponed, '/postponement'), { reason: 'mất điện' }));
  return postponed;
}

const KEPT = [
  'council_session',
  'session_item',
  'attendance',
  'session_teller',
  'session_step',
  'session_recusal',
  'written_comment',
  'ballot',
  'ballot_version',
  'verdict',
];

const refusedBy = (statement: string) =>
  office.application.sql.query(statement).then(
    () => 'done',
    (error: Error & { constraint?: string }) => error.constraint ?? error.message,
  );

describe('the verdict in a sentence', () => {
  it('goes with the closing and the verdict to who may see the result, in their language', async () => {
    const called = await callSession(office);
    await openSession(office, called);
    for (let seat = 0; seat < 9; seat++) {
      done(await office.cast(called.sessionId, seat, { grade: seat === 8 ? 'pass' : 'excellent' }));
    }
    const conclusion =
      '8/9 phiếu Xuất sắc (cần 7); không có phiếu Không đạt: Hội đồng xếp loại Xuất sắc (Điều 13.2).';
    const distanceText = 'Thêm 1 phiếu Không đạt thay cho Đạt thì kết quả là Đạt.';
    expect(done(await office.secretary.post(at(called, '/closing')))).toMatchObject({
      grade: 'excellent',
      conclusion,
      distanceText,
    });
    expect(done(await member(5).get(at(called, '/verdict')))).toMatchObject({ conclusion, distanceText });
    expect(done(await office.leader.get(at(called)))).toMatchObject({ verdict: { conclusion } });
    const inEnglish = done(await office.leader.get(at(called, '/verdict'), { 'accept-language': 'en' }));
    expect(inEnglish.conclusion).toMatch(/^8 of 9 ballots Excellent \(7 needed\)/);
    expect(inEnglish.distanceText).toBe('With 1 more ballot Fail in place of Pass the result would be Pass.');

    const told = done(await office.investigator.get(at(called, '/verdict')));
    expect(told).toMatchObject({
      grade: 'excellent',
      conclusion: 'Hội đồng xếp loại Xuất sắc (Điều 13.2).',
    });
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['counts']));
    expect(JSON.stringify(told)).not.toMatch(/distanceText|8\/9|trace/);
  });
});

describe('the minutes', () => {
  it('are composed of the records of the closed session, for the office and the council', async () => {
    const called = await closedSession();
    const minutes = done(await office.secretary.get(at(called, '/minutes')));
    expect(minutes).toMatchObject({ sessionId: called.sessionId, language: 'vi' });
    expect(sectionOf(minutes, 'council').text).toContain('theo Quyết định số acceptance-');
    expect(sectionOf(minutes, 'meeting').text).toContain('Phiên họp ngày 23/12/2021, tại Hội trường');
    const attendance = sectionOf(minutes, 'attendance').text;
    expect(attendance).toContain('Hội đồng có 9 thành viên, có mặt 7:');
    expect(attendance).toContain('Ủy viên thư ký khoa học: Thành Viên 5 (dự trực tuyến)');
    const absence = sectionOf(minutes, 'absence');
    expect(absence.text).toContain('Vắng mặt 2 thành viên:');
    expect(absence.text).toContain('được đọc tại phiên họp: “Nhận xét của người vắng mặt.”');
    expect(JSON.stringify(minutes)).not.toContain('Nhận xét của người có mặt.');
    expect(sectionOf(minutes, 'presiding').text).toContain('Chủ trì: Chủ tịch: Thành Viên 1.');
    expect(sectionOf(minutes, 'tellers').text).toBe(
      'Ban kiểm phiếu: Thành Viên 7 (trưởng ban), Thành Viên 6.',
    );
    const result = sectionOf(minutes, 'result');
    expect(result.text).toContain('Số phiếu phát ra 7, thu về 7, hợp lệ 7, không hợp lệ 0, không nộp 0.');
    const { verdict } = done(await office.secretary.get(at(called)));
    expect(result.text.endsWith(verdict.conclusion)).toBe(true);
    expect(result.facts.find(({ name }) => name === 'cast')).toMatchObject({
      value: verdict.counts.cast,
      record: { kind: 'verdict', id: verdict.id, field: 'counts.cast' },
    });

    const inEnglish = done(await member(5).get(at(called, '/minutes?lang=en')));
    expect(inEnglish.title).toBe('Minutes of the acceptance council');
    expect(sectionOf(inEnglish, 'tellers').text).toBe('Tellers: Thành Viên 7 (head), Thành Viên 6.');
    expect(done(await office.leader.get(at(called, '/minutes'))).sections).toEqual(minutes.sections);
    expect((await office.investigator.get(at(called, '/minutes'))).status).toBe(403);
    const stranger = await office.application.openAccount('other@test.local', ['council-member']);
    expect((await stranger.get(at(called, '/minutes'))).status).toBe(404);
  });

  it('are not there before the closing', async () => {
    const called = await callSession(office);
    expect(refusal(await office.secretary.get(at(called, '/minutes')))).toEqual([
      409,
      'session-without-minutes',
    ]);
  });

  it('say who was kept from which project and count them out, by the kind of conflict alone', async () => {
    const called = await callSession(office, { projects: 2 });
    const [a, b] = called.projectIds;
    const conflict = {
      seatId: called.seatIds[8],
      kind: 'interest',
      statement: 'lời khai riêng',
      projectId: a,
    };
    done(await member(8).post(`councils/${called.councilId}/conflicts`, conflict));
    await openSession(office, called);
    for (let seat = 0; seat < 9; seat++) {
      for (const projectId of called.projectIds) {
        if (seat === 8 && projectId === a) continue;
        done(await office.cast(called.sessionId, seat, { grade: 'excellent', projectId }));
      }
    }
    done(await office.secretary.post(at(called, '/closing')));
    const minutes = done(await office.secretary.get(at(called, '/minutes')));
    const { text, facts } = sectionOf(minutes, 'conflicts');
    expect(text.split('\n')).toHaveLength(1);
    expect(text).toMatch(/^- Ủy viên: Thành Viên 9 không nhận tài liệu.* vì có quyền, lợi ích liên quan$/);
    expect(facts.map(({ name }) => name)).toContain('conflict');
    expect(JSON.stringify(minutes)).not.toContain('lời khai riêng');
    const results: Section[] = minutes.sections.filter(({ code }: Section) => code === 'result');
    expect(results.map(({ projectId }) => projectId)).toEqual([a, b]);
    expect(results[0]!.text).toContain('9 thành viên, cần 6, có mặt 8, không tham gia 1 – đủ điều kiện.');
    expect(results[0]!.text).toContain('8/8 phiếu Xuất sắc (cần 6)');
    expect(results[1]!.text).toContain('9 thành viên, cần 6, có mặt 9 – đủ điều kiện.');

    const partly = done(await member(8).get(at(called, '/minutes')));
    expect(partly.sections.flatMap(({ projectId }: Section) => projectId ?? [])).toEqual([b]);
    const { items } = done(await office.secretary.get(at(called)));
    const code = items.find(({ projectId }: { projectId: string }) => projectId === a).project.code;
    expect(JSON.stringify(partly)).not.toContain(code);
    const whole = { ...conflict, projectId: b };
    done(await member(8).post(`councils/${called.councilId}/conflicts`, whole));
    expect((await member(8).get(at(called, '/minutes'))).status).toBe(403);
    // A conflict of later days changes nothing of what the minutes say of that day.
    expect(done(await office.secretary.get(at(called, '/minutes')))).toEqual(minutes);
  });

  it('name who left the council while it met, and count them out', async () => {
    const called = await callSession(office);
    await openSession(office, called, [7]);
    const seat = `councils/${called.councilId}/seats/${called.seatIds[8]}`;
    done(await office.secretary.patch(seat, { left: true, reason: 'chuyển công tác' }));
    await castAll(office, called, [7, 8]);
    done(await office.secretary.post(at(called, '/closing')));
    const minutes = done(await office.secretary.get(at(called, '/minutes')));
    expect(sectionOf(minutes, 'movements').text).toBe('- Ủy viên: Thành Viên 9 rời phiên họp');
    expect(sectionOf(minutes, 'attendance').text).toContain('Hội đồng có 8 thành viên, có mặt 7:');
    expect(sectionOf(minutes, 'result').text).toContain('8 thành viên, cần 6, có mặt 7');
  });

  it('name the vice-chair and the paper by which the chair authorised them', async () => {
    const called = await callSession(office);
    const chairAuthorisation = { seatId: called.seatIds[1], document: 'Giấy ủy quyền ngày 20/12/2021' };
    await openSession(office, called, [0], { chairAuthorisation });
    await castAll(office, called, [0]);
    done(await member(1).post(at(called, '/closing')));
    const minutes = done(await office.secretary.get(at(called, '/minutes')));
    expect(sectionOf(minutes, 'presiding').text).toContain(
      'Chủ trì: Phó Chủ tịch: Thành Viên 2, theo ủy quyền bằng văn bản: Giấy ủy quyền ngày 20/12/2021.',
    );
  });
});

describe('a correction', () => {
  it('is a new session that refers to the closed one, which stays as it was and names it', async () => {
    const called = await closedSession();
    const before = await rowsOf(office, called.sessionId);
    const correct = (more: object = {}) =>
      call(office, called.councilId, {
        correctsSessionId: called.sessionId,
        correctionReason: 'Ban kiểm phiếu đếm nhầm.',
        ...more,
      });
    expect(refusal(await correct({ correctionReason: undefined }))).toEqual([422, 'correction-needs-reason']);
    const stranger = await callSession(office);
    expect(refusal(await correct({ correctsSessionId: stranger.sessionId }))).toEqual([
      422,
      'unknown-reference',
    ]);
    expect(
      refusal(
        await call(office, stranger.councilId, {
          correctsSessionId: stranger.sessionId,
          correctionReason: 'x',
        }),
      ),
    ).toEqual([409, 'corrected-session-not-closed']);

    const answers = await Promise.all([correct(), correct()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const correction = answers.find(({ status }) => status === 201)!.body;
    expect(correction).toMatchObject({
      correctsSessionId: called.sessionId,
      correctionReason: 'Ban kiểm phiếu đếm nhầm.',
      state: 'scheduled',
    });
    expect(done(await office.secretary.get(at(called)))).toMatchObject({
      state: 'closed',
      correctedBySessionId: correction.id,
      verdict: { grade: 'excellent' },
    });

    const again = { ...called, sessionId: correction.id };
    await openSession(office, again);
    await castAll(office, again, [], { grade: 'pass' });
    expect(done(await office.secretary.post(at(again, '/closing'))).grade).toBe('pass');
    expect(await rowsOf(office, called.sessionId)).toEqual(before);
    expect(done(await office.secretary.get(`projects/${called.projectIds[0]}`)).grade).toMatchObject({
      grade: 'pass',
    });
    const history = sectionOf(done(await office.secretary.get(at(again, '/minutes'))), 'history');
    expect(history.text).toContain('đính chính phiên họp ngày 23/12/2021, lý do: Ban kiểm phiếu đếm nhầm.');
  });
});

describe('after the closing', () => {
  it('every route refuses every change of the session', async () => {
    const called = await closedSession();
    const before = await rowsOf(office, called.sessionId);
    const [ballot] = before.ballot as { id: string }[];
    const { seatIds, projectIds } = called;
    const [chair, secretary] = [member(0), office.secretary];
    const tries: Record<string, [by: typeof secretary, path: string, body: object]> = {
      'PUT attendance': [secretary, '/attendance', { present: seatIds }],
      'POST opening': [secretary, '/opening', { effectiveDate: HELD_ON }],
      'POST closing': [secretary, '/closing', {}],
      'PUT officers': [chair, '/officers', { tellers: [seatIds[4]] }],
      'POST voting': [chair, '/voting', {}],
      'POST postponement': [
        chair,
        '/postponement',
        { reason: 'x', scheduledAt: '2022-01-05T08:00:00+07:00' },
      ],
      'PUT steps/:code': [secretary, '/steps/documents-out', { doneOn: '2021-12-13' }],
      'PUT comments/mine': [member(5), '/comments/mine', { content: 'muộn' }],
      'PUT comments/:seatId': [secretary, `/comments/${seatIds[7]}`, { content: 'muộn' }],
      'PUT ballots/mine': [member(5), '/ballots/mine', { grade: 'fail' }],
      'POST ballots/mine/submission': [member(5), '/ballots/mine/submission', { grade: 'fail' }],
      'POST ballots': [
        secretary,
        '/ballots',
        { seatId: seatIds[7], grade: 'fail', enteredFrom: { paperNumber: '08' } },
      ],
      'PUT items/:projectId': [secretary, `/items/${projectIds[0]}`, { hostProposedTopic: true }],
    };
    const routes = routesOf(office.application.app)
      .filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/v1/sessions/:id/'))
      .map(({ method, path }) => `${method} ${path.replace('/api/v1/sessions/:id/', '')}`);
    // A page of the same address below / counts as one with it.
    const others = new Set(routes.filter((route) => !(route in tries)));
    expect([...others]).toEqual(FOLLOWS_FROM_IT);

    for (const [route, [by, path, body]] of Object.entries(tries)) {
      const [method] = route.split(' ');
      const answer = await by.send(method as 'PUT', at(called, path), body);
      expect([route, ...refusal(answer)]).toEqual([route, 409, 'session-closed']);
    }
    for (const act of ['confirmation', 'reopening']) {
      expect(
        (await chair.post(`ballots/${ballot!.id}/${act}`, { reason: 'x' })).status,
      ).toBeGreaterThanOrEqual(400);
    }
    expect(await rowsOf(office, called.sessionId)).toEqual(before);
  });

  it('raw SQL does not change it either, nor one that was postponed', async () => {
    const closed = await closedSession();
    const postponed = await postponedSession();
    const { sql } = office.application;
    for (const { sessionId, seatIds, councilId, projectIds } of [closed, postponed]) {
      const before = await rowsOf(office, sessionId);
      const statements = [
        `update council_session set place = 'x' where id = '${sessionId}'`,
        `update council_session set state = 'open' where id = '${sessionId}'`,
        `delete from council_session where id = '${sessionId}'`,
        `update attendance set present = not present where session_id = '${sessionId}'`,
        `delete from attendance where session_id = '${sessionId}'`,
        `delete from session_item where session_id = '${sessionId}'`,
        `delete from session_teller where session_id = '${sessionId}'`,
        `insert into session_teller (session_id, council_id, seat_id) values ('${sessionId}', '${councilId}', '${seatIds[2]}')`,
        `update written_comment set content = 'khác' where session_id = '${sessionId}'`,
        `insert into written_comment (session_id, council_id, project_id, seat_id, content, received_on, created_at)
         values ('${sessionId}', '${councilId}', '${projectIds[0]}', '${seatIds[2]}', 'x', '2021-12-20', now())`,
        `update ballot set grade = 'pass' where session_id = '${sessionId}'`,
        `delete from ballot where session_id = '${sessionId}'`,
        `insert into session_step (session_id, code, done_on, recorded_at)
         values ('${sessionId}', 'expert-group-report', '2021-12-01', now())`,
      ];
      for (const statement of statements) {
        expect([statement, await refusedBy(statement)]).toEqual([statement, 'closed_session_is_sealed']);
      }
      expect(await rowsOf(office, sessionId)).toEqual(before);
    }
    const settled = `insert into session_step (session_id, code, done_on, recorded_at) values ('${postponed.sessionId}', 'conclusion-sent', '2021-12-01', now())`;
    await expect(sql.query(settled)).rejects.toThrow('settled');
  });

  it('raw SQL moves nothing out of it into the session that comes after, and empties no table of it', async () => {
    const [closed, postponed] = [await closedSession(), await postponedSession()];
    const correction = done(
      await call(office, closed.councilId, { correctsSessionId: closed.sessionId, correctionReason: 'x' }),
    );
    const following = done(
      await call(office, postponed.councilId, { followsSessionId: postponed.sessionId }),
    );
    const { sql } = office.application;
    const hidden = `set local search_path = pg_temp, public;
      create temp table council_session on commit drop as select * from public.council_session where false;
      update ballot set grade = 'pass' where session_id = '${closed.sessionId}'`;
    expect(await refusedBy(hidden)).toBe('closed_session_is_sealed');
    const move = (table: string, from: CalledSession, to: string) =>
      `update ${table} set session_id = '${to}' where session_id = '${from.sessionId}'`;
    const moved = ['ballot', 'attendance', 'session_item', 'session_teller', 'written_comment'];
    for (const statement of [
      ...moved.map((table) => move(table, closed, correction.id)),
      ...[...moved, 'session_step'].map((table) => move(table, postponed, following.id)),
    ])
      expect([statement, await refusedBy(statement)]).toEqual([statement, 'closed_session_is_sealed']);
    for (const table of KEPT)
      await expect(sql.query(`truncate ${table} cascade`)).rejects.toThrow('written once');
  });

  it('the schema holds what a session may correct or take up', async () => {
    const closed = await closedSession();
    const open = await callSession(office, { projects: 2 });
    const { sql } = office.application;
    const refer = (column: string, from: string, to: string, more = '') =>
      sql.query(`update council_session set ${column} = '${to}'${more} where id = '${from}'`);
    const reason = `, correction_reason = 'x'`;
    await expect(refer('corrects_session_id', open.sessionId, closed.sessionId, reason)).rejects.toThrow(
      'only a closed session of the same council',
    );
    await expect(refer('follows_session_id', open.sessionId, open.sessionId)).rejects.toThrow(
      'only a postponed session of the same council',
    );
    const correction = done(
      await call(office, closed.councilId, {
        correctsSessionId: closed.sessionId,
        correctionReason: 'đếm nhầm',
      }),
    );
    const [other] = open.projectIds;
    await sql.query('insert into council_project (council_id, project_id) values ($1, $2)', [
      closed.councilId,
      other,
    ]);
    await expect(
      sql.query('insert into session_item (session_id, council_id, project_id) values ($1, $2, $3)', [
        correction.id,
        closed.councilId,
        other,
      ]),
    ).rejects.toThrow('a correction has no item');
  });
});
