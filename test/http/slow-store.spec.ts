/** Contents that come slowly out of their store keep nobody else waiting: no transaction is open meanwhile. */
import { DataSource } from 'typeorm';
import { FileStore } from '../../src/platform/storage/file-store.js';
import type { Answer } from '../support/application.js';
import * as files from '../support/files.js';
import { done, Office } from '../support/office.js';

/** More than the pool has connections; two accounts, each with as many as it may. */
const READERS = 12;

let office: Office;
let store: FileStore;

beforeAll(async () => {
  office = await Office.open();
  store = office.application.app.get(FileStore);
}, 60_000);

afterEach(() => {
  delete (store as Partial<FileStore>).open;
});

afterAll(() => office.close());

/** Opens nothing before it is told to; answers how many have asked. */
function slowDown(): { asked: () => number; goOn: () => void } {
  let goOn = () => {};
  let asked = 0;
  const told = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const real = store.open;
  store.open = async (sha256) => {
    asked += 1;
    await told;
    return real.call(store, sha256);
  };
  return { asked: () => asked, goOn };
}

async function waitingReaders(path: string): Promise<void> {
  const slow = slowDown();
  const accounts = [office.secretary, office.secondSecretary];
  const reading: Promise<Answer>[] = Array.from({ length: READERS }, (_, at) => accounts[at % 2]!.get(path));
  const soon = Date.now() + 8_000;
  while (slow.asked() < READERS && Date.now() < soon) await new Promise((resolve) => setTimeout(resolve, 20));
  const asked = slow.asked();
  const { driver } = office.application.app.get(DataSource) as unknown as {
    driver: { master: { totalCount: number; idleCount: number } };
  };
  const held = driver.master.totalCount - driver.master.idleCount;
  slow.goOn();
  const statuses = (await Promise.all(reading)).map(({ status }) => status);
  expect([asked, held, new Set(statuses)]).toEqual([READERS, 0, new Set([200])]);
}

it('of documents', async () => {
  const projectId = await office.propose();
  const { body, type } = files.multipart([
    { name: 'kind', value: 'other' },
    { name: 'title', value: 'Biên bản' },
    { name: 'file', value: files.PDF, fileName: 'a.pdf' },
  ]);
  const { id } = done(
    await office.secretary.post(`projects/${projectId}/documents`, body, { 'content-type': type }),
  );
  await waitingReaders(`documents/${id}/content`);
});

it('of scans and forms', async () => {
  const projectId = await office.propose();
  const { sessionId, seatIds } = await office.openSession(projectId, 'acceptance', '2021-12-23');
  const { id } = done(
    await office.secretary.post(`sessions/${sessionId}/ballots`, {
      seatId: seatIds[6],
      grade: 'pass',
      enteredFrom: { paperNumber: '07' },
    }),
  );
  const { body, type } = files.multipart([{ name: 'file', value: files.PDF, fileName: 'phiếu 07.pdf' }]);
  done(await office.secretary.put(`ballots/${id}/scan`, body, { 'content-type': type }));
  await waitingReaders(`ballots/${id}/scan`);

  const form = done(
    await office.secretary.post('forms', { kind: 'council-invitation', subjectId: sessionId }),
  );
  await waitingReaders(`forms/${form.id}/content`);
});
