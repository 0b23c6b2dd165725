/** A draft over past sessions on the real database: which verdicts would differ, which ballots cannot be judged by it. */
import type { DataSource } from 'typeorm';
import { PastDeliberationRepository } from '../../../src/features/councils/past-deliberations.repository.js';
import { done, Office } from '../../support/office.js';

const HELD_ON = '2021-12-23';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const shipped = async (code: string) => {
  const { items } = done(await office.secretary.get(`rulebooks?code=${code}`));
  return done(await office.secretary.get(`rulebooks/${items[0].id}`));
};

let drafts = 0;
const draftOf = async (code: string, more: object = {}) => {
  drafts++;
  const rulebook = { ...(await shipped(code)), code: `DRAFT-${drafts}`, draft: true, ...more };
  return done(await office.secretary.post('rulebooks', rulebook)).id;
};

const rehearse = async (id: string, input: object = {}) =>
  done(await office.secretary.post(`rulebooks/${id}/rehearsal`, input));

/** Closed, with these ballots of the nine seats. */
const judged = async (grades: readonly string[]) => {
  const projectId = await office.propose();
  const session = await office.openSession(projectId, 'acceptance', HELD_ON);
  const verdict = await office.decide(
    session,
    grades.map((grade) => ({ grade })),
  );
  return { ...session, projectId, verdict };
};

const nine = (first: string, count: number, rest: string) =>
  Array.from({ length: 9 }, (_, at) => (at < count ? first : rest));

describe('a rehearsal', () => {
  it('under the rulebook that was used finds every verdict again', async () => {
    await judged(nine('excellent', 8, 'pass'));
    await judged(nine('excellent', 6, 'pass'));
    await judged(nine('fail', 4, 'pass'));
    const { id } = await shipped('TT-11-2014');
    const answer = await rehearse(id);
    expect(answer).toMatchObject({ differing: [], differingCount: 0, notComparable: [] });
    expect(answer.sessions).toBeGreaterThanOrEqual(3);
    expect(answer.judged).toBe(answer.sessions);
    expect(answer.same).toBe(answer.judged);
  });

  it('lists the verdicts that a stricter draft changes, with trace and distance, and writes its audit row alone', async () => {
    const { verdict } = await shipped('TT-11-2014');
    const [excellent, fail, otherwise] = verdict.rules;
    const all = { numerator: 1, denominator: 1 };
    const strict = {
      ...verdict,
      rules: [
        {
          ...excellent,
          conditions: [{ of: 'excellent', operator: 'at-least', fraction: all, base: 'present' }],
        },
        fail,
        otherwise,
      ],
    };
    const { sessionId, projectId } = await judged(nine('excellent', 7, 'pass'));
    const whole = await judged(nine('excellent', 9, 'pass'));
    const id = await draftOf('TT-11-2014', { verdict: strict });
    const before = await tableSizes(office.application.sql);
    const answer = await rehearse(id, { from: HELD_ON, to: HELD_ON });
    const after = await tableSizes(office.application.sql);
    expect(after).toEqual({ ...before, audit_entry: before.audit_entry! + 1 });
    const { code } = done(await office.secretary.get(`projects/${projectId}`));
    const found = answer.differing.find((each: { sessionId: string }) => each.sessionId === sessionId);
    expect(found).toMatchObject({
      projectId,
      projectCode: code,
      heldOn: HELD_ON,
      was: { grade: 'excellent', accepts: true, valid: true },
      would: { grade: 'pass', accepts: true, valid: true },
      distance: { to: 'excellent', ballots: 2 },
    });
    expect(found.trace.map(({ rule }: { rule: string }) => rule)).toContain('excellent');
    const differing = answer.differing.map((each: { sessionId: string }) => each.sessionId);
    expect(differing).not.toContain(whole.sessionId);
    expect(answer.same + answer.differingCount).toBe(answer.judged);
    const { items } = done(await office.auditor.get(`audit?entity=rulebook&id=${id}`));
    expect(items[0]).toMatchObject({ act: 'rulebook.rehearsed', after: { judged: answer.judged } });
  });

  it('says so where the meeting would not have been valid', async () => {
    const { quorum } = await shipped('TT-11-2014');
    const projectId = await office.propose();
    const session = await office.openSession(projectId, 'acceptance', '2020-06-01');
    done(
      await office.secretary.put(`sessions/${session.sessionId}/attendance`, {
        present: session.seatIds.slice(0, 6),
      }),
    );
    for (let at = 0; at < 6; at++) done(await office.cast(session.sessionId, at, { grade: 'pass' }));
    done(await office.secretary.post(`sessions/${session.sessionId}/closing`));
    const bySize = [{ fraction: { numerator: 3, denominator: 4 } }];
    const id = await draftOf('TT-11-2014', { quorum: { ...quorum, bySize } });
    const answer = await rehearse(id, { to: '2020-12-31' });
    expect(answer.differing).toMatchObject([
      { was: { grade: 'pass', valid: true }, would: { grade: 'pass', valid: false } },
    ]);
  });

  it('keeps the absent, the recused and the missing as they were then', async () => {
    const projectId = await office.propose();
    const session = await office.openSession(projectId, 'acceptance', '2019-05-05');
    const [, , , , , , , recused, silent] = session.seatIds;
    done(
      await office.secretary.post(`councils/${session.councilId}/conflicts`, {
        seatId: recused,
        kind: 'interest',
        statement: 'có góp vốn',
      }),
    );
    for (let at = 0; at < 7; at++) done(await office.cast(session.sessionId, at, { grade: 'excellent' }));
    const verdict = done(
      await office.secretary.post(`sessions/${session.sessionId}/closing`, { missing: [silent] }),
    );
    expect(verdict.counts).toMatchObject({ present: 8, recused: 1, missing: 1 });
    const { id } = await shipped('TT-11-2014');
    expect(await rehearse(id, { to: '2019-12-31' })).toMatchObject({ sessions: 1, judged: 1, same: 1 });

    // A conflict that became known afterwards says nothing about the session as it was.
    done(
      await office.secretary.post(`councils/${session.councilId}/conflicts`, {
        seatId: silent,
        kind: 'interest',
        statement: 'biết sau',
      }),
    );
    done(
      await office.secretary.patch(`councils/${session.councilId}/seats/${session.seatIds[6]}`, {
        left: true,
        reason: 'nghỉ hưu',
      }),
    );
    expect(await rehearse(id, { to: '2019-12-31' })).toMatchObject({ sessions: 1, judged: 1, same: 1 });
  });

  it('cannot judge ballots of another kind, nor a choice that it does not offer', async () => {
    const projectId = await office.propose();
    const definition = await office.openSession(projectId, 'definition', '2020-02-20');
    await office.decide(definition, Array(9).fill({ approve: true }));
    const { verdict, ballot } = await shipped('TT-11-2014');
    const byGrade = await draftOf('TT-11-2014', { purpose: 'definition' });
    expect(await rehearse(byGrade)).toMatchObject({
      judged: 0,
      notComparable: [{ sessionId: definition.sessionId, projectId, reason: 'ballots-of-another-kind' }],
    });

    await judged(nine('excellent', 8, 'pass'));
    const passOrFail = await draftOf('TT-11-2014', {
      ballot: { ...ballot, choices: ['pass', 'fail'], assessmentGrades: ['pass', 'fail'], memberRules: [] },
      verdict: {
        ...verdict,
        grades: verdict.grades.slice(1),
        rules: verdict.rules.slice(1),
      },
    });
    const answer = await rehearse(passOrFail);
    expect(answer.notComparable).toEqual(
      expect.arrayContaining([expect.objectContaining({ reason: 'choice-not-offered' })]),
    );
    expect(answer.notComparableCount + answer.judged).toBeGreaterThanOrEqual(answer.sessions);
  });

  it('refuses a draft that no council could follow', async () => {
    const { verdict } = await shipped('TT-11-2014');
    const id = await draftOf('TT-11-2014', { verdict: { ...verdict, rules: verdict.rules.slice(0, 2) } });
    const answer = await office.secretary.post(`rulebooks/${id}/rehearsal`);
    expect(answer.status).toBe(422);
  });

  it('reads a batch in as many queries however many sessions it holds, each session once', async () => {
    const past = office.application.app.get(PastDeliberationRepository, { strict: false });
    const { sql } = office.application;
    const countOf = async (limit: number) => {
      const runner = sql.createQueryRunner();
      let queries = 0;
      const query = runner.query.bind(runner);
      runner.query = ((...all: Parameters<typeof query>) => {
        queries++;
        return query(...all);
      }) as typeof runner.query;
      const batch = await past.batch(runner.manager, { purpose: 'acceptance' }, null, limit);
      await runner.release();
      return { queries, sessions: batch.sessions.length, items: batch.items.length };
    };
    const [one, many] = [await countOf(1), await countOf(100)];
    expect(one.sessions).toBe(1);
    expect(many.sessions).toBeGreaterThan(3);
    // One more where somebody was kept from a project.
    expect(many.queries).toBeLessThanOrEqual(one.queries + 1);
    expect(many.queries).toBeLessThanOrEqual(10);

    const batchAfter = (id: string | null) =>
      sql.transaction((tx) => past.batch(tx, { purpose: 'acceptance' }, id, 2));
    const seen: string[] = [];
    let batch = await batchAfter(null);
    while (batch.sessions.length > 0) {
      seen.push(...batch.sessions.map(({ id }) => id));
      batch = await batchAfter(seen.at(-1)!);
    }
    expect(seen).toHaveLength(many.sessions);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

async function tableSizes(sql: DataSource): Promise<Record<string, number>> {
  const tables: { name: string }[] = await sql.query(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const sizes: Record<string, number> = {};
  for (const { name } of tables) {
    const [{ n }] = await sql.query(`select count(*)::int as n from "${name}"`);
    sizes[name] = n;
  }
  return sizes;
}
