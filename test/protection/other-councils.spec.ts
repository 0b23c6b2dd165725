/** A grade is its council's to know before the results are recognised, not that of every council that ever met on the project. */
import { type Client, done } from '../support/application.js';
import { Office, type OpenSession } from '../support/office.js';
import { filed } from './office-of-two.js';

let office: Office;
let definer: Client;
let judgeOf: Client;
let projectId: string;
let acceptance: OpenSession;

beforeAll(async () => {
  office = await Office.open();
  const personId = await office.person('Thành viên hội đồng xác định');
  definer = await office.application.openAccount('definer@test.local', ['council-member'], personId);
  judgeOf = office.members[5]!.client;
  projectId = await office.runUntilInProgress({ title: 'Nhiệm vụ hai hội đồng' });
  const seats = office.seats.map((seat, at) => (at === 8 ? { ...seat, personId } : seat));
  await office.openSession(projectId, 'definition', '2020-03-01', seats);
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
  acceptance = await office.openSession(projectId, 'acceptance', '2021-12-23');
  await office.decide(acceptance, Array(9).fill({ grade: 'excellent' }));
  done(await office.move(projectId, 'accepted', { effectiveDate: '2021-12-23' }));
}, 120_000);

afterAll(() => office?.close());

async function told(by: Client) {
  const dossier = done(await by.get(`projects/${projectId}`));
  const found = done(await by.get('projects?grade=excellent')).total;
  const [listed] = done(await by.get('projects')).items;
  const texts = [`projects/${projectId}/summary`, `projects/${projectId}/timeline`, `/projects/${projectId}`];
  const says = [];
  for (const path of texts) says.push(/xuất sắc|"excellent"/i.test((await by.get(path)).text));
  return { grade: dossier.grade?.grade ?? null, found, listed: listed.grade, says };
}

it('is told to who gave it', async () => {
  expect(await told(judgeOf)).toMatchObject({ grade: 'excellent', found: 1, listed: 'excellent' });
});

describe('the minutes of a council, filed on the project', () => {
  const MINUTES = 'Biên bản bà Kín Tiếng ký';
  const shelf = () => `projects/${projectId}/documents`;
  let id: string;
  let version: number;
  let partner: Client;

  beforeAll(async () => {
    const personId = await office.person('Người của đơn vị phối hợp', office.partnerId);
    partner = await office.application.openAccount('partner@test.local', ['investigator'], personId);
    version = done(await office.investigator.get(`projects/${projectId}`)).version;
    id = await filed(office.secretary, shelf(), MINUTES, 'minutes');
  });

  async function known(by: Client) {
    const said = [shelf(), `projects/${projectId}/timeline`, `/projects/${projectId}`, `/${shelf()}`];
    const tells = [];
    for (const path of said) tells.push((await by.get(path)).text.includes('Kín Tiếng'));
    const found = done(await by.get(`projects?q=${encodeURIComponent(MINUTES)}`)).total;
    const opened = [];
    for (const way of ['', '/content']) opened.push((await by.get(`documents/${id}${way}`)).status);
    return { tells, opened, found };
  }

  it('are known to the office, and to who sits in the council that judged', async () => {
    const all = { tells: [true, true, true, true], opened: [200, 200] };
    expect(await known(office.auditor)).toEqual({ ...all, found: 1 });
    expect(await known(judgeOf)).toEqual({ ...all, found: 0 });
  });

  it.each([
    ['the host', () => office.investigator],
    ['a partner', () => partner],
    ['a member of another council', () => definer],
  ])('are nothing to %s', async (_who, by) => {
    const nothing = { tells: [false, false, false, false], opened: [404, 404], found: 0 };
    expect(await known(by())).toEqual(nothing);
  });

  it('do not raise the version that its people see', async () => {
    expect(done(await office.investigator.get(`projects/${projectId}`)).version).toBe(version);
  });

  it('are not of the council that judged where they were filed before it did', async () => {
    const { sql } = office.application;
    await sql.query(`alter table document disable trigger user`);
    const earlier = `created_at - interval '1 year'`;
    await sql.query(`update document set created_at = ${earlier} where id = $1`, [id]);
    expect(await known(judgeOf)).toMatchObject({ tells: [false, false, false, false], opened: [404, 404] });
    await sql.query(`update document set created_at = created_at + interval '1 year' where id = $1`, [id]);
    await sql.query(`alter table document enable trigger user`);
  });

  it('stay known to the council that judged, once it has corrected its verdict', async () => {
    const { id: sessionId } = done(
      await office.secretary.post(`councils/${acceptance.councilId}/sessions`, {
        scheduledAt: '2021-12-24T14:00:00+07:00',
        mode: 'hybrid',
        place: 'Hội trường',
        correctsSessionId: acceptance.sessionId,
        correctionReason: 'Ghi nhầm phiếu của một thành viên',
      }),
    );
    const { seatIds: present } = acceptance;
    done(await office.secretary.put(`sessions/${sessionId}/attendance`, { present }));
    done(await office.secretary.post(`sessions/${sessionId}/opening`, { effectiveDate: '2021-12-24' }));
    await office.decide({ ...acceptance, sessionId }, Array(9).fill({ grade: 'excellent' }));
    expect(await known(judgeOf)).toMatchObject({ tells: [true, true, true, true], opened: [200, 200] });
  });

  it('are known to who filed them, and stand on an item of the dossier without being told of', async () => {
    const own = await filed(office.investigator, shelf(), 'Biên bản do nhóm nộp', 'minutes');
    expect((await office.investigator.get(shelf())).text).toContain('do nhóm nộp');
    expect((await definer.get(`documents/${own}`)).status).toBe(404);
    const item = `projects/${projectId}/checklists/recognition/items/acceptance-minutes`;
    done(await office.secretary.put(item, { documentIds: [id] }));
    const { items } = done(await office.investigator.get(`projects/${projectId}/checklists`));
    const recognition = items.find(({ code }: { code: string }) => code === 'recognition');
    const shown = recognition.items.find(({ code }: { code: string }) => code === 'acceptance-minutes');
    expect(shown).toMatchObject({ state: 'brought', documents: [], isNotOpen: true });
    done(await office.investigator.put(item, { documentIds: [own] }));
    const { text } = await office.secretary.get(`projects/${projectId}/checklists`);
    expect([text.includes(id), text.includes(own)]).toEqual([true, true]);
  });

  it('stand in for nothing but minutes, of which the same readers know', async () => {
    for (const kind of ['other', 'review'])
      await expect(filed(office.secretary, shelf(), 'Thay', kind, id)).rejects.toThrow('unknown-reference');
    await filed(office.secretary, shelf(), 'Biên bản bà Kín Tiếng ký, bản sửa', 'minutes', id);
  });
});

it('is told to members of another council from the recognition on', async () => {
  const nothing = { grade: null, found: 0, listed: null, says: [false, false, false] };
  expect(await told(definer)).toEqual(nothing);
  const decision = { number: '9/QĐ-UBND', date: '2022-01-10', issuer: 'UBND huyện Bình Sơn' };
  done(await office.move(projectId, 'recognized', { effectiveDate: '2022-01-10', decision }));
  expect(await told(definer)).toMatchObject({ grade: 'excellent', found: 1, listed: 'excellent' });
});
