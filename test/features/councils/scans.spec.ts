/** The scan of a paper ballot: for the second person, for nobody else, and only until the ballot is confirmed. */
import { Refused } from '../../../src/platform/refused.js';
import { FileStore } from '../../../src/platform/storage/file-store.js';
import type { Client } from '../../support/application.js';
import { Browser, wordsOf } from '../../support/browser.js';
import * as files from '../../support/files.js';
import { done, Office } from '../../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

function attach(by: Client, ballotId: string, bytes = files.PDF) {
  const { body, type } = files.multipart([{ name: 'file', value: bytes, fileName: 'phiếu 07.pdf' }]);
  return by.put(`ballots/${ballotId}/scan`, body, { 'content-type': type });
}

it('is read by whoever may confirm the ballot, and frozen with it', async () => {
  const { sessionId, seatIds } = await office.openSession(await office.propose(), 'acceptance', '2021-12-23');
  const keyedIn = done(
    await office.secretary.post(`sessions/${sessionId}/ballots`, {
      seatId: seatIds[6],
      grade: 'pass',
      enteredFrom: { paperNumber: '07' },
    }),
  );
  const { secretary, secondSecretary, leader, auditor, finance } = office;
  const [chair, member] = [office.members[0]!.client, office.members[6]!.client];
  expect((await secretary.get(`ballots/${keyedIn.id}/scan`)).status).toBe(404);
  expect((await attach(leader, keyedIn.id)).status).toBe(403);
  expect((await attach(secretary, keyedIn.id, Buffer.from('<script>'))).status).toBe(422);
  expect(done(await attach(secretary, keyedIn.id))).toMatchObject({ fileName: 'phiếu 07.pdf' });
  for (const reader of [secretary, secondSecretary, leader, chair]) {
    expect((await reader.get(`ballots/${keyedIn.id}/scan`)).bytes).toEqual(files.PDF);
  }
  for (const other of [auditor, finance, member, office.members[5]!.client]) {
    expect([403, 404]).toContain((await other.get(`ballots/${keyedIn.id}/scan`)).status);
  }
  done(await secondSecretary.post(`ballots/${keyedIn.id}/confirmation`));
  expect((await attach(secretary, keyedIn.id)).body.code).toBe('ballot-already-cast');
  for (const reader of [secretary, secondSecretary, leader, chair])
    expect((await reader.get(`ballots/${keyedIn.id}/scan`)).status).toBe(404);

  const online = done(await office.cast(sessionId, 3, { grade: 'pass' }));
  expect((await attach(secretary, online.id)).body.code).toBe('ballot-not-on-paper');
});

it('changes no byte of the audit for auditor and administrator until the closing, when it is attached or opened', async () => {
  const session = await office.openSession(await office.propose(), 'acceptance', '2021-12-23');
  const { sessionId, seatIds } = session;
  const { secretary, secondSecretary, leader, auditor, application } = office;
  const readers = [auditor, await application.openAccount('admin@test.local', ['administrator'])];
  const paths = ['audit?readings=shown&limit=200', '/audit?readings=shown'];
  const read = async () => {
    const texts = [];
    for (const by of readers) for (const path of paths) texts.push((await by.get(path)).text);
    return texts;
  };
  // The reading of the audit is told in the audit, once an hour.
  await read();
  const before = await read();
  const paper = { seatId: seatIds[8], grade: 'pass', enteredFrom: { paperNumber: '09' } };
  const { id } = done(await secretary.post(`sessions/${sessionId}/ballots`, paper));
  done(await attach(secretary, id));
  for (const by of [secretary, secondSecretary, leader])
    expect((await by.get(`ballots/${id}/scan`)).status).toBe(200);
  expect(await read()).toEqual(before);
  done(await leader.post(`ballots/${id}/confirmation`));
  for (let at = 0; at < 8; at++) done(await office.cast(sessionId, at, { grade: 'pass' }));
  expect(await read()).toEqual(before);
  done(await secretary.post(`sessions/${sessionId}/closing`));
  const { items } = done(await auditor.get(`audit?readings=shown&id=${id}`));
  const acts = items.map(({ act }: { act: string }) => act);
  expect(acts.filter((act: string) => act === 'ballots.read')).toHaveLength(3);
});

it('is noted as read before it is opened, as ordered files are', async () => {
  const session = await office.openSession(await office.propose(), 'acceptance', '2021-12-23');
  const { sessionId, seatIds } = session;
  const paper = { seatId: seatIds[8], grade: 'pass', enteredFrom: { paperNumber: '09' } };
  const { id } = done(await office.secretary.post(`sessions/${sessionId}/ballots`, paper));
  done(await attach(office.secretary, id));
  const noted = async () => {
    const where = `act = 'ballots.read' and subject_id = $1`;
    const rows = await office.application.sql.query(`select from audit_entry where ${where}`, [id]);
    return rows.length;
  };
  const store: Partial<FileStore> = office.application.app.get(FileStore);
  let notedWhenOpened = 0;
  store.open = async () => {
    delete store.open;
    notedWhenOpened = await noted();
    throw Refused.because('store-unreachable');
  };
  expect((await office.leader.get(`ballots/${id}/scan`)).body.code).toBe('store-unreachable');
  expect([notedWhenOpened, await noted()]).toEqual([1, 1]);
});

it('leaves a trace of each number that was tried to find a paper, sealed until the closing', async () => {
  const session = await office.openSession(await office.propose(), 'acceptance', '2021-12-23');
  const { sessionId, seatIds } = session;
  const at = office.members.findIndex(({ role }) => role === 'scientific-secretary');
  const ownSecretary = new Browser(office, office.members[at]!.client);
  const paper = { seatId: seatIds[8], grade: 'pass', enteredFrom: { paperNumber: '09' } };
  const { id } = done(await office.secretary.post(`sessions/${sessionId}/ballots`, paper));
  const path = `/sessions/${sessionId}/awaiting`;
  for (const number of ['07', '08', '09'])
    expect(wordsOf(await ownSecretary.text(`${path}?paper=${number}`)).includes('Thành Viên 9')).toBe(
      number === '09',
    );
  await ownSecretary.text(path);
  await new Browser(office, office.secretary).text(`${path}?paper=09`);
  expect((await ownSecretary.get(`${path}?paper=${'9'.repeat(101)}`)).status).toBe(400);
  expect((await ownSecretary.get(`${path}?paper=%00`)).status).toBe(400);
  const searches = async () => {
    const { items } = done(await office.auditor.get(`audit?id=${sessionId}`));
    return items.filter(({ act }: { act: string }) => act === 'session.paper-searched');
  };
  expect(await searches()).toEqual([]);
  done(await office.leader.post(`ballots/${id}/confirmation`));
  for (let seat = 0; seat < 8; seat++) done(await office.cast(sessionId, seat, { grade: 'pass' }));
  done(await office.secretary.post(`sessions/${sessionId}/closing`));
  expect((await searches()).map(({ after }: { after: object }) => after)).toEqual([
    { paperNumber: '09', found: true },
    { paperNumber: '08', found: false },
    { paperNumber: '07', found: false },
  ]);
});

it('is neither read nor confirmed by the council’s own secretary whom a conflict keeps from the project', async () => {
  const { councilId, sessionId, seatIds } = await office.openSession(
    await office.propose(),
    'acceptance',
    '2021-12-23',
  );
  const at = office.members.findIndex(({ role }) => role === 'scientific-secretary');
  const { client } = office.members[at]!;
  const paper = { seatId: seatIds[6], grade: 'pass', enteredFrom: { paperNumber: '07' } };
  const { id } = done(await office.secretary.post(`sessions/${sessionId}/ballots`, paper));
  done(await attach(office.secretary, id));
  expect((await client.get(`ballots/${id}/scan`)).status).toBe(200);
  const declared = { seatId: seatIds[at], kind: 'interest', statement: 'Có vốn góp' };
  const conflict = done(await client.post(`councils/${councilId}/conflicts`, declared));
  const upheld = { status: 'upheld', reason: 'Đúng như khai' };
  done(await office.secretary.patch(`councils/${councilId}/conflicts/${conflict.id}`, upheld));
  expect((await client.get(`ballots/${id}/scan`)).status).toBe(404);
  expect((await client.get(`/sessions/${sessionId}/awaiting?paper=07`)).status).toBe(404);
  expect((await client.post(`ballots/${id}/confirmation`)).status).toBe(404);
});
