/** Projects that belong to a programme: in the record, in the list and its files, in the annual report and in open data. */
import { done, Office } from '../support/office.js';

const TITLE = 'Chương trình nông thôn miền núi';
const NOBODY = '00000000-0000-4000-8000-00000000dead';

let office: Office;
let programme: string;
let inside: string;
let outside: string;

beforeAll(async () => {
  office = await Office.open();
  const foreign = { leadInstitutionId: undefined, partners: [], principalInvestigatorId: undefined };
  programme = await office.propose({ title: TITLE, kind: 'programme', ...foreign });
  inside = await office.propose({ title: 'Nuôi tảo trong bể', programmeId: programme });
  outside = await office.propose({ title: 'Trồng rau má' });
  for (const [id, number] of [
    [inside, '1/QĐ'],
    [outside, '2/QĐ'],
  ] as const) {
    const decision = { number, date: '2020-04-15', issuer: 'UBND huyện' };
    const recorded = { reason: 'theo hồ sơ' };
    done(await office.move(id, 'defined', { effectiveDate: '2020-02-20', recorded }));
    const approval = { reason: 'direct-assignment', decision, recorded };
    done(await office.move(id, 'approved', { effectiveDate: '2020-04-15', ...approval }));
    const line = { source: 'district-budget', amountVnd: '70000000' };
    done(
      await office.finance.put(`projects/${id}/funding-plan`, {
        ...{ kind: 'approved', totalVnd: '70000000', decision, lines: [line] },
      }),
    );
    done(
      await office.secretary.post('pipeline-entries', {
        ...{ kind: 'idea', what: `nối tiếp ${number}`, notedOn: '2020-06', projectId: id },
      }),
    );
  }
});

afterAll(() => office.close());

const found = async (query: string, by = office.auditor) =>
  done(await by.get(`projects?${query}`)).items.map(({ id }: { id: string }) => id);

describe('a project of a programme', () => {
  it('names it, and the programme leads to its projects', async () => {
    const dossier = done(await office.auditor.get(`projects/${inside}`));
    const code = done(await office.auditor.get(`projects/${programme}`)).code;
    expect(dossier.programme).toEqual({ id: programme, code, title: TITLE });
    expect((await office.auditor.get(`/projects/${inside}`)).text).toContain(
      `<a href="/projects/${programme}">${code} ${TITLE}</a>`,
    );
    const { text } = await office.auditor.get(`/projects/${programme}`);
    expect(text).toMatch(new RegExp(`<a href="/projects\\?programme=${programme}">1 `));
  });

  it.each([
    ['a project of another kind', () => ({ programmeId: outside }), 'not-a-programme', 'programmeId'],
    ['nothing that there is', () => ({ programmeId: NOBODY }), 'unknown-reference', 'programmeId'],
    [
      'a programme, being one itself',
      () => ({ programmeId: programme, kind: 'programme' }),
      'programme-within-programme',
      'programmeId',
    ],
  ])('cannot belong to %s', async (_, more, code, path) => {
    const body = { title: 'A', kind: 'topic', level: 'grassroots', ...more() };
    const { status, body: refused } = await office.secretary.post('projects', body);
    expect([status, refused.code, refused.errors[0].path]).toEqual([422, code, path]);
    const changed = await office.secretary.patch(`projects/${inside}`, more());
    expect(changed.body.code).toBe(code);
  });

  it('keeps its programme a programme', async () => {
    const refused = await office.secretary.patch(`projects/${programme}`, { kind: 'topic' });
    expect(refused.body.code).toBe('programme-has-projects');
  });

  it('is kept to that by the schema too', async () => {
    const { sql } = office.application;
    const belong = (id: string, to: string) =>
      sql.query('update project set programme_id = $2 where id = $1', [id, to]);
    await expect(belong(outside, inside)).rejects.toThrow('project_belongs_to_a_programme');
    await expect(belong(programme, programme)).rejects.toThrow('programme_belongs_to_none');
    await expect(sql.query(`update project set kind = 'topic' where id = $1`, [programme])).rejects.toThrow(
      'project_belongs_to_a_programme',
    );
  });

  it('is put into it and taken out of it, which the trail tells', async () => {
    const id = await office.propose({ title: 'Vào rồi ra' });
    const put = done(await office.secretary.patch(`projects/${id}`, { programmeId: programme }));
    expect(put.programme.id).toBe(programme);
    done(await office.secretary.patch(`projects/${id}`, { programmeId: null }));
    const { audit } = done(await office.secretary.get(`projects/${id}/history`));
    expect(audit[0]).toMatchObject({ before: { programmeId: programme }, after: { programmeId: null } });
    expect(await found(`programme=${programme}`)).toEqual([inside]);
  });

  it('is put into it on its form, which offers the programmes', async () => {
    const id = await office.propose({ title: 'Trên trang' });
    const { text } = await office.secretary.get(`/projects/${id}/edit`);
    expect(text).toMatch(new RegExp(`<option value="${programme}">[^<]*${TITLE}`));
    const { code, version } = done(await office.secretary.get(`projects/${id}`));
    const fields = {
      title: 'Trên trang',
      kind: 'topic',
      level: 'grassroots',
      code,
      version: String(version),
    };
    const saved = await office.secretary.post(`/projects/${id}/edit`, { ...fields, programmeId: programme });
    expect(saved.status).toBe(303);
    expect(done(await office.secretary.get(`projects/${id}`)).programme.id).toBe(programme);
    done(await office.secretary.patch(`projects/${id}`, { programmeId: null }));
  });

  it('tells nothing of a programme to those who may not know of it', async () => {
    const dossier = done(await office.investigator.get(`projects/${inside}`));
    expect([dossier.programme, dossier.programmeId]).toEqual([null, null]);
    expect((await office.investigator.get(`/projects/${inside}`)).text).not.toContain(TITLE);
    expect((await office.investigator.get('/projects/new')).text).not.toContain(TITLE);
    const body = { title: 'A', kind: 'topic', level: 'grassroots', programmeId: programme };
    expect((await office.investigator.post('projects', body)).body.code).toBe('unknown-reference');
  });
});

describe('the list of projects', () => {
  it('is limited to one programme, on its page and in its files too', async () => {
    expect(await found(`programme=${programme}`)).toEqual([inside]);
    expect(await found(`programme=${programme}&q=rau`)).toEqual([]);
    const { text } = await office.auditor.get(`/projects?programme=${programme}`);
    expect(text).toContain('Nuôi tảo trong bể');
    expect(text).not.toContain('Trồng rau má');
    expect(text).toMatch(new RegExp(`Chương trình: [^<]*${TITLE}`));
    const file = await office.auditor.get(`projects/export?format=csv&programme=${programme}`);
    expect(file.text).toContain('Nuôi tảo trong bể');
    expect(file.text).not.toContain('Trồng rau má');
  });
});

describe('the annual report of a programme', () => {
  const report = async (more = '') =>
    done(await office.auditor.get(`reports/annual?year=2020&programme=${programme}${more}`));

  it('counts and sums what plain SQL finds, and no more', async () => {
    const [row] = await office.application.sql.query(
      `select array_agg(distinct project.id::text) as ids, sum(total_vnd)::text as total
       from project join funding_plan plan on plan.project_id = project.id where programme_id = $1`,
      [programme],
    );
    const { counts, money, programme: named } = await report();
    expect(named).toEqual({ id: programme, name: TITLE });
    expect(counts.new.records).toEqual(row.ids);
    expect(money.new.total.value).toBe(row.total);
    const whole = done(await office.auditor.get('reports/annual?year=2020'));
    expect([whole.programme, whole.counts.new.value]).toEqual([null, 2]);
    const path = 'reports/annual/figures?year=2020&path=counts.new';
    expect(done(await office.auditor.get(`${path}&programme=${programme}`)).rows).toHaveLength(1);
  });

  it('lists the papers and ideas about its projects alone', async () => {
    const { papers, pipeline } = await report();
    expect(papers.map(({ number }: { number: string }) => number)).toEqual(['1/QĐ']);
    expect(pipeline.map(({ what }: { what: string }) => what)).toEqual(['nối tiếp 1/QĐ']);
  });

  it('is limited to a unit besides', async () => {
    expect((await report(`&unit=${office.leadId}`)).counts.new.value).toBe(1);
    const other = await office.institution('Trạm Khuyến nông');
    expect((await report(`&unit=${other}`)).counts.new.value).toBe(0);
  });

  it('is chosen on the page, which names it', async () => {
    const { text } = await office.auditor.get(`/reports?year=2020&unit=&programme=${programme}`);
    expect(text).toMatch(new RegExp(`<option value="${programme}" selected>[^<]*${TITLE}`));
    expect(text).toContain(`thuộc chương trình “${TITLE}”`);
    expect(text).toContain(`programme=${programme}&amp;format=docx`);
    const refused = await office.auditor.get(`reports/annual?year=2020&programme=${outside}`);
    expect([refused.status, refused.body.code]).toEqual([422, 'unknown-reference']);
  });

  it('has texts of its own', async () => {
    const body = { year: 2020, text: 'Riêng của chương trình', programme };
    done(await office.secretary.put('reports/annual/texts/difficulties', body));
    expect((await report()).texts.difficulties.text).toBe('Riêng của chương trình');
    expect((await report(`&unit=${office.leadId}`)).texts).toEqual({});
    expect(done(await office.auditor.get('reports/annual?year=2020')).texts).toEqual({});
  });

  it('is kept, and compared with the records of the programme', async () => {
    const { id, programmeId } = done(
      await office.secretary.post('reports/annual/kept', { year: 2020, programme }),
    );
    expect(programmeId).toBe(programme);
    const changes = async () => done(await office.auditor.get(`reports/annual/kept/${id}/changes`));
    expect((await changes()).stale).toBe(false);
    const page = await office.auditor.get(`/reports/kept/${id}`);
    expect(page.text).toContain(`programme=${programme}`);
    done(await office.secretary.patch(`projects/${outside}`, { programmeId: programme }));
    expect((await changes()).stale).toBe(true);
    done(await office.secretary.patch(`projects/${outside}`, { programmeId: null }));
  });
});

describe('open data', () => {
  const programmes = async () => {
    const { text } = await office.auditor.get('open-data/grants.json');
    return Object.fromEntries(
      JSON.parse(text).grants.map(({ title, grantProgramme }: Grant) => [title, grantProgramme]),
    );
  };
  interface Grant {
    readonly title: string;
    readonly grantProgramme: unknown;
  }

  it('names the programme once it is itself decided', async () => {
    await office.application.sql.query(`update project set authority_id = $2 where id = any($1)`, [
      [inside, outside],
      office.partnerId,
    ]);
    expect(await programmes()).toEqual({ 'Nuôi tảo trong bể': [], 'Trồng rau má': [] });
    const recorded = { reason: 'theo hồ sơ' };
    done(await office.move(programme, 'defined', { effectiveDate: '2020-02-01', recorded }));
    const decision = { number: '3/QĐ', date: '2020-02-02', issuer: 'UBND huyện' };
    const approval = { reason: 'direct-assignment', decision, recorded };
    done(await office.move(programme, 'approved', { effectiveDate: '2020-02-02', ...approval }));
    const told = await programmes();
    expect(told['Nuôi tảo trong bể']).toMatchObject([{ title: TITLE }]);
    expect(told['Trồng rau má']).toEqual([]);
  });
});
