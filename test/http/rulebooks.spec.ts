/** Rulebooks of an office's own over HTTP: written, tried, published, succeeded, adopted; what councils rest on stays. */
import { BUILT_IN_RULEBOOKS } from '../../src/domain/council/built-in-rulebooks.js';
import { RulebookRepository } from '../../src/features/councils/rulebooks.repository.js';
import { RulebooksService } from '../../src/features/councils/rulebooks.service.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import type { Answer, Client } from '../support/application.js';
import { done, Office } from '../support/office.js';

let office: Office;
let administrator: Client;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
});

afterAll(() => office.close());

const refusal = ({ status, body }: Answer) => [status, body?.code];
const paths = ({ body }: Answer) =>
  body.errors.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`);

const builtIn = async (code: string) => {
  const { items } = done(await office.secretary.get(`rulebooks?limit=200`));
  const { id } = items.find((each: { code: string; builtIn: boolean }) => each.code === code && each.builtIn);
  return done(await office.secretary.get(`rulebooks/${id}`));
};

let codes = 0;
/** TT 11/2014 under a code of its own, so that no test meets another's versions. */
const ownContent = async (more: object = {}) => {
  codes++;
  return {
    ...(await builtIn('TT-11-2014')),
    code: `QD-${codes}`,
    adoptions: [],
    levels: ['ministry'],
    ...more,
  };
};
const write = async (more: object = {}, by = office.secretary) =>
  by.post('rulebooks', await ownContent(more));

describe('writing a rulebook', () => {
  it.each(BUILT_IN_RULEBOOKS.map(({ code }) => code))(
    'takes %s as it was answered, and keeps all of it',
    async (code) => {
      const shipped = await builtIn(code);
      const own = done(
        await office.secretary.post('rulebooks', { ...shipped, code: `OWN-${code}`, kinds: ['programme'] }),
      );
      const { id, builtIn: _, createdAt, versions, councils, version, ...content } = own;
      expect(own).toMatchObject({ builtIn: false, version: 1, state: 'published' });
      const again = done(await office.secretary.get(`rulebooks/${id}`));
      const rules = ({
        seats,
        quorum,
        ballot,
        verdict,
        selection,
        deadlines,
        meeting,
        conflicts,
      }: typeof own) => ({
        seats,
        quorum,
        ballot,
        verdict,
        selection,
        deadlines,
        meeting,
        conflicts,
      });
      expect(rules(again)).toEqual(rules(shipped));
      expect(content.adoptions).toEqual(shipped.adoptions);
    },
  );

  it('gives what may be left out its plain meaning', async () => {
    const {
      id,
      conflicts,
      deadlines,
      adoptions,
      meeting,
      selection,
      decidingDay,
      offeredForApprovalsBefore,
      ...rest
    } = await ownContent();
    const { forms, score, ...ballot } = rest.ballot;
    const own = done(await office.secretary.post('rulebooks', { ...rest, ballot }));
    expect(own).toMatchObject({
      decidingDay: 'council-decision',
      offeredForApprovalsBefore: null,
      conflicts: [],
      deadlines: [],
      adoptions: [],
      selection: null,
      meeting: { modes: null, tellers: null, hidesReviewers: true },
      ballot: { forms: [], score: null },
    });
  });

  it('is open to secretary and administrator alone', async () => {
    expect((await write({}, office.finance)).status).toBe(403);
    expect((await write({}, office.auditor)).status).toBe(403);
    expect((await write({}, office.leader)).status).toBe(403);
    expect((await write({}, office.members[0]!.client)).status).toBe(403);
    expect((await write({}, administrator)).status).toBe(201);
    const { id } = done(await write());
    expect((await office.finance.post(`rulebooks/${id}/rehearsal`)).status).toBe(403);
    expect((await office.auditor.get(`rulebooks/${id}`)).status).toBe(200);
    expect((await office.investigator.get('rulebooks')).status).toBe(403);
  });

  it('names each thing that no council could follow', async () => {
    const { verdict, quorum } = await ownContent();
    const tooMany = await write({ quorum: { ...quorum, bySize: [{ absolute: 12 }] } });
    expect(tooMany.status).toBe(422);
    expect(paths(tooMany)).toEqual(['rulebook-quorum-unreachable quorum.bySize']);
    expect(tooMany.body.title).toMatch(/12/);
    const open = await write({ verdict: { ...verdict, rules: verdict.rules.slice(0, 2) } });
    expect(paths(open)).toEqual([
      'rulebook-grade-unreachable verdict.grades.1',
      'rulebook-without-otherwise verdict.rules',
    ]);
  });

  it.each<[string, object, string]>([
    ['no kind', { of: 'fail' }, 'verdict.rules.0.conditions.0'],
    [
      'two kinds',
      {
        of: 'fail',
        operator: 'at-least',
        fraction: { numerator: 1, denominator: 2 },
        base: 'present',
        late: 'at-most',
      },
      'verdict.rules.0.conditions.0',
    ],
    [
      'a share with an operator of averages',
      { of: 'fail', operator: 'less-than', fraction: { numerator: 1, denominator: 2 }, base: 'present' },
      'verdict.rules.0.conditions.0',
    ],
  ])('refuses a condition of %s', async (_, condition, path) => {
    const { verdict } = await ownContent();
    const [first, ...others] = verdict.rules;
    const rules = [{ ...first, conditions: [condition] }, ...others];
    expect(paths(await write({ verdict: { ...verdict, rules } }))).toEqual([
      `rulebook-condition-unclear ${path}`,
    ]);
  });

  it.each<[string, object, string]>([
    ['an unknown field', { colour: 'red' }, 'colour'],
    [
      'a role that is none',
      { quorum: { bySize: [], mustAttend: [{ role: 'guest', count: 'all' }], article: '1' } },
      'quorum.mustAttend.0.role',
    ],
    [
      'an endless list of articles',
      { legalBasis: { document: 'x', articles: Array(51).fill('1') } },
      'legalBasis.articles',
    ],
    ['a code with spaces', { code: 'QD 1' }, 'code'],
    ['a day that is none', { validFrom: '2020-02-30' }, 'validFrom'],
  ])('refuses %s', async (_, wrong, path) => {
    const answer = await write(wrong);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  it('is described by the OpenAPI document', async () => {
    const { body } = await office.secretary.get('/api/openapi.json');
    const { schemas } = body.components;
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining(['NewRulebook', 'SuccessorInput', 'ConditionInput', 'QuorumStepInput']),
    );
    expect(schemas.NewRulebook.properties.verdict).toBeDefined();
    expect(schemas.NewRulebook.properties.rowVersion).toBeUndefined();
    expect(schemas.SuccessorInput.required).toEqual(['validFrom']);
  });

  it('writes an audit row of its own kind', async () => {
    const { id } = done(await write({ draft: true }));
    done(await office.secretary.delete(`rulebooks/${id}`));
    const { items } = done(await office.auditor.get(`audit?entity=rulebook&id=${id}`));
    expect(items.map(({ act }: { act: string }) => act)).toEqual([
      'rulebook.draft-deleted',
      'rulebook.drafted',
    ]);
  });
});

describe('a draft', () => {
  it('may be imperfect, is changed freely, told what it lacks, and published once it is whole', async () => {
    const content = await ownContent({ draft: true });
    const rules = content.verdict.rules.slice(0, 2);
    const draft = done(
      await office.secretary.post('rulebooks', { ...content, verdict: { ...content.verdict, rules } }),
    );
    expect(draft.state).toBe('draft');
    const url = `rulebooks/${draft.id}`;
    expect((await office.secretary.post(`${url}/publication`)).status).toBe(422);
    const { draft: _, ...whole } = content;
    const mended = await office.secretary.put(url, whole, { 'if-match': '"1"' });
    expect(done(mended).verdict.rules).toHaveLength(3);
    expect(mended.headers.etag).toBe('"2"');
    expect(refusal(await office.secretary.put(url, whole, { 'if-match': '"1"' }))).toEqual([
      412,
      'stale-version',
    ]);
    expect(done(await office.secretary.post(`${url}/publication`))).toMatchObject({ state: 'published' });
    expect(refusal(await office.secretary.post(`${url}/publication`))).toEqual([409, 'rulebook-not-a-draft']);
    expect(refusal(await office.secretary.delete(url))).toEqual([409, 'rulebook-not-a-draft']);
  });

  it('tells the audit which parts of it a change changed, and not the whole again', async () => {
    const content = await ownContent({ draft: true });
    const { id } = done(await office.secretary.post('rulebooks', content));
    const { draft: _, ...whole } = { ...content, verdict: { ...content.verdict, rules: [] } };
    done(await office.secretary.put(`rulebooks/${id}`, whole, { 'if-match': '"1"' }));
    const [{ act, before, after }] = done(await office.auditor.get(`audit?id=${id}`)).items;
    expect(act).toBe('rulebook.changed');
    for (const values of [before, after]) expect(Object.keys(values.content)).toEqual(['verdict']);
    expect([before.content.verdict.rules.length > 0, after.content.verdict.rules]).toEqual([true, []]);
    expect(Object.keys(after).sort()).toEqual(['content', 'rowVersion']);
  });

  it('is the last of twenty of a code until one is published or deleted', async () => {
    const content = await ownContent({ draft: true });
    const drafts = [];
    for (let at = 0; at < 20; at++) drafts.push(done(await office.secretary.post('rulebooks', content)));
    const refused = [409, 'rulebook-drafts-too-many'];
    expect(refusal(await office.secretary.post('rulebooks', content))).toEqual(refused);
    const other = done(await write({ draft: true }));
    const { draft: _, ...moved } = content;
    expect(
      refusal(await office.secretary.put(`rulebooks/${other.id}`, moved, { 'if-match': '"1"' })),
    ).toEqual(refused);
    done(await office.secretary.delete(`rulebooks/${drafts[0].id}`));
    done(await office.secretary.post('rulebooks', content));
  });

  it('is listed beside its versions without the text of any', async () => {
    const { code } = done(await write({ draft: true }));
    const { app } = office.application;
    const versions = await app
      .get(Transactions)
      .read((tx) => app.get(RulebookRepository).versionsOf(tx, code));
    expect(versions).toHaveLength(1);
    expect(versions[0]).not.toHaveProperty('content');
  });

  it('is taken by no council, through the API or by raw SQL', async () => {
    const { id } = done(await write({ draft: true, levels: ['grassroots'] }));
    const projectId = await office.propose();
    const council = {
      purpose: 'acceptance',
      effectiveDate: '2021-12-23',
      seats: office.seats,
    };
    const answer = await office.secretary.post(`projects/${projectId}/councils`, {
      ...council,
      rulebookId: id,
    });
    expect(refusal(answer)).toEqual([422, 'rulebook-is-draft']);
    expect(answer.body.errors[0].path).toBe('rulebookId');
    const offered = done(await office.secretary.post(`projects/${projectId}/councils`, council));
    expect(offered.rulebook.code).toBe('TT-11-2014');
    const raw = office.application.sql.query('update council set rulebook_id = $1 where id = $2', [
      id,
      offered.id,
    ]);
    await expect(raw).rejects.toThrow('a draft is no rulebook to sit under');
  });

  it('published as the successor ends the version that stands', async () => {
    const first = done(await write({ validFrom: '2020-01-01' }));
    const draft = done(
      await office.secretary.post('rulebooks', { ...first, validFrom: '2024-01-01', draft: true }),
    );
    expect(draft).toMatchObject({ version: 2, state: 'draft' });
    expect(refusal(await office.secretary.post(`rulebooks/${draft.id}/publication`))).toEqual([
      422,
      'rulebook-versions-overlap',
    ]);
    done(await office.secretary.post(`rulebooks/${draft.id}/publication`, { succeeds: true }));
    expect(done(await office.secretary.get(`rulebooks/${first.id}`)).validTo).toBe('2023-12-31');
  });
});

describe('a published version', () => {
  it('is changed while nobody uses it', async () => {
    const { id, ...content } = done(await write());
    const title = { vi: 'Quy chế sửa', en: 'Mended' };
    expect(done(await office.secretary.put(`rulebooks/${id}`, { ...content, title })).title).toEqual(title);
  });

  it('that came with the program or was used is succeeded instead', async () => {
    const shipped = await builtIn('TT-11-2014');
    expect(refusal(await office.secretary.put(`rulebooks/${shipped.id}`, shipped))).toEqual([
      409,
      'rulebook-in-use',
    ]);
    const own = done(await write({ levels: ['grassroots'] }));
    const projectId = await office.propose();
    await office.establish([projectId], { rulebookId: own.id, effectiveDate: '2021-12-23' });
    const answer = await office.secretary.put(`rulebooks/${own.id}`, own);
    expect(refusal(answer)).toEqual([409, 'rulebook-in-use']);
    expect(answer.body.title).toContain('kế tiếp');
    const { sql } = office.application;
    for (const change of [`code = 'X'`, `content = '{}'`, `state = 'draft'`, `valid_from = '2000-01-01'`]) {
      await expect(sql.query(`update rulebook set ${change} where id = $1`, [own.id])).rejects.toThrow(
        'a rulebook in use is final',
      );
    }
    await expect(sql.query('delete from rulebook where id = $1', [own.id])).rejects.toThrow();
    expect(done(await office.secretary.get(`rulebooks/${own.id}`)).councils).toBe(1);
  });

  it('does not overlap another version of its code, through the API or by raw SQL', async () => {
    const own = done(await write({ validFrom: '2020-01-01', validTo: '2022-12-31' }));
    const overlapping = await office.secretary.post('rulebooks', {
      ...own,
      validFrom: '2022-12-31',
      validTo: null,
    });
    expect(refusal(overlapping)).toEqual([422, 'rulebook-versions-overlap']);
    expect(overlapping.body.errors[0].path).toBe('validFrom');
    expect(
      done(await office.secretary.post('rulebooks', { ...own, validFrom: '2023-01-01', validTo: null }))
        .version,
    ).toBe(2);
    const raw = office.application.sql.query(
      `insert into rulebook (code, version, purpose, valid_from, valid_to, content, created_at)
       select code, 9, purpose, '2022-06-01', '2022-07-01', content, created_at from rulebook where id = $1`,
      [own.id],
    );
    await expect(raw).rejects.toThrow('rulebook_versions_do_not_overlap');
  });
});

describe('succession', () => {
  it('publishes the next version, with only what changes named, and ends the one before', async () => {
    const first = done(await write({ validFrom: '2020-01-01', versionNote: 'bản đầu' }));
    const { quorum } = first;
    const next = done(
      await office.secretary.post(`rulebooks/${first.id}/successor`, {
        validFrom: '2022-07-01',
        quorum: { ...quorum, bySize: [{ fraction: { numerator: 3, denominator: 4 } }] },
        versionNote: 'nâng tỷ lệ dự họp',
      }),
    );
    expect(next).toMatchObject({ version: 2, validFrom: '2022-07-01', validTo: null, code: first.code });
    expect(next.seats).toEqual(first.seats);
    expect(next.quorum.bySize[0].fraction).toEqual({ numerator: 3, denominator: 4 });
    const before = done(await office.secretary.get(`rulebooks/${first.id}`));
    expect(before).toMatchObject({ validTo: '2022-06-30', versionNote: 'bản đầu' });
    expect(before.versions.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
    expect(
      refusal(await office.secretary.post(`rulebooks/${first.id}/successor`, { validFrom: '2023-01-01' })),
    ).toEqual([409, 'rulebook-already-succeeded']);
    expect(
      refusal(await office.secretary.post(`rulebooks/${next.id}/successor`, { validFrom: '2022-07-01' })),
    ).toEqual([422, 'successor-not-later']);
  });

  it('lets one of two at once through', async () => {
    const first = done(await write({ validFrom: '2020-01-01' }));
    const answers = await Promise.all(
      [office.secretary, office.secondSecretary].map((by) =>
        by.post(`rulebooks/${first.id}/successor`, { validFrom: '2024-01-01' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { items } = done(await office.secretary.get(`rulebooks?code=${first.code}`));
    expect(items).toHaveLength(2);
  });

  it('in mid-session leaves the session the version that it was called under; a new council takes the new one', async () => {
    const first = done(
      await write({ levels: ['grassroots'], validFrom: '2021-01-01', code: 'QD-SUCCEEDED', adoptions: [] }),
    );
    const projectId = await office.propose();
    const council = await office.establish([projectId], { effectiveDate: '2021-12-20' });
    expect(council.rulebook.id).toBe(first.id);
    const session = done(
      await office.secretary.post(`councils/${council.id}/sessions`, {
        scheduledAt: '2021-12-23T14:00:00+07:00',
        mode: 'in-person',
      }),
    );
    const present = council.seats.map(({ id }: { id: string }) => id);
    done(await office.secretary.put(`sessions/${session.id}/attendance`, { present }));
    done(await office.secretary.post(`sessions/${session.id}/opening`, { effectiveDate: '2021-12-23' }));
    done(await office.cast(session.id, 0, { grade: 'excellent' }));

    const [excellent, ...others] = first.verdict.rules;
    const next = done(
      await office.secretary.post(`rulebooks/${first.id}/successor`, {
        validFrom: '2021-12-21',
        verdict: {
          ...first.verdict,
          rules: [
            {
              ...excellent,
              conditions: [
                {
                  of: 'excellent',
                  operator: 'at-least',
                  fraction: { numerator: 1, denominator: 1 },
                  base: 'present',
                },
              ],
            },
            ...others,
          ],
        },
      }),
    );
    for (let at = 1; at < 9; at++) {
      done(await office.cast(session.id, at, { grade: at < 7 ? 'excellent' : 'pass' }));
    }
    const verdict = done(await office.secretary.post(`sessions/${session.id}/closing`));
    expect(verdict).toMatchObject({ grade: 'excellent', rulebookId: first.id });

    const rehearsal = done(
      await office.secretary.post(`rulebooks/${next.id}/rehearsal`, { rulebookIds: [first.id] }),
    );
    expect(rehearsal).toMatchObject({
      sessions: 1,
      judged: 1,
      same: 0,
      differing: [
        {
          sessionId: session.id,
          projectId,
          heldOn: '2021-12-23',
          was: { grade: 'excellent', accepts: true },
          would: { grade: 'pass', accepts: true },
        },
      ],
    });

    const later = await office.propose();
    const young = await office.establish([later], { effectiveDate: '2021-12-24' });
    expect(young.rulebook.id).toBe(next.id);
    const old = await office.establish([await office.propose()], { effectiveDate: '2021-12-19' });
    expect(old.rulebook.id).toBe(first.id);
  });
});

describe('adoption and offer', () => {
  it('keeps adoptions apart from the scope, and brings them to the rules', async () => {
    const own = done(await write({ levels: ['national'], validFrom: '2018-01-01', purpose: 'definition' }));
    const authorityId = await office.institution('UBND tỉnh Quảng Ngãi', { kind: 'authority', code: 'QNG' });
    const projectId = await office.propose({ authorityId, level: 'province' });
    const offer = async () =>
      done(
        await office.secretary.get(
          `rulebooks/offer?purpose=definition&projectId=${projectId}&date=2021-06-01`,
        ),
      );
    expect(await offer()).toMatchObject({ rulebook: { code: 'TT-07-2014' }, ground: 'analogy' });
    const adoption = {
      authorityId,
      level: 'province',
      from: '2021-01-01',
      note: 'áp dụng theo quyết định của tỉnh',
      decision: { number: '12/QĐ-UBND', date: '2020-12-20' },
    };
    const adopted = done(await office.secretary.post(`rulebooks/${own.id}/adoptions`, adoption));
    expect(adopted).toMatchObject({ rulebookCode: own.code, from: '2021-01-01' });
    expect(refusal(await office.secretary.post(`rulebooks/${own.id}/adoptions`, adoption))).toEqual([
      409,
      'adoption-already-recorded',
    ]);
    expect((await office.finance.post(`rulebooks/${own.id}/adoptions`, adoption)).status).toBe(403);
    expect(await offer()).toMatchObject({
      rulebook: { id: own.id },
      ground: 'adoption',
      adoption: { authority: authorityId, note: { vi: adoption.note } },
    });
    const answered = done(await office.secretary.get(`rulebooks/${own.id}`));
    expect(answered).toMatchObject({ levels: ['national'], adoptions: [{ id: adopted.id }] });
    const copy = done(
      await office.secretary.post('rulebooks', { ...answered, code: 'QD-COPY', draft: true }),
    );
    expect(copy.adoptions).toEqual([]);
    const { items } = done(await office.auditor.get(`rulebooks/${own.id}/adoptions`));
    expect(items).toHaveLength(1);
    const raw = office.application.sql.query(`update rulebook_adoption set note = 'x'`);
    await expect(raw).rejects.toThrow();
  });

  it('shows the days without any rulebook', async () => {
    const { items } = done(await office.secretary.get('rulebooks/gaps?purpose=definition&level=grassroots'));
    expect(items).toEqual([
      {
        purpose: 'definition',
        level: 'grassroots',
        gaps: expect.arrayContaining([{ from: null, to: '2017-05-18', leftToChoice: false }]),
      },
    ]);
    const acceptance = done(await office.secretary.get('rulebooks/gaps?purpose=acceptance&level=province'));
    expect(acceptance.items[0].gaps).toEqual([
      { from: null, to: '2014-07-31', leftToChoice: false },
      { from: '2025-02-10', to: null, leftToChoice: true },
    ]);
  });

  it('offers nothing on a project that the reader may not know of', async () => {
    const projectId = await office.propose();
    const answer = await office.members[0]!.client.get(
      `rulebooks/offer?purpose=acceptance&projectId=${projectId}`,
    );
    expect(answer.status).toBe(404);
  });
});

describe('the list', () => {
  it('is told by purpose, state and day, in pages', async () => {
    await write({ draft: true });
    const drafts = done(await office.secretary.get('rulebooks?state=draft&purpose=acceptance'));
    expect(drafts.items.every(({ state }: { state: string }) => state === 'draft')).toBe(true);
    const inForce = done(
      await office.secretary.get('rulebooks?purpose=definition&on=2023-07-09&state=published'),
    );
    const names = inForce.items.map(({ code }: { code: string }) => code);
    expect(names).toContain('TT-06-2023');
    expect(names).not.toContain('TT-07-2014');
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = done(await office.secretary.get(`rulebooks?limit=3${cursor && `&cursor=${cursor}`}`));
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    const all = done(await office.secretary.get('rulebooks?limit=200'));
    expect(seen).toEqual(all.items.map(({ id }: { id: string }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('the shipped rulebooks', () => {
  it('are installed once when several programs start together, beside what the office has of the same code', async () => {
    const service = office.application.app.get(RulebooksService);
    const { sql } = office.application;
    await sql.query(`alter table rulebook disable trigger used_rulebook_is_final`);
    await sql.query(`delete from rulebook where code = 'TT-06-2023'`);
    await sql.query(`alter table rulebook enable trigger used_rulebook_is_final`);
    const shipped = BUILT_IN_RULEBOOKS.find(({ code }) => code === 'TT-06-2023')!;
    const draft = done(await office.secretary.post('rulebooks', { ...shipped, draft: true }));
    expect(draft.version).toBe(1);
    await Promise.all([1, 2, 3, 4].map(() => service.installBuiltIns()));
    const { items } = done(await office.secretary.get('rulebooks?code=TT-06-2023'));
    expect(
      items
        .map(
          ({ version, builtIn: isBuiltIn, state }: { version: number; builtIn: boolean; state: string }) => [
            version,
            isBuiltIn,
            state,
          ],
        )
        .sort(),
    ).toEqual([
      [1, true, 'published'],
      [2, false, 'draft'],
    ]);
  });
});
