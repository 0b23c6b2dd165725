/** Proposals that compete for one topic, on pages: their facts before the closing, the award and the letters after it. */
import { randomUUID } from 'node:crypto';
import { POINTS_RULEBOOK, storeRulebook } from '../features/councils/given-selection.js';
import { Browser, way, wordsOf } from '../support/browser.js';
import { done, Office } from '../support/office.js';

const HELD_ON = '2024-05-20';
const ATTACK = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

let office: Office;
let rulebookId: string;
let secretary: Browser;
let leader: Browser;
let member: Browser;

beforeAll(async () => {
  office = await Office.open();
  rulebookId = await storeRulebook(office.application.sql, POINTS_RULEBOOK);
  secretary = new Browser(office, office.secretary);
  leader = new Browser(office, office.leader);
  member = new Browser(office, office.members[5]!.client);
});

afterAll(() => office.close());

/** So many proposals for one topic before a council of nine whose session is open. */
async function contest(proposals: number) {
  const topicId = randomUUID();
  const projectIds: string[] = [];
  for (let at = 0; at < proposals; at++) {
    const id = await office.propose({ topicId, title: `Hồ sơ ${at + 1}` });
    const defined = { effectiveDate: '2020-03', recorded: { reason: 'theo hồ sơ cũ' } };
    done(await office.move(id, 'defined', defined));
    projectIds.push(id);
  }
  const decision = { number: `TC-${topicId.slice(0, 8)}/QĐ-UBND`, date: HELD_ON, issuer: 'UBND' };
  const council = await office.establish(projectIds, { purpose: 'selection', rulebookId, decision });
  const sessionId = await office.call(council.id, HELD_ON);
  await office.open(sessionId, council.seatIds, HELD_ON);
  return { sessionId, path: `/sessions/${sessionId}`, projectIds };
}

/** All nine give each proposal these points, then the session is closed. */
async function decide({ sessionId, projectIds }: Awaited<ReturnType<typeof contest>>, points: number[]) {
  for (const [at, projectId] of projectIds.entries()) {
    const scores = [
      { criterion: 'content', points: points[at]! - 30 },
      { criterion: 'capacity', points: 30 },
    ];
    for (let seat = 0; seat < 9; seat++) done(await office.cast(sessionId, seat, { projectId, scores }));
  }
  done(await office.secretary.post(`sessions/${sessionId}/closing`));
}

it('takes the facts of each proposal before the closing, keeps them where refused, and shows what was noted', async () => {
  const { path, projectIds, sessionId } = await contest(2);
  const act = `${path}/acts/proposal?projectId=${projectIds[1]}`;
  const facts = {
    hostProposedTopic: 'yes',
    requestedStateVnd: '500.000.000',
    hasExcellentRecord: 'no',
    recordEvidence: ATTACK,
  };
  const odd = await secretary.submit(act, { ...facts, requestedStateVnd: 'nửa tỷ' });
  expect([odd.status, odd.text.includes('value="nửa tỷ"')]).toEqual([400, true]);
  expect(odd.text).toMatch(/value="yes" selected/);
  expect(odd.text).not.toMatch(/<script>|<img/);
  expect(way(await secretary.submit(act, facts))).toEqual([303, `${path}#proposals`]);
  const text = await secretary.text(path);
  expect(text).toContain('value="500000000"');
  expect(text.match(/value="yes" selected/g)).toHaveLength(1);
  expect(await member.text(path)).not.toContain('form-proposal');
  expect((await member.submit(act, facts)).status).toBe(404);
  const unknown = `${path}/acts/proposal?projectId=${sessionId}`;
  expect((await secretary.submit(unknown, facts)).status).toBe(404);

  await decide({ path, projectIds, sessionId }, [80, 75]);
  const late = await secretary.submit(act, { recordEvidence: 'viết muộn' });
  expect([late.status, late.text.includes('viết muộn')]).toEqual([409, true]);
  expect(wordsOf(await secretary.text(path), 'ranking')).toContain('Hồ sơ 2 1/2 75 82.5');
});

it('awards by the ranking after saying with numbers what will move, and prints the letters', async () => {
  const three = await contest(3);
  const { path, projectIds } = three;
  expect((await secretary.get(`${path}/award`)).status).toBe(409);
  await decide(three, [80, 75, 60]);
  expect(await secretary.text(path)).toContain(`href="${path}/award"`);
  expect(await member.text(path)).not.toContain(`${path}/award`);
  expect((await member.get(`${path}/award`)).status).toBe(404);

  expect(wordsOf(await leader.text(`${path}/award`))).toContain(
    '1 hồ sơ sẽ chuyển sang “Đã tuyển chọn”, 2 hồ sơ sẽ khép lại',
  );
  const papers = {
    decisionNumber: '12/QĐ-UBND',
    decisionDate: '2024-06-01',
    decisionIssuer: 'UBND',
    letterNumber: '13/CV-KHCN',
    letterDate: '2024-06-03',
    letterIssuer: 'Phòng',
  };
  const future = await leader.submit(`${path}/award`, { ...papers, effectiveDate: '2199-01-01' });
  expect([future.status, future.text.includes('value="13/CV-KHCN"')]).toEqual([422, true]);
  const awarded = await leader.submit(`${path}/award`, { ...papers, effectiveDate: '2024-06-03' });
  expect(way(awarded)).toEqual([303, `${path}/award`]);
  const after = await leader.text(`${path}/award`);
  expect(wordsOf(after)).toContain('Kết quả đã được công bố');
  expect(after).not.toContain('form-award');

  const letters = projectIds.map((id) => `/projects/${id}/selection-letter`);
  for (const letter of letters) expect(after).toContain(`href="${letter}"`);
  expect(wordsOf(await leader.text(letters[0]!))).toContain('xếp thứ 1/3 và được chọn');
  const told = await secretary.text(letters[1]!);
  for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 13/CV-KHCN · 3/6/2024', 'xếp thứ 2/3'])
    expect(wordsOf(told)).toContain(words);
  expect(wordsOf(told)).not.toMatch(/Thành Viên|\b75\b/);
  const investigator = new Browser(office, office.investigator);
  const project = await investigator.text(`/projects/${projectIds[1]}`);
  expect(project).toContain(`href="${letters[1]}"`);
  expect(project).not.toContain('not-selected');
  expect(wordsOf(await investigator.text(letters[1]!))).toContain('không được chọn');
  expect(
    wordsOf(await new Browser(office, office.investigator, '; khcn_language=en').text(letters[1]!)),
  ).toContain('is not chosen');
});

it('asks in a tie for the one of equals and the reason, and keeps what was chosen', async () => {
  const two = await contest(2);
  const { path, projectIds } = two;
  await decide(two, [80, 80]);
  const asked = await leader.text(`${path}/award`);
  expect(asked.match(/type="radio"/g)).toHaveLength(2);
  expect(wordsOf(asked)).toContain('1 hồ sơ sẽ chuyển sang “Đã tuyển chọn”, 1 hồ sơ');
  expect((await leader.submit(`${path}/award`)).status).toBe(422);
  const chosen = { 'winner:0': projectIds[1]! };
  const unreasoned = await leader.submit(`${path}/award`, chosen);
  expect(unreasoned.status).toBe(422);
  expect(unreasoned.text).toMatch(new RegExp(`value="${projectIds[1]}" checked`));
  const reason = 'theo kiến nghị của Hội đồng';
  expect((await leader.submit(`${path}/award`, { ...chosen, reason })).status).toBe(303);
  expect(wordsOf(await leader.text(`/projects/${projectIds[1]}/selection-letter`))).toContain('được chọn');
});

it('has no letter before an award, nor for who does not know the project', async () => {
  const one = await contest(1);
  const letter = `/projects/${one.projectIds[0]}/selection-letter`;
  expect((await secretary.get(letter)).status).toBe(404);
  expect((await secretary.submit(`${one.path}/award`, { _csrf: 'guessed' })).status).toBe(403);
  const stranger = await office.application.openAccount('stranger@test.local', ['investigator']);
  await decide(one, [80]);
  expect((await secretary.submit(`${one.path}/award`)).status).toBe(303);
  expect((await secretary.get(letter)).status).toBe(200);
  expect((await new Browser(office, stranger).get(letter)).status).toBe(404);
});
