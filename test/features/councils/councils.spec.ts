/** Councils over HTTP on the real database: who may sit, under which rulebook, on several projects, and who learns the result. */

import { BUILT_IN_RULEBOOKS } from '../../../src/domain/council/built-in-rulebooks.js';
import type { Answer } from '../../support/application.js';
import { done, Office } from '../../support/office.js';

const HELD_ON = '2021-12-23';
const EXCELLENT = { grade: 'excellent' };

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const refusal = ({ status, body }: Answer) => [status, body?.code];
const member = (at: number) => office.members[at]!.client;

const establish = (projectIds: string[], more: object = {}) =>
  office.secretary.post('councils', {
    purpose: 'acceptance',
    projectIds,
    effectiveDate: HELD_ON,
    seats: office.seats,
    ...more,
  });

const rulebookId = async (code: string): Promise<string> => {
  const { items } = done(await office.secretary.get('rulebooks'));
  return items.find((each: { code: string }) => each.code === code).id;
};

describe('rulebooks', () => {
  it('are there from the first start, each whole', async () => {
    const { items } = done(await office.auditor.get('rulebooks'));
    const codes = BUILT_IN_RULEBOOKS.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['TT-06-2023', 'TT-07-2014', 'TT-11-2014', 'TT-20-2023']));
    expect(items.map(({ code }: { code: string }) => code).sort()).toEqual(codes.toSorted());
    const rulebook = done(await office.auditor.get(`rulebooks/${await rulebookId('TT-11-2014')}`));
    expect(rulebook).toMatchObject({ builtIn: true, seats: { count: { default: 9 } } });
  });

  it.each([
    ['definition', '2020-02-20', 'TT-07-2014'],
    ['definition', '2023-07-08', 'TT-07-2014'],
    ['definition', '2023-07-09', 'TT-06-2023'],
    ['acceptance', '2021-12-23', 'TT-11-2014'],
  ])('give a %s council of %s the rulebook %s', async (purpose, effectiveDate, code) => {
    const projectId = await office.propose();
    const council = done(await establish([projectId], { purpose, effectiveDate }));
    expect(council.rulebook).toMatchObject({ code, version: 1 });
  });

  it('are the office’s to choose where none is offered, with a word on what speaks against the choice', async () => {
    const projectId = await office.propose({ effectiveDate: '2025-02-11' });
    const late = { effectiveDate: '2025-06-01' };
    const unchosen = await establish([projectId], late);
    expect(unchosen.status).toBe(422);
    expect(unchosen.body.errors[0].path).toBe('rulebookId');
    const chosen = await establish([projectId], { ...late, rulebookId: await rulebookId('TT-11-2014') });
    expect(done(chosen).rulebook.code).toBe('TT-11-2014');
    const foreign = await establish([projectId], { ...late, rulebookId: await rulebookId('TT-07-2014') });
    expect(refusal(foreign)).toEqual([422, 'rulebook-of-another-purpose']);
  });
});

describe('establishing a council', () => {
  it('names each thing that is wrong with its composition', async () => {
    const projectId = await office.propose();
    const [chair, , ...others] = office.seats;
    const seats = [chair, { ...chair, role: 'member' }, ...others.slice(1)];
    const answer = await establish([projectId], { seats });
    const codes = answer.body.errors.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['seats-of-role-too-few', 'person-sits-twice', 'council-size-needs-reason']),
    );
  });

  it('is told in the audit by the id of its project, however its address spells it', async () => {
    const projectId = await office.propose();
    const council = { purpose: 'acceptance', effectiveDate: HELD_ON, seats: office.seats };
    const { id } = done(await office.secretary.post(`projects/${projectId.toUpperCase()}/councils`, council));
    const sql = `select after -> 'projectIds' as "projectIds" from audit_entry where act = 'council.established' and root_id = $1`;
    expect(await office.application.sql.query(sql, [id])).toEqual([{ projectIds: [projectId] }]);
  });

  it('takes another number of seats with a reason', async () => {
    const projectId = await office.propose();
    const seats = office.seats.slice(0, 7);
    expect(refusal(await establish([projectId], { seats }))).toEqual([422, 'council-size-needs-reason']);
    const council = done(await establish([projectId], { seats, sizeReason: 'nhiệm vụ quy mô nhỏ' }));
    expect(council.seats).toHaveLength(7);
  });

  it('refuses a project of whose products more would be asked than a ballot answers, also when a session is called', async () => {
    const shipped = done(await office.secretary.get(`rulebooks/${await rulebookId('TT-11-2014')}`));
    const [asked] = shipped.ballot.criteria.filter(({ per }: { per: string }) => per === 'product');
    const more = ['design', 'packing', 'labels'].map((code) => ({ ...asked, code }));
    const ballot = { ...shipped.ballot, criteria: [...shipped.ballot.criteria, ...more] };
    const own = { adoptions: [], levels: ['ministry'] };
    const { id } = done(
      await office.secretary.post('rulebooks', { ...shipped, ...own, code: 'QD-FORM', ballot }),
    );
    const products = (most: number) => Array.from({ length: most }, (_, at) => ({ name: `sản phẩm ${at}` }));
    const long = await office.propose({ orderedProducts: products(84) });
    expect(refusal(await establish([long], { rulebookId: id }))).toEqual([422, 'ballot-form-too-long']);

    const grown = await office.propose({ orderedProducts: products(83) });
    const council = done(await establish([grown], { rulebookId: id }));
    await office.application.sql.query(
      `insert into ordered_product (project_id, position, name) values ($1, 83, 'sản phẩm thêm')`,
      [grown],
    );
    const called = await office.secretary.post(`councils/${council.id}/sessions`, {
      scheduledAt: '2021-12-23T08:00:00+07:00',
      mode: 'hybrid',
      place: 'Hội trường',
    });
    expect(refusal(called)).toEqual([422, 'ballot-form-too-long']);
  });

  it('seats nobody of the team, and staff of the lead institution as plain members only', async () => {
    const projectId = await office.propose();
    const host = await office.person('Cán bộ trường', office.leadId);
    const seatWith = (personId: string, at: number) =>
      office.seats.map((seat, index) => (index === at ? { ...seat, personId } : seat));
    const team = await establish([projectId], { seats: seatWith(office.investigatorPersonId, 8) });
    expect(refusal(team)).toEqual([422, 'seat-in-conflict']);
    expect(team.body.errors[0].path).toBe('seats.8.personId');
    expect(refusal(await establish([projectId], { seats: seatWith(host, 2) }))).toEqual([
      422,
      'role-closed-by-conflict',
    ]);
    done(await establish([projectId], { seats: seatWith(host, 8) }));
  });

  it.each([
    ['a person who is not in the register', { personId: '00000000-0000-4000-8000-000000000000' }, 422],
    ['a role that is none', { role: 'observer' }, 400],
  ])('refuses %s', async (_, wrong, status) => {
    const projectId = await office.propose();
    const [first, ...others] = office.seats;
    expect((await establish([projectId], { seats: [{ ...first, ...wrong }, ...others] })).status).toBe(
      status,
    );
  });

  it.each([
    ['no project', [], 400],
    ['a project that does not exist', ['00000000-0000-4000-8000-000000000000'], 404],
  ])('refuses %s', async (_, projectIds, status) => {
    expect((await establish(projectIds)).status).toBe(status);
  });

  it('refuses a day to come, and takes the date of its decision', async () => {
    const projectId = await office.propose();
    expect(refusal(await establish([projectId], { effectiveDate: '2199-01-01' }))).toEqual([
      422,
      'effective-date-in-future',
    ]);
    const decision = { number: '77/QĐ-UBND', date: '2021-11-30', issuer: 'UBND huyện Bình Sơn' };
    const council = done(await establish([projectId], { effectiveDate: undefined, decision }));
    expect(council).toMatchObject({ establishedOn: '2021-11-30', decision: { number: '77/QĐ-UBND' } });
    const { decisions, councils } = done(await office.secretary.get(`projects/${projectId}`));
    expect(decisions).toMatchObject([{ number: '77/QĐ-UBND', role: 'appoints-council' }]);
    expect(councils).toMatchObject([{ id: council.id, seats: 9, sessions: [] }]);
  });

  it('opens the project to its members and to nobody else', async () => {
    const projectId = await office.propose();
    const seats = office.seats.slice(0, 8);
    const council = done(await establish([projectId], { seats, sizeReason: 'tám người' }));
    for (const path of [`projects/${projectId}`, `councils/${council.id}`]) {
      expect((await member(0).get(path)).status).toBe(200);
      expect((await member(8).get(path)).status).toBe(404);
    }
    expect((await office.investigator.get(`councils/${council.id}`)).status).toBe(403);
  });
});

describe('a session on several projects', () => {
  it('takes one ballot and gives one verdict on each, without the member who is recused from one', async () => {
    const projectIds = [await office.propose(), await office.propose()].sort();
    const [first, second] = projectIds;
    const council = done(await establish(projectIds));
    const seatIds: string[] = council.seats.map(({ id }: { id: string }) => id);
    const conflict = { seatId: seatIds[8], kind: 'relative', statement: 'em ruột', projectId: second };
    done(await office.secretary.post(`councils/${council.id}/conflicts`, conflict));
    const session = done(
      await office.secretary.post(`councils/${council.id}/sessions`, {
        scheduledAt: `${HELD_ON}T14:00:00+07:00`,
        mode: 'in-person',
      }),
    );
    done(await office.secretary.put(`sessions/${session.id}/attendance`, { present: seatIds }));
    done(await office.secretary.post(`sessions/${session.id}/opening`));

    expect(refusal(await office.cast(session.id, 0, EXCELLENT))).toEqual([400, 'malformed-request']);
    for (let at = 0; at < 9; at++) {
      done(await office.cast(session.id, at, { projectId: first, ...EXCELLENT }));
      const onSecond = await office.cast(session.id, at, { projectId: second, grade: 'pass' });
      if (at === 8) expect(refusal(onSecond)).toEqual([422, 'seat-recused']);
      else done(onSecond);
    }
    const { items } = done(await office.secretary.post(`sessions/${session.id}/closing`));
    expect(items).toMatchObject([
      { projectId: first, grade: 'excellent', counts: { present: 9, recused: 0 } },
      { projectId: second, grade: 'pass', counts: { present: 8, recused: 1 } },
    ]);
    const verdict = `sessions/${session.id}/verdict`;
    expect(done(await office.auditor.get(`${verdict}?projectId=${second}`)).grade).toBe('pass');
    expect(done(await office.auditor.get(verdict)).items).toHaveLength(2);
    expect(done(await member(8).get(verdict)).items).toMatchObject([{ projectId: first }]);
    expect((await member(8).get(`${verdict}?projectId=${second}`)).status).toBe(404);
    expect(done(await office.secretary.get('projects?grade=excellent')).items).toMatchObject([{ id: first }]);
  });
});

describe('the verdict', () => {
  it('is told to the council in full, to the lead institution as a conclusion, to partners from recognition on', async () => {
    const projectId = await office.runUntilInProgress();
    done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
    const session = await office.openSession(projectId, 'acceptance', HELD_ON);
    const path = `sessions/${session.sessionId}/verdict`;
    expect(refusal(await member(0).get(path))).toEqual([404, 'not-found']);
    await office.decide(session, Array(9).fill(EXCELLENT));
    const partnerPersonId = await office.person('Người của HTX', office.partnerId);
    const partner = await office.application.openAccount(
      'partner@test.local',
      ['investigator'],
      partnerPersonId,
    );
    const stranger = await office.application.openAccount('stranger@test.local', ['investigator']);

    for (const reader of [member(5), office.leader, office.auditor]) {
      expect(done(await reader.get(path))).toMatchObject({ grade: 'excellent', counts: { excellent: 9 } });
    }
    const conclusion = done(await office.investigator.get(path));
    expect(conclusion).toMatchObject({ grade: 'excellent', accepts: true, heldOn: HELD_ON });
    expect(Object.keys(conclusion)).not.toEqual(expect.arrayContaining(['counts']));
    expect((await partner.get(path)).status).toBe(404);
    expect((await stranger.get(path)).status).toBe(404);

    done(await office.move(projectId, 'accepted', { effectiveDate: HELD_ON }));
    const decision = { number: '09/QĐ-CN', date: '2022-01-20', issuer: 'UBND huyện Bình Sơn' };
    done(await office.move(projectId, 'recognized', { effectiveDate: '2022-01-20', decision }));
    const { sessionId } = session;
    expect(done(await partner.get(path))).toEqual({ sessionId, projectId, grade: 'excellent' });
    expect((await stranger.get(path)).status).toBe(404);
  });
});
