/** What waits for each role, from the call of a meeting to its end and around it, as a page, as an answer and in the menu. */
import { Browser, way, wordsOf } from '../support/browser.js';
import { done, Office, type OpenSession } from '../support/office.js';

let office: Office;
let projectId: string;
let session: OpenSession;

const DAY_MS = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const workOf = async (client: { get: Office['leader']['get'] }) => done(await client.get('work'));
const kindsOf = async (client: { get: Office['leader']['get'] }): Promise<string[]> =>
  (await workOf(client)).rows.map(({ kind }: { kind: string }) => kind);
const rowOf = async (client: { get: Office['leader']['get'] }, kind: string) =>
  (await workOf(client)).rows.find((row: { kind: string }) => row.kind === kind);

/** As the frame of every page tells it, from what is remembered. */
const countOf = async (client: Office['leader']) =>
  Number(/Việc của tôi, (\d+) việc/.exec((await client.get('/work')).text)?.[1] ?? 0);

beforeAll(async () => {
  office = await Office.open();
  projectId = await office.runUntilInProgress();
});

afterAll(() => office?.close());

it('leads the investigator to what is due, the oldest first, with the reason and the way to do it', async () => {
  const work = await workOf(office.investigator);
  expect(work.count).toBeGreaterThan(0);
  expect(work.rows[0]).toMatchObject({
    standing: 'overdue',
    why: { by: 'principal-investigator' },
    because: 'Vì ông/bà là chủ nhiệm nhiệm vụ',
    subject: { project: { id: projectId } },
  });
  const days = work.rows.map(({ dueOn }: { dueOn: string | null }) => dueOn ?? '9999');
  expect(days).toEqual([...days].sort());
  const dossier = work.rows.find(({ kind }: { kind: string }) => kind === 'hand-in-dossier');
  expect(dossier).toMatchObject({ path: `/projects/${projectId}/documents`, facts: { lacking: 8 } });
  const page = await new Browser(office, office.investigator).text('/work');
  expect(wordsOf(page, 'overdue')).toContain('hồ sơ còn thiếu 8 thành phần');
  expect(wordsOf(page, 'overdue')).toContain('23:59, giờ Việt Nam');
  expect(page).toContain(`aria-label="Việc của tôi, ${work.count} việc đang chờ"`);
});

it('lets what was done leave the list', async () => {
  const before = await workOf(office.investigator);
  const { path, subject } = before.rows.find(({ kind }: { kind: string }) => kind === 'meet-milestone');
  expect(path).toBe(`/milestones/${subject.milestoneId}`);
  done(await office.investigator.post(`milestones/${subject.milestoneId}/completion`, {}));
  const after = await workOf(office.investigator);
  expect(
    after.rows.map(({ subject: each }: { subject: { milestoneId?: string } }) => each.milestoneId),
  ).not.toContain(subject.milestoneId);
});

it('gives what is up to the office to its secretary, and nothing of it to strangers', async () => {
  expect(await kindsOf(office.secretary)).toContain('meet-milestone');
  const page = await new Browser(office, office.secretary).text('/work');
  expect(wordsOf(page)).toContain('Vì ông/bà giữ vai trò Thư ký (cơ quan quản lý)');
  const stranger = await office.application.openAccount('stranger@test.local', [
    'council-member',
    'investigator',
  ]);
  expect(await workOf(stranger)).toMatchObject({ rows: [], count: 0, further: [] });
  const empty = await new Browser(office, stranger).text('/work');
  expect(wordsOf(empty)).toContain('Không có việc nào đang chờ ông/bà.');
  expect(wordsOf(empty)).toContain('chưa gắn với cá nhân nào');
  expect(empty).not.toContain('BS-2020');
  expect((await office.application.anonymous.get('work')).status).toBe(401);
});

it('asks a member before the meeting for the answer about conflicts and for the comment, until both are given', async () => {
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2021-12-20' }));
  const decision = { number: '99/QĐ-UBND', date: '2021-12-21', issuer: 'UBND huyện Bình Sơn' };
  const council = await office.establish([projectId], { decision, effectiveDate: '2021-12-21' });
  const sessionId = await office.call(council.id, dayIn(9));
  session = { councilId: council.id, sessionId, seatIds: council.seatIds };
  const { client } = office.members[2]!;
  expect((await kindsOf(client)).sort()).toEqual(['answer-conflict', 'write-comment']);
  const browser = new Browser(office, client);
  const page = await browser.text('/work');
  expect(wordsOf(page, 'dated')).toContain('Vì ông/bà là Ủy viên phản biện của Hội đồng nghiệm thu');

  const { path } = await rowOf(client, 'answer-conflict');
  expect(path).toBe(`/sessions/${session.sessionId}/conflict?projectId=${projectId}`);
  expect(await countOf(client)).toBe(2);
  expect(way(await browser.submit(path, { answer: 'no' }))[0]).toBe(303);
  expect([await kindsOf(client), await countOf(client)]).toEqual([['write-comment'], 1]);
  const ballot = await browser.get(`/sessions/${session.sessionId}/ballot?projectId=${projectId}`);
  expect(ballot.status).toBe(200);
  done(await client.put(`sessions/${session.sessionId}/comments/mine`, { content: 'Nhận xét', projectId }));
  expect(await kindsOf(client)).toEqual([]);
  expect(await kindsOf(office.members[3]!.client)).toHaveLength(2);
});

it('asks the secretary to prepare the meeting, step by step, in place of the milestones about it', async () => {
  const row = await rowOf(office.secretary, 'prepare-session');
  expect(row).toMatchObject({ path: `/sessions/${session.sessionId}`, facts: { step: 'documents-out' } });
  const titles = (await workOf(office.secretary)).rows.map(
    ({ facts }: { facts?: { milestone?: string } }) => facts?.milestone,
  );
  expect(titles).not.toContain('acceptance-meeting');
  const month = await office.secretary.get(`/milestones?month=${dayIn(9).slice(0, 7)}&kind=session`);
  expect(month.text).toContain(`/sessions/${session.sessionId}`);
});

it('asks for conflicts to be decided, and not whose conflict it is', async () => {
  const declared = { seatId: session.seatIds[7], kind: 'interest', statement: 'Cùng góp vốn' };
  done(await office.members[7]!.client.post(`councils/${session.councilId}/conflicts`, declared));
  const row = await rowOf(office.secretary, 'decide-conflicts');
  expect(row).toMatchObject({ path: `/councils/${session.councilId}`, dueOn: dayIn(9), facts: { count: 1 } });
  expect(await kindsOf(office.leader)).not.toContain('decide-conflicts');
  expect(await kindsOf(office.members[7]!.client)).toEqual([]);
});

it('counts a member’s own ballots and tells nobody but chair and office of the paper that waits', async () => {
  const heldOn = dayIn(0);
  await office.application.sql.query(`update council_session set scheduled_at = now() where id = $1`, [
    session.sessionId,
  ]);
  const present = session.seatIds.filter((_, at) => at !== 7);
  done(await office.secretary.put(`sessions/${session.sessionId}/attendance`, { present }));
  done(await office.secretary.post(`sessions/${session.sessionId}/opening`, { effectiveDate: heldOn }));
  const [chair, member, other, secretary] = [0, 5, 6, 4].map((at) => office.members[at]!.client);
  expect(await rowOf(member!, 'cast-ballot')).toMatchObject({
    facts: { done: 0, of: 1 },
    what: 'Bỏ phiếu đánh giá',
  });
  const before = await workOf(other!);
  const counted = { chair: 2, member: 1, office: (await workOf(office.secondSecretary)).count };
  expect(await countOf(chair!)).toBe(counted.chair);
  expect(await countOf(member!)).toBe(counted.member);
  expect(await countOf(office.secondSecretary)).toBe(counted.office);
  expect(await kindsOf(chair!)).toEqual(['cast-ballot', 'run-session']);

  done(await member!.put(`sessions/${session.sessionId}/ballots/mine`, { grade: 'pass' }));
  expect((await rowOf(member!, 'cast-ballot')).what).toBe('Nộp phiếu đánh giá đang soạn');
  done(await office.cast(session.sessionId, 5, { grade: 'excellent' }));
  expect(await kindsOf(member!)).toEqual([]);
  expect(await countOf(member!)).toBe(0);
  done(
    await office.secretary.post(`sessions/${session.sessionId}/ballots`, {
      seatId: session.seatIds[8],
      grade: 'excellent',
      enteredFrom: { paperNumber: '09' },
    }),
  );
  expect(await workOf(other!)).toEqual(before);
  expect(await countOf(chair!)).toBe(counted.chair + 1);
  expect(await countOf(office.secondSecretary)).toBe(counted.office + 1);
  for (const client of [secretary!, office.leader, office.auditor, office.secretary])
    expect(await kindsOf(client)).not.toContain('confirm-papers');
  expect(await rowOf(chair!, 'confirm-papers')).toMatchObject({ facts: { count: 1 } });
  expect(await rowOf(office.secondSecretary, 'confirm-papers')).toMatchObject({ facts: { count: 1 } });
});

it('leads on where the council has concluded, and to the leader what only a decision can do', async () => {
  await office.application.sql.query(
    `delete from ballot where session_id = $1 and state = 'awaiting-confirmation'`,
    [session.sessionId],
  );
  for (const [at, { client }] of office.members.entries()) {
    if (at === 5 || at === 7) continue;
    done(await client.post(`sessions/${session.sessionId}/ballots/mine/submission`, { grade: 'excellent' }));
  }
  expect(await kindsOf(office.secretary)).not.toContain('move-project');
  done(await office.members[0]!.client.post(`sessions/${session.sessionId}/closing`));
  expect(await rowOf(office.secretary, 'move-project')).toMatchObject({
    facts: { from: 'acceptance-submitted', to: 'accepted' },
    what: 'Chuyển giai đoạn: Đã nộp hồ sơ nghiệm thu → Đã nghiệm thu',
  });
  expect(await kindsOf(office.members[0]!.client)).toEqual([]);
  done(await office.move(projectId, 'accepted', {}));
  expect(await kindsOf(office.secretary)).not.toContain('move-project');
  expect(await rowOf(office.leader, 'take-decision')).toMatchObject({
    facts: { from: 'accepted', to: 'recognized' },
  });
});

it('warns finance of reports that were missed twice, while the project is under contract', async () => {
  const id = await office.runUntilInProgress({ title: 'Nhiệm vụ chậm báo cáo' });
  expect(await rowOf(office.finance, 'heed-missed-reports')).toMatchObject({
    subject: { project: { id } },
    facts: { count: 3 },
  });
  done(await office.move(id, 'terminated', { reason: 'không báo cáo' }));
  expect(await kindsOf(office.finance)).not.toContain('heed-missed-reports');
});

it('gives finance the estimates to check, while they are the newest of a project that goes on', async () => {
  const id = await office.propose({ title: 'Nhiệm vụ có dự toán' });
  const lines = [{ source: 'district-budget', amountVnd: '250000000' }];
  done(
    await office.secretary.put(`projects/${id}/funding-plan`, {
      kind: 'estimate',
      totalVnd: '250000000',
      lines,
    }),
  );
  expect(await rowOf(office.finance, 'check-plan')).toMatchObject({
    what: 'Kiểm tra dự toán (bản 1): 250.000.000 đồng',
    subject: { project: { id } },
  });
  done(await office.move(id, 'withdrawn', { reason: 'xin rút' }));
  expect(await kindsOf(office.finance)).not.toContain('check-plan');
});

it('tells who looks after messages of reminders that reached nobody', async () => {
  await office.application.sql.query(
    `update reminder set state = 'failed', settled_at = now(), reason = 'x', ring_at = due_at
     where id in (select id from reminder where state = 'planned' limit 2)`,
  );
  const administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  for (const client of [administrator, office.secretary])
    expect(await rowOf(client, 'settle-failures')).toMatchObject({ path: '/reminders', facts: { count: 2 } });
  expect(await kindsOf(office.finance)).not.toContain('settle-failures');
});

it('shows near projects: one’s own to their people, the newest changes to the office', async () => {
  const own = wordsOf(await new Browser(office, office.investigator).text('/work'), 'near');
  expect(own).toContain('Tham gia thực hiện');
  const changed = wordsOf(await new Browser(office, office.auditor).text('/work'), 'near');
  expect(changed).toContain('Nhiệm vụ vừa thay đổi');
  expect(changed).toContain('Nhiệm vụ có dự toán');
});

it('shows the month and its list to everybody who reads milestones, each what they may see', async () => {
  const stranger = await office.application.signIn('stranger@test.local');
  for (const client of [
    office.secretary,
    office.investigator,
    office.finance,
    office.members[2]!.client,
    stranger,
  ]) {
    for (const path of [
      '/milestones',
      '/milestones?view=list',
      '/milestones?overdue=true&whose=all',
      '/milestones?kind=own',
    ])
      expect([path, (await client.get(path)).status]).toEqual([path, 200]);
  }
  const { items } = done(await office.secretary.get('milestones?limit=1'));
  const path = `/milestones?whose=all&month=${items[0].dueDate.slice(0, 7)}`;
  const code = items[0].project.code;
  for (const view of ['', '&view=list']) {
    expect((await office.secretary.get(`${path}${view}`)).text).toContain(code);
    expect((await stranger.get(`${path}${view}`)).text).not.toContain(code);
  }
  const list = await new Browser(office, office.secretary).text(`${path}&view=list`);
  expect(wordsOf(list)).toContain('23:59, giờ Việt Nam');
  expect(list).toContain('rel="next"');
  for (const month of ['2026-13', '1899-12', '2200-01', '9999-12'])
    expect([month, (await office.secretary.get(`/milestones?month=${month}`)).status]).toEqual([month, 400]);
  for (const month of ['1900-01', '2199-12'])
    expect([month, (await office.secretary.get(`/milestones?month=${month}`)).status]).toEqual([month, 200]);
});

it('names what somebody who left a council judged by its code alone, whatever its title has become', async () => {
  const left = await office.propose({ title: 'Nhiệm vụ của nhiệm kỳ trước' });
  const kept = await office.propose({ title: 'Nhiệm vụ còn đánh giá' });
  const establish = (projectId: string) => office.establish([projectId], { effectiveDate: '2021-12-01' });
  const councils = [await establish(left), await establish(kept)];
  for (const { id, seatIds } of councils) {
    const leaving = { left: true, kind: 'resigned', reason: 'xin thôi' };
    done(await office.secretary.patch(`councils/${id}/seats/${seatIds[6]}`, leaving));
  }
  const { code } = done(await office.secretary.get(`projects/${left}`));
  const team = [{ personId: office.members[6]!.personId, role: 'member' }];
  done(await office.secretary.patch(`projects/${kept}`, { team }));
  done(await office.secretary.patch(`projects/${left}`, { title: 'Tên mới không ai ngoài biết' }));
  const roles = wordsOf(await new Browser(office, office.members[6]!.client).text('/profile'), 'roles');
  expect(roles).toContain(code);
  expect(roles).not.toMatch(/Tên mới|nhiệm kỳ trước/);
  expect(roles).toContain('Nhiệm vụ còn đánh giá');
});

it('keeps the language of the account, audited, and lets the browser follow it', async () => {
  const browser = new Browser(office, office.members[2]!.client, '; khcn_language=vi');
  const page = await browser.text('/profile');
  expect(wordsOf(page, 'who')).toContain('Thành Viên 3');
  expect(wordsOf(page, 'roles')).toContain('Ủy viên phản biện');
  const answer = await browser.submit('/profile/language', { language: 'en' });
  expect(way(answer)).toEqual([303, '/profile?saved=language#language']);
  expect(String(answer.headers['set-cookie'])).toMatch(/khcn_language=;/);
  expect((await office.members[2]!.client.get('/profile?saved=language')).text).toContain('My profile');
  expect((await browser.submit('/profile/language', { language: 'xx' })).status).toBe(400);
  const { items } = done(await office.auditor.get('audit?entity=account&limit=1'));
  expect(items[0]).toMatchObject({
    act: 'account.changed',
    before: { language: 'vi' },
    after: { language: 'en' },
  });
  expect((await office.application.anonymous.get('/profile')).status).toBe(303);
});
