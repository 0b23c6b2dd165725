/** A grade is its council's to know before the results are recognised, not that of every council that ever met on the project. */
import { type Client, done } from '../support/application.js';
import { Office } from '../support/office.js';

let office: Office;
let definer: Client;
let judgeOf: Client;
let projectId: string;

beforeAll(async () => {
  office = await Office.open();
  const personId = await office.person('Thành viên hội đồng xác định');
  definer = await office.application.openAccount('definer@test.local', ['council-member'], personId);
  judgeOf = office.members[5]!.client;
  projectId = await office.runUntilInProgress({ title: 'Nhiệm vụ hai hội đồng' });
  const seats = office.seats.map((seat, at) => (at === 8 ? { ...seat, personId } : seat));
  await office.openSession(projectId, 'definition', '2020-03-01', seats);
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
  const session = await office.openSession(projectId, 'acceptance', '2021-12-23');
  await office.decide(session, Array(9).fill({ grade: 'excellent' }));
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

it('is told to members of another council from the recognition on', async () => {
  const nothing = { grade: null, found: 0, listed: null, says: [false, false, false] };
  expect(await told(definer)).toEqual(nothing);
  const decision = { number: '9/QĐ-UBND', date: '2022-01-10', issuer: 'UBND huyện Bình Sơn' };
  done(await office.move(projectId, 'recognized', { effectiveDate: '2022-01-10', decision }));
  expect(await told(definer)).toMatchObject({ grade: 'excellent', found: 1, listed: 'excellent' });
});
