/** A conflict that is known only after the closing: the result stands, but who is kept out now reads no more of it. */
import type { Client } from '../../support/application.js';
import { done, Office } from '../../support/office.js';
import { at, type CalledSession, callSession, castAll, openSession, refusal } from './given-meeting.js';

const HIDDEN = 'Số liệu của nhóm thực hiện chưa đủ tin cậy.';
const OWN = 'Tôi thấy mô hình phù hợp.';
const OWN_OF_CHAIR = 'Đề nghị bổ sung phụ lục.';
const [CHAIR, TELLER, OTHER, KEPT_OUT] = [0, 4, 5, 8];

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const member = (at: number) => office.members[at]!.client;
const papersFor = async (reader: Client, { sessionId }: CalledSession): Promise<string[]> =>
  done(await reader.get(`forms?subjectId=${sessionId}`))
    .items.map(({ kind }: { kind: string }) => kind)
    .sort();
const commentsFor = async (reader: Client, called: CalledSession): Promise<string[]> =>
  done(await reader.get(at(called))).comments.map(({ content }: { content: string }) => content);

/** Commented, told by a teller, closed, and with its papers made. */
async function closedSession(): Promise<CalledSession & { papers: string[] }> {
  const called = await callSession(office);
  for (const [by, content] of [
    [OTHER, HIDDEN],
    [KEPT_OUT, OWN],
    [CHAIR, OWN_OF_CHAIR],
  ] as const)
    done(await member(by).put(at(called, '/comments/mine'), { content }));
  await openSession(office, called);
  const tellers = [TELLER, KEPT_OUT].map((seat) => called.seatIds[seat]);
  done(await office.secretary.put(at(called, '/officers'), { tellers, headTellerSeatId: tellers[0] }));
  await castAll(office, called);
  done(await office.secretary.post(at(called, '/closing')));
  const papers = [];
  for (const kind of ['meeting-minutes', 'tally-minutes', 'council-invitation'])
    papers.push(done(await office.secretary.post('forms', { kind, subjectId: called.sessionId })).id);
  return { ...called, papers };
}

const keepOut = async ({ councilId, seatIds }: CalledSession, seat: number) =>
  done(
    await office.secretary.post(`councils/${councilId}/conflicts`, {
      seatId: seatIds[seat],
      kind: 'interest',
      statement: 'tự khai',
    }),
  );

it.each([
  ['a member and teller', KEPT_OUT, OWN],
  ['the chair', CHAIR, OWN_OF_CHAIR],
])(
  '%s who is kept out after the closing reads its papers and the others’ comments no more',
  async (_, seat, own) => {
    const called = await closedSession();
    const reader = member(seat);
    expect(await papersFor(reader, called)).toEqual([
      'council-invitation',
      'meeting-minutes',
      'tally-minutes',
    ]);
    expect(await commentsFor(reader, called)).toEqual(expect.arrayContaining([HIDDEN, own]));
    const before = done(await member(OTHER).get(at(called)));

    await keepOut(called, seat);
    expect(await papersFor(reader, called)).toEqual([]);
    for (const id of called.papers) {
      expect(refusal(await reader.get(`forms/${id}`))).toEqual([404, 'not-found']);
      expect((await reader.get(`forms/${id}/content`)).status).toBe(404);
    }
    expect(await commentsFor(reader, called)).toEqual([own]);
    const seen = done(await reader.get(at(called)));
    expect(seen.reader).toMatchObject({ presides: false, runsTheMeeting: false });
    expect(seen).not.toHaveProperty('ballots');
    expect(seen.items[0].verdict).toBeNull();
    expect(refusal(await reader.get(at(called, '/minutes')))).toEqual([403, 'not-permitted']);
    const page = (await reader.get(`/sessions/${called.sessionId}`)).text;
    expect(page).toContain(own);
    expect(page).not.toContain(HIDDEN);
    for (const id of called.papers)
      expect((await reader.get(`/forms?subjectId=${called.sessionId}`)).text).not.toContain(id);

    expect(done(await member(OTHER).get(at(called)))).toEqual(before);
    expect(await papersFor(member(OTHER), called)).toHaveLength(3);
    expect(await papersFor(office.secretary, called)).toHaveLength(3);
    expect(await commentsFor(office.secretary, called)).toContain(HIDDEN);
  },
);

it('the own sheets of a session that is over are no more made for who is kept out since', async () => {
  const called = await closedSession();
  const makeOwn = () => member(KEPT_OUT).post(at(called, '/sheets/mine'), { kind: 'cast-ballot' });
  const sheet = done(await makeOwn());
  await keepOut(called, KEPT_OUT);
  expect((await member(KEPT_OUT).get(`forms/${sheet.id}`)).status).toBe(404);
  expect(refusal(await makeOwn())).toEqual([403, 'form-seat-recused']);
  expect((await member(KEPT_OUT).get(`/forms?subjectId=${called.sessionId}`)).text).not.toContain(
    'cast-ballot',
  );
  const seatId = called.seatIds[KEPT_OUT];
  const wanted = { kind: 'comment-sheet', subjectId: called.sessionId, seatId };
  done(await office.secretary.post('forms', wanted));
});
