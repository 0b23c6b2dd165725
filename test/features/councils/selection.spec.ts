/** Proposals that compete for one topic, by points, over HTTP: ballots, ranking with its ties, award and letters. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openClient } from '../../../src/platform/database/open-client.js';
import { done, Office } from '../../support/office.js';
import { FORMS_RULEBOOK, POINTS_RULEBOOK, storeRulebook } from './given-selection.js';

const HELD_ON = '2024-05-20';
const POINTS = (content: number | string, capacity: number | string) => ({
  scores: [
    { criterion: 'content', points: content },
    { criterion: 'capacity', points: capacity },
  ],
});

let office: Office;
let rulebookId: string;

beforeAll(async () => {
  office = await Office.open();
  rulebookId = await storeRulebook(office.application.sql, POINTS_RULEBOOK);
});

afterAll(() => office.close());

interface Contest {
  readonly councilId: string;
  readonly sessionId: string;
  readonly seatIds: string[];
  readonly projectIds: string[];
}

/** So many proposals for one topic, defined, before a council of nine that is open. */
async function contest(proposals: number, by = rulebookId): Promise<Contest> {
  const topicId = randomUUID();
  const projectIds = [];
  for (let at = 0; at < proposals; at++) {
    const id = await office.propose({ topicId, title: `Hồ sơ ${at + 1}` });
    done(
      await office.move(id, 'defined', { effectiveDate: '2020-03', recorded: { reason: 'theo hồ sơ cũ' } }),
    );
    projectIds.push(id);
  }
  const decision = { number: `TC-${topicId.slice(0, 8)}/QĐ-UBND`, date: HELD_ON, issuer: 'UBND' };
  const { id, seatIds } = await office.establish(projectIds, {
    purpose: 'selection',
    rulebookId: by,
    decision,
  });
  const sessionId = await office.call(id, HELD_ON);
  await office.open(sessionId, seatIds, HELD_ON);
  return { councilId: id, sessionId, seatIds, projectIds };
}

/** All nine give the same to each project, but for those named. */
async function vote(
  { sessionId, projectIds }: Contest,
  given: readonly object[],
  except: Record<number, object> = {},
) {
  for (const [at, projectId] of projectIds.entries()) {
    for (let seat = 0; seat < 9; seat++) {
      const ballot = (at === 0 && except[seat]) || given[at];
      done(await office.cast(sessionId, seat, { projectId, ...ballot }));
    }
  }
}

const close = async ({ sessionId, projectIds }: Contest) => {
  const closed = done(await office.secretary.post(`sessions/${sessionId}/closing`));
  const { items } = projectIds.length === 1 ? { items: [closed] } : closed;
  // biome-ignore lint/suspicious/noExplicitAny: verdicts are looked into by the assertions
  return projectIds.map((id) => items.find((verdict: any) => verdict.projectId === id));
};

it('adds up points exactly and takes out what lies more than a fifth off the mean', async () => {
  const one = await contest(1);
  await vote(one, [POINTS('50.1', '30.2')], { 8: POINTS(10, 10) });
  const [verdict] = await close(one);
  expect(verdict).toMatchObject({ grade: 'pass', accepts: true, counts: { cast: 9, invalid: 1 } });
  expect(verdict.scores).toMatchObject({
    all: { ballots: 9, sum: 66_240 },
    valid: { ballots: 8, sum: 64_240 },
  });
  expect(verdict.scores.deviating).toEqual([one.seatIds[8]]);
  expect(verdict.distance).toMatchObject({ to: 'fail', points: '-82.41' });
});

it('asks every member by the same form, whatever is corrected of the project meanwhile', async () => {
  const one = await contest(1, await storeRulebook(office.application.sql, FORMS_RULEBOOK));
  const project = `projects/${one.projectIds[0]}`;
  const change = async (fields: object) => {
    const { status, body } = await office.secretary.patch(project, fields);
    return [status, status === 200 ? body.field : body.code, body.errors?.[0]?.path];
  };
  await vote(one, [POINTS(50, 30)]);
  const refused = [409, 'ballot-form-asked', 'field'];
  expect(await change({ field: 'humanities' })).toEqual(refused);
  expect(await change({ field: 'medical', kind: 'scheme' })).toEqual([200, 'medical', undefined]);
  const [verdict] = await close(one);
  expect(verdict.scores.all).toMatchObject({ ballots: 9, sum: 72_000 });
  expect(await change({ field: 'humanities' })).toEqual(refused);
});

it('parts nobody from its rivals from the opening on, until the selection is cancelled', async () => {
  const judged = await contest(2);
  const { projectIds } = judged;
  const project = `projects/${projectIds[0]}`;
  const { topicId } = done(await office.secretary.get(project));
  const change = async (fields: object) => {
    const { status, body } = await office.secretary.patch(project, fields);
    return [status, body.code, body.errors?.[0]?.path];
  };
  const refused = [409, 'topic-competed-for', 'topicId'];
  expect(await change({ topicId: randomUUID() })).toEqual(refused);
  await vote(judged, [POINTS(50, 30), POINTS(50, 20)]);
  await close(judged);
  expect(await change({ topicId: randomUUID() })).toEqual(refused);
  expect((await change({ topicId, title: 'Tên sửa' }))[0]).toBe(200);

  done(await office.move(projectIds[0]!, 'selected'));
  expect(await change({ topicId: randomUUID() })).toEqual(refused);
  done(await office.move(projectIds[0]!, 'defined', { reason: 'hủy kết quả' }));
  expect((await change({ topicId: randomUUID() }))[0]).toBe(200);
});

it('opens no session while a project of it is being changed, whose ballot form might be another afterwards', async () => {
  const projectId = await office.propose();
  const council = { purpose: 'definition', effectiveDate: HELD_ON };
  const { id, seatIds } = await office.establish([projectId], council);
  const sessionId = await office.call(id, HELD_ON);
  const client = await openClient(office.application.url);
  await client.query('begin');
  await client.query('select from project where id = $1 for update', [projectId]);
  const opening = office.open(sessionId, seatIds, HELD_ON).then(() => 'opened');
  expect(await Promise.race([opening, pause(500).then(() => 'waits')])).toBe('waits');
  await client.query('commit');
  await client.end();
  expect(await opening).toBe('opened');
});

it('refuses points that are missing, foreign, too many or too fine, and keeps a draft that lacks some', async () => {
  const one = await contest(1);
  const mine = `sessions/${one.sessionId}/ballots/mine`;
  const member = office.members[1]!.client;
  const cast = async (ballot: object) => {
    const { status, body } = await member.post(`${mine}/submission`, ballot);
    return [status, body.code];
  };
  const [half] = POINTS(50, 30).scores;
  expect(await cast({ scores: [half] })).toEqual([422, 'ballot-scores-missing']);
  expect(await cast(POINTS(61, 30))).toEqual([422, 'points-outside-criterion']);
  expect(await cast({ scores: [half, half] })).toEqual([422, 'criterion-assessed-twice']);
  expect(await cast({ grade: 'pass' })).toEqual([422, 'ballot-of-another-kind']);
  expect(await cast(POINTS('50.123', 30))).toEqual([400, 'malformed-request']);
  expect(await cast(POINTS(-1, 30))).toEqual([400, 'malformed-request']);
  done(await member.put(mine, { scores: [half] }));
  done(await member.put(mine, POINTS(50, 30)));
  expect(done(await member.post(`${mine}/submission`))).toMatchObject({
    state: 'submitted',
    standing: 'assessed',
  });
});

it('ranks with the bonus of a host that proposed the topic, and moves the first on and the others out', async () => {
  const three = await contest(3);
  const [first, second, third] = three.projectIds;
  await vote(three, [POINTS(45, 30), POINTS(48, 32), POINTS(30, 30)]);
  done(await office.secretary.put(`sessions/${three.sessionId}/items/${first}`, { hostProposedTopic: true }));
  const verdicts = await close(three);
  expect(verdicts.map(({ grade, accepts, ranking }) => [grade, accepts, ranking.place])).toEqual([
    ['pass', true, 1],
    ['pass', false, 2],
    ['fail', false, 3],
  ]);
  expect(verdicts[0].ranking).toMatchObject({ average: '75', withBonus: '82.5', wins: true, of: 3 });

  const letter = { number: '12/CV-KHCN', date: '2024-05-27', issuer: 'Phòng Kinh tế và Hạ tầng' };
  const award = await office.secretary.post(`sessions/${three.sessionId}/award`, { letter });
  expect(done(award).items.map(({ projectId, to }: Record<string, string>) => [projectId, to])).toEqual([
    [first, 'selected'],
    [second, 'rejected'],
    [third, 'rejected'],
  ]);
  const told = done(await office.secretary.get(`projects/${second}/selection-letter`));
  expect(told.text).toContain('xếp thứ 2/3 và không được chọn');
  expect(told.facts).toMatchObject({ letterNumber: '12/CV-KHCN', outcome: 'rejected' });
  expect(done(await office.secretary.get(`projects/${first}/selection-letter?lang=en`)).text).toContain(
    'is chosen',
  );
  const again = await office.secretary.post(`sessions/${three.sessionId}/award`, { letter });
  expect(again.status).toBe(409);
});

it('parts equals by what the record knows, and asks the authority where nothing parts them', async () => {
  const equal = await contest(2);
  await vote(equal, [POINTS(50, 30), POINTS(50, 30)]);
  const [first, second] = equal.projectIds;
  const tied = await close(equal);
  expect(tied.map(({ ranking, accepts }) => [ranking.place, ranking.tied, accepts])).toEqual([
    [1, true, true],
    [1, true, true],
  ]);
  const award = (body: object) => office.leader.post(`sessions/${equal.sessionId}/award`, body);
  expect((await award({})).body.code).toBe('award-tie-undecided');
  expect((await award({ winnerIds: [second] })).body.code).toBe('reason-missing');
  done(await award({ winnerIds: [second], reason: 'theo kiến nghị của Hội đồng' }));
  expect((await office.move(first!, 'selected')).status).toBe(409);

  const cheaper = await contest(2);
  await vote(cheaper, [POINTS(50, 30), POINTS(50, 30)]);
  for (const [at, requestedStateVnd] of ['500000001', '500000000'].entries()) {
    done(
      await office.secretary.put(`sessions/${cheaper.sessionId}/items/${cheaper.projectIds[at]}`, {
        requestedStateVnd,
      }),
    );
  }
  const [dear, cheap] = await close(cheaper);
  expect(cheap.ranking).toMatchObject({ wins: true, place: 1 });
  expect(dear.ranking.ties).toEqual([
    {
      against: cheaper.projectIds[1],
      by: 'lower-state-money',
      article: '11.8b',
      own: '500000001',
      other: '500000000',
    },
  ]);
});

it('tells who is kept from one proposal nothing of its figures in the verdict on the other', async () => {
  const { councilId, sessionId, seatIds, projectIds } = await contest(2);
  const [own, kept] = projectIds;
  const [colleague, judge] = [office.members[6]!.client, office.members[7]!.client];
  const conflict = { seatId: seatIds[7], projectId: kept, kind: 'interest', statement: 'Cùng góp vốn' };
  done(await judge.post(`councils/${councilId}/conflicts`, conflict));
  for (let seat = 0; seat < 9; seat++)
    for (const projectId of seat === 7 ? [own] : projectIds)
      done(await office.cast(sessionId, seat, { projectId, ...POINTS(50, 30) }));
  for (const [at, requestedStateVnd] of ['400000001', '399876543'].entries())
    done(await office.secretary.put(`sessions/${sessionId}/items/${projectIds[at]}`, { requestedStateVnd }));
  done(await office.secretary.post(`sessions/${sessionId}/closing`));

  const paths = [
    `sessions/${sessionId}`,
    `sessions/${sessionId}/verdict?projectId=${own}`,
    `projects/${own}`,
  ];
  for (const path of [...paths, `/sessions/${sessionId}`, `/projects/${own}`]) {
    const told = await judge.get(path);
    expect([path, told.status, /399\D?876\D?543/.exec(told.text)?.[0]]).toEqual([path, 200, undefined]);
  }
  for (const path of paths)
    expect([path, (await colleague.get(path)).text]).toEqual([path, expect.stringContaining('399876543')]);
  const { ranking } = done(await judge.get(paths[1]!));
  expect([ranking.place, ranking.of, ranking.ties]).toEqual([2, 2, []]);
});

it('parts equals by what the chair wrote, whatever total was put beside it by SQL', async () => {
  const ties = [{ by: 'chair-score', article: '11.8b' }] as const;
  const byChair = {
    ...POINTS_RULEBOOK,
    code: 'TEST-CHAIR',
    selection: { ...POINTS_RULEBOOK.selection!, ties },
  };
  const equal = await contest(2, await storeRulebook(office.application.sql, byChair));
  const [first, second] = equal.projectIds;
  const chair = (projectId: string, content: number) =>
    office.cast(equal.sessionId, 0, { projectId, ...POINTS(content, 30) });
  done(await chair(first!, 50));
  done(await chair(second!, 51));
  for (let at = 1; at < 9; at++)
    for (const [place, projectId] of equal.projectIds.entries())
      done(
        await office.cast(equal.sessionId, at, {
          projectId,
          ...POINTS(at === 1 && place === 0 ? 51 : 50, 30),
        }),
      );
  await office.application.sql.query(
    'update ballot set total = 10000 where session_id = $1 and project_id = $2 and seat_id = $3',
    [equal.sessionId, first, equal.seatIds[0]],
  );
  const verdicts = await close(equal);
  expect(verdicts.map(({ ranking }) => [ranking.place, ranking.wins])).toEqual([
    [2, false],
    [1, true],
  ]);
});

it('lets one topic be won once, also by raw SQL', async () => {
  const two = await contest(2);
  const select = (id: string | undefined) =>
    office.application.sql.query(
      `with change as (insert into stage_change (project_id, sequence, from_stage, to_stage, effective_date, created_at)
         values ($1, 3, 'defined', 'selected', '2024-06-01', now()))
       update project set stage = 'selected' where id = $1`,
      [id],
    );
  await select(two.projectIds[0]);
  await expect(select(two.projectIds[1])).rejects.toThrow('topic_is_awarded_once');
});
