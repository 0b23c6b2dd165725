/** What an office does on a project's pages: its next steps, its forms, and the stream of all that happened. */
import { Browser, way } from '../support/browser.js';
import { done, Office } from '../support/office.js';

let office: Office;
let id: string;
let secretary: Browser;

const DECISION = { number: '7/QĐ-UBND', date: '2022-02-28', issuer: 'UBND huyện Bình Sơn' };

beforeAll(async () => {
  office = await Office.open();
  id = await office.runUntilInProgress({ orderedProducts: [{ name: 'tảo khô', quantity: 3, unit: 'kg' }] });
  secretary = new Browser(office, office.secretary);
});
afterAll(() => office.close());

type Entry = {
  id: string;
  kind: string;
  what: string;
  day: string;
  at: string;
  facts: Record<string, unknown>;
};
const timelineOf = async (reader: Office['secretary'], query = ''): Promise<Entry[]> =>
  done(await reader.get(`projects/${id}/timeline?limit=200${query}`)).items;
const kindsIn = (entries: readonly Entry[]) => [...new Set(entries.map(({ kind }) => kind))].sort();

describe('the time line', () => {
  it('tells stages, papers, money, meetings and the audit in one stream, newest first', async () => {
    const entries = await timelineOf(office.secretary);
    expect(kindsIn(entries)).toEqual(expect.arrayContaining(['audit', 'meeting', 'money', 'paper', 'stage']));
    const keys = entries.map(({ day, at, id: entry }) => `${day} ${at} ${entry}`);
    expect(keys).toEqual([...keys].sort().reverse());
    expect(entries.find(({ what }) => what === 'sat')?.facts).toMatchObject({
      state: 'closed',
      grade: 'pass',
    });
  });

  it('pages through the same stream without losing or repeating an entry', async () => {
    const whole = await timelineOf(office.secretary);
    const paged: Entry[] = [];
    for (let cursor = ''; ; ) {
      const page = done(await office.secretary.get(`projects/${id}/timeline?limit=3${cursor}`));
      paged.push(...page.items);
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(paged).toEqual(whole);
  });

  it('keeps money from council members, and the audit from all but the office', async () => {
    await office.openSession(id, 'acceptance', '2021-12-23');
    expect(kindsIn(await timelineOf(office.members[4]!.client))).not.toEqual(
      expect.arrayContaining(['money']),
    );
    expect(kindsIn(await timelineOf(office.members[4]!.client))).not.toContain('audit');
    expect(kindsIn(await timelineOf(office.investigator))).toContain('money');
    expect(kindsIn(await timelineOf(office.investigator))).not.toContain('audit');
    expect(await timelineOf(office.members[4]!.client, '&kinds=money&kinds=audit')).toEqual([]);
  });

  it('says nothing of a ballot before its session is closed', async () => {
    const of = (entries: readonly Entry[]) => entries.map(({ id: entry, facts }) => ({ entry, facts }));
    const councils = done(await office.secretary.get(`projects/${id}`)).councils;
    const { sessions } = councils.find(({ purpose }: { purpose: string }) => purpose === 'acceptance');
    done(await office.secretary.post(`sessions/${sessions[0].id}/voting`));
    const before = of(await timelineOf(office.secretary));
    done(await office.cast(sessions[0].id, 5, { grade: 'pass' }));
    expect(of(await timelineOf(office.secretary))).toEqual(before);
  });

  it('is the same page for a stranger as no project at all, and refuses a cursor that is none', async () => {
    const stranger = await office.application.openAccount('stranger@test.local', ['investigator']);
    expect((await stranger.get(`projects/${id}/timeline`)).status).toBe(404);
    expect(
      (await office.secretary.get(`projects/${id}/timeline?cursor=${btoa('["x","y","z"]')}`)).status,
    ).toBe(400);
    expect(await secretary.text(`/projects/${id}/timeline?kinds=stage`)).toContain('data-kind="stage"');
  });
});

describe('the next steps', () => {
  it('lead to a form where they are lawful, and to what is missing where they are not', async () => {
    const running = await office.runUntilInProgress();
    const page = await secretary.text(`/projects/${running}`);
    expect(page).toContain(`href="/projects/${running}/transitions/acceptance-submitted"`);
    done(await office.move(running, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
    const shut = await secretary.text(`/projects/${running}`);
    expect(shut).not.toContain(`href="/projects/${running}/transitions/accepted"`);
    expect(shut).toContain(`href="/projects/${running}#councils"`);
    expect(shut).toContain(`href="/projects/${running}/transitions/accepted?recorded=1"`);
    const finance = new Browser(office, office.finance);
    expect(await finance.text(`/projects/${running}`)).not.toContain('/transitions/');
  });

  it('come back filled where they are refused, are told beforehand and done once', async () => {
    const proposed = await office.propose({ kind: 'support' });
    const path = `/projects/${proposed}/transitions/approved`;
    const refused = await secretary.submit(`${path}/preview`, { decisionNumber: '7/QĐ-UBND' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="7/QĐ-UBND"');
    const filled = {
      decisionNumber: DECISION.number,
      'decisionDate~date': '28/02/2022',
      decisionIssuer: DECISION.issuer,
      'effectiveDate~date': '28/02/2022',
    };
    const preview = await secretary.submit(`${path}/preview`, filled);
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('28/02/2022');
    expect(done(await office.secretary.get(`projects/${proposed}`)).stage).toBe('proposed');
    expect(way(await secretary.submit(path, filled))).toEqual([303, `/projects/${proposed}#history`]);
    expect(way(await secretary.submit(path, filled))).toEqual([303, `/projects/${proposed}#history`]);
    const { stage, decisions } = done(await office.secretary.get(`projects/${proposed}`));
    expect(stage).toBe('approved');
    expect(decisions).toMatchObject([{ number: DECISION.number, role: 'approves' }]);
  });

  it('name how many reminders will not be sent any more', async () => {
    office.application.setClock('2020-05-01T02:00:00Z');
    const running = await office.runUntilInProgress();
    const preview = await secretary.submit(`/projects/${running}/transitions/suspended/preview`, {
      reason: 'chờ giống',
      'effectiveDate~date': '20/04/2020',
    });
    expect(preview.text).toMatch(/[1-9][\d.]* nhắc việc đã định sẽ không gửi nữa/);
  });
});

describe('the forms', () => {
  it('find an institution in a long register and keep what was typed meanwhile', async () => {
    for (let at = 0; at < 21; at++) await office.institution(`HTX Tìm Kiếm ${at}`);
    const typed = { title: 'Nuôi cá lồng', kind: 'topic', level: 'grassroots' };
    const asked = await secretary.submit('/projects/new', {
      ...typed,
      'leadInstitutionId~words': 'tim kiem 20',
    });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Nuôi cá lồng</textarea>');
    expect(asked.text).toContain('>HTX Tìm Kiếm 20</option>');
    const leadInstitutionId = /value="([\da-f-]{36})"[^>]*>HTX Tìm Kiếm 20</.exec(asked.text)![1]!;
    const sent = await secretary.submit('/projects/new', {
      ...typed,
      leadInstitutionId,
      'leadInstitutionId~words': 'tim kiem 20',
      'leadInstitutionId~found': 'tim kiem 20',
      'period.start': '4/2026',
    });
    const [status, path] = way(sent);
    expect(status).toBe(303);
    const project = done(await office.secretary.get(String(path).slice(1)));
    expect(project).toMatchObject({ leadInstitutionId, period: { start: '2026-04' }, stage: 'proposed' });
  });

  it('save only what was changed, and never over what another saved meanwhile', async () => {
    const project = await office.propose();
    const { version, title } = done(await office.secretary.get(`projects/${project}`));
    const form = await secretary.text(`/projects/${project}/edit`);
    expect(form).toContain(`name="version" value="${version}"`);
    const fields = {
      version: String(version),
      title,
      kind: 'topic',
      level: 'grassroots',
      field: 'agriculture',
      leadInstitutionId: office.leadId,
      principalInvestigatorId: office.investigatorPersonId,
      authorityId: done(await office.secretary.get(`projects/${project}`)).authorityId,
      code: done(await office.secretary.get(`projects/${project}`)).code,
      'period.start': '04/2020',
      'period.end': '12/2021',
      scale: '2 bể',
    };
    expect(way(await secretary.submit(`/projects/${project}/edit`, fields))).toEqual([
      303,
      `/projects/${project}`,
    ]);
    const { audit } = done(await office.secretary.get(`projects/${project}/history`));
    expect(audit[0]).toMatchObject({ act: 'project.changed', after: { scale: '2 bể' } });
    expect(Object.keys(audit[0].after)).toEqual(['scale']);
    const stale = await secretary.submit(`/projects/${project}/edit`, { ...fields, scale: '3 bể' });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('3 bể');
  });

  it('leave a project its code where the field was emptied', async () => {
    const project = await office.propose();
    const { version, title, code, authorityId } = done(await office.secretary.get(`projects/${project}`));
    const fields = {
      version: String(version),
      title: `${title} hai`,
      kind: 'topic',
      level: 'grassroots',
      authorityId,
      code: '',
    };
    expect((await secretary.submit(`/projects/${project}/edit`, fields)).status).toBe(303);
    expect(done(await office.secretary.get(`projects/${project}`))).toMatchObject({
      code,
      title: fields.title,
    });
  });

  it('add and remove partners and members of the team one by one', async () => {
    const project = await office.propose({ partners: [] });
    const person = await office.person('Kỹ Thuật Viên');
    await secretary.submit(`/projects/${project}/partners`, {
      institutionId: office.partnerId,
      role: 'contributor',
    });
    await secretary.submit(`/projects/${project}/team`, { personId: person, role: 'technician' });
    const { partners, team } = done(await office.secretary.get(`projects/${project}`));
    expect(partners).toMatchObject([{ institutionId: office.partnerId, role: 'contributor' }]);
    expect(team.map(({ role }: { role: string }) => role).sort()).toEqual([
      'principal-investigator',
      'technician',
    ]);
    await secretary.submit(`/projects/${project}/team/removal`, { id: person, role: 'technician' });
    const left = done(await office.secretary.get(`projects/${project}`)).team;
    expect(left).toMatchObject([{ role: 'principal-investigator' }]);
  });

  it('keep what was delivered when the order is written anew, and read 3,5 as Vietnamese write it', async () => {
    const before = done(await office.secretary.get(`projects/${id}`)).orderedProducts[0];
    const delivered = { 'delivered.0.orderedProductId': before.id, 'delivered.0.quantity': '3,5' };
    const wrong = await secretary.submit(`/projects/${id}/delivered-products`, {
      ...delivered,
      'delivered.0.quantity': 'ba cân',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('value="ba cân"');
    await secretary.submit(`/projects/${id}/delivered-products`, delivered);
    await secretary.submit(`/projects/${id}/products`, {
      'orderedProducts.0.id': before.id,
      'orderedProducts.0.name': 'tảo khô dạng sợi',
      'orderedProducts.0.quantity': '1.250',
      'orderedProducts.1.name': 'quy trình',
    });
    expect(done(await office.secretary.get(`projects/${id}`)).orderedProducts).toMatchObject([
      { id: before.id, name: 'tảo khô dạng sợi', quantity: 1250, unit: null, delivered: { quantity: 3.5 } },
      { name: 'quy trình', delivered: null },
    ]);
    const foreign = { orderedProducts: [{ id: office.leadId, name: 'x' }] };
    expect((await office.secretary.patch(`projects/${id}`, foreign)).status).toBe(422);
  });

  it('record an outcome with several institutions, and an idea with the project that it became', async () => {
    await secretary.submit(`/projects/${id}/outcomes/new`, {
      kind: 'application',
      carriedOnById: office.partnerId,
      withInstitutionIds: [office.leadId, office.partnerId],
      products: 'viên nhộng\nsữa chua',
      notedOn: '2022',
    });
    expect(done(await office.secretary.get(`projects/${id}/outcomes`)).items).toMatchObject([
      {
        products: ['viên nhộng', 'sữa chua'],
        withInstitutionIds: [office.leadId, office.partnerId],
        notedOn: '2022',
      },
    ]);
    const { code } = done(await office.secretary.get(`projects/${id}`));
    const unknown = await secretary.submit('/pipeline', {
      kind: 'idea',
      what: 'Rong nho',
      projectCode: 'KHONG-CO',
    });
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('Rong nho</textarea>');
    expect(
      way(await secretary.submit('/pipeline', { kind: 'survey', what: 'Rong mơ <b>', projectCode: code })),
    ).toEqual([303, '/pipeline']);
    const page = await secretary.text('/pipeline?kind=survey');
    expect(page).toContain('Rong mơ &lt;b>');
    expect(page).toContain(`href="/projects/${id}">${code}</a>`);
    expect((await office.investigator.get('/pipeline')).status).toBe(404);
  });
});

describe('the list', () => {
  it('sorts by its heads, also across pages and by what some projects lack', async () => {
    await office.propose({ leadInstitutionId: undefined, title: 'Không có chủ trì' });
    const page = await secretary.text('/projects?sort=lead');
    expect(page).toContain('aria-sort="ascending"');
    expect(page).toMatch(/href="\/projects\?sort=-lead"/);
    const leads: (string | null)[] = [];
    for (let cursor = ''; ; ) {
      const { items, nextCursor } = done(await office.secretary.get(`projects?sort=lead&limit=2${cursor}`));
      leads.push(
        ...items.map(
          (item: { leadInstitution: { name: string } | null }) => item.leadInstitution?.name ?? '',
        ),
      );
      if (!nextCursor) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(leads[0]).toBe('');
    expect(leads).toHaveLength(done(await office.secretary.get('projects')).total);
  });

  it('shows and exports the columns that were chosen, money only to its readers', async () => {
    const chosen = 'columns=approved,investigator';
    expect(await secretary.text(`/projects?${chosen}`)).toContain('1.498.636.500');
    const member = await office.members[4]!.client.get(`/projects?${chosen}`);
    expect(member.text).not.toContain('1.498.636.500');
    const csv = (await office.secretary.get(`projects/export?format=csv&${chosen}`)).text;
    expect(csv.split('\n')[0]).toMatch(/Mã số.*Tên nhiệm vụ.*Chủ nhiệm.*Kinh phí phê duyệt/);
    expect(csv.split('\n')[0]).not.toContain('Giai đoạn');
    const forMember = (await office.members[4]!.client.get(`projects/export?format=csv&${chosen}`)).text;
    expect(forMember.split('\n')[0]).not.toContain('Kinh phí');
  });

  it('names its filters and filters by level, and by source for readers of money alone', async () => {
    expect(await secretary.text('/projects?level=national')).toContain('0 nhiệm vụ');
    const page = await secretary.text(`/projects?source=counterpart&institutionId=${office.leadId}`);
    expect(page).toContain('Nguồn vốn: Vốn đối ứng');
    expect(page).toContain('Trường Đại học Sư phạm');
    const total = done(await office.secretary.get('projects?source=counterpart')).total;
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(done(await office.secretary.get('projects')).total);
    const { client } = office.members[4]!;
    expect(done(await client.get('projects?source=other')).total).toBe(
      done(await client.get('projects')).total,
    );
  });

  it('begins with a filter whatever stands in it', async () => {
    const member = office.members[4]!.client;
    for (const [query, path] of [
      ['q=tảo xoắn', '/projects?q=t%E1%BA%A3o%20xo%E1%BA%AFn'],
      ['q=a\r\nset-cookie: a=b', '/projects?q=aset-cookie:%20a=b'],
    ]) {
      done(await member.post('saved-filters', { name: 'a', query, isDefault: true }));
      expect(way(await member.get('/projects'))).toEqual([303, path]);
    }
  });

  it('keeps filters by name, begins with one of them, and never shows those of another', async () => {
    const query = 'stage=in-progress&columns=stage';
    const kept = await secretary.submit('/saved-filters', { name: 'Đang làm', query, isDefault: '1' });
    expect(way(kept)).toEqual([303, `/projects?${query}`]);
    expect(way(await secretary.get('/projects'))).toEqual([303, `/projects?${query}`]);
    await secretary.submit('/saved-filters', { name: 'Đang làm', query: 'stage=closed' });
    const { items } = done(await office.secretary.get('saved-filters'));
    expect(items).toMatchObject([{ name: 'Đang làm', query: 'stage=closed', isDefault: true }]);
    const finance = new Browser(office, office.finance);
    expect(await finance.text('/projects')).not.toContain('Đang làm');
    expect((await finance.submit(`/saved-filters/${items[0].id}/removal`)).status).toBe(404);
    const nameless = await secretary.submit('/saved-filters', { name: ' ', query });
    expect(nameless.status).toBe(400);
    await secretary.submit(`/saved-filters/${items[0].id}/default`);
    expect((await secretary.get('/projects')).status).toBe(200);
    await secretary.submit(`/saved-filters/${items[0].id}/removal`);
    expect(done(await office.secretary.get('saved-filters')).items).toEqual([]);
  });
});
