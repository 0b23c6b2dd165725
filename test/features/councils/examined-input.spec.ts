/** What an outsider sends to the councils: parts left empty, and refusals that must say what this rulebook asks. */
import { attendanceOf } from '../../../src/domain/council/quorum.js';
import { TT_45_2016_ACCEPTANCE } from '../../../src/domain/council/rulebooks/tt-45-2016-btttt.js';
import type { RefusalFacts } from '../../../src/domain/refusal.js';
import { sentenceOf } from '../../../src/wording/refusals/index.js';
import { done, Office } from '../../support/office.js';
import { at, callSession, HELD_ON, openSession } from './given-meeting.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

describe('a part that is sent as null is one that is not sent', () => {
  it('among the officers of a session', async () => {
    const session = await callSession(office);
    await openSession(office, session);
    const officers = (body: object) => office.secretary.put(at(session, '/officers'), body);
    done(await officers({ tellers: [session.seatIds[5]], headTellerSeatId: session.seatIds[5] }));
    expect(done(await officers({ tellers: null })).tellers).toHaveLength(1);
  });

  it('at the closing', async () => {
    const session = await callSession(office);
    await openSession(office, session);
    const answer = await office.secretary.post(at(session, '/closing'), { missing: null });
    expect([answer.status, answer.body.code]).toEqual([422, 'ballots-outstanding']);
  });

  it('of a rulebook’s meeting', async () => {
    const administrator = await office.application.openAccount('admin@test.local', ['administrator']);
    const { items } = done(
      await administrator.get(`rulebooks?purpose=acceptance&on=${HELD_ON}&code=TT-11-2014`),
    );
    const shipped = done(await administrator.get(`rulebooks/${items[0].id}`));
    const own = { ...shipped, code: 'OWN-1', adoptions: [], meeting: null };
    expect(done(await administrator.post('rulebooks', own)).meeting).toMatchObject({ tellers: null });
  });
});

describe('a refusal names what this very rulebook asks', () => {
  it('the sizes that are lawful, where not each between two is', () => {
    const told = (facts: RefusalFacts) => sentenceOf({ code: 'council-size-outside-rulebook', facts }, 'vi');
    expect(told({ actual: 6, min: 5, max: 7, only: '5, 7', article: '6' })).toBe(
      'Hội đồng có 6 thành viên; quy chế chỉ cho phép 5 hoặc 7 (Điều 6).',
    );
    expect(told({ actual: 6, min: 7, max: 7, article: '6' })).toBe(
      'Hội đồng có 6 thành viên; quy chế chỉ cho phép 7 (Điều 6).',
    );
  });

  it.each([
    ['chair', 'Phiên họp phải có Chủ tịch (Điều 6).'],
    ['chair-or-vice', 'Phiên họp phải có Chủ tịch hoặc Phó Chủ tịch (Điều 6).'],
    [
      'chair-or-authorised-vice',
      'Phiên họp phải có Chủ tịch hoặc Phó Chủ tịch được ủy quyền bằng văn bản (Điều 6).',
    ],
  ])('who may preside: %s', (presides, sentence) => {
    expect(sentenceOf({ code: 'chair-missing', facts: { presides, article: '6' } }, 'vi')).toBe(sentence);
  });

  it('once, that the chair is not there', () => {
    const quorum = {
      ...TT_45_2016_ACCEPTANCE.quorum,
      mustAttend: [
        { role: 'chair' as const, count: 'all' as const },
        ...TT_45_2016_ACCEPTANCE.quorum.mustAttend,
      ],
    };
    const roles = [
      'chair',
      'reviewer',
      'reviewer',
      'scientific-secretary',
      'member',
      'member',
      'member',
    ] as const;
    const seats = roles.map((role, i) => ({ seatId: `s${i}`, role, present: i > 0, recused: false }));
    const sitting = { seats, chairAuthorisation: null };
    const { missing } = attendanceOf({ ...TT_45_2016_ACCEPTANCE, quorum }, sitting);
    expect(missing.map(({ code }) => code)).toEqual(['chair-missing']);
  });

  it('that a member in conflict is not counted', () => {
    const facts = { appointed: 9, present: 5, recused: 1, needed: 6, article: '10.2b' };
    expect(sentenceOf({ code: 'quorum-not-met', facts }, 'vi')).toBe(
      'Có mặt 5/9 thành viên, không kể 1 người có xung đột lợi ích, cần ít nhất 6 (Điều 10.2b).',
    );
  });
});
