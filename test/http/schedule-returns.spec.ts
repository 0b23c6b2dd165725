/** What a returned dossier and a report taken off leave to be done. */
import { done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

type Row = Record<string, string | boolean | null>;
const milestonesOf = async (id: string, kind: string): Promise<Row[]> =>
  done(await office.secretary.get(`projects/${id}/milestones`)).items.filter((one: Row) => one.kind === kind);

it('asks for the notice anew when a returned dossier comes in again', async () => {
  const id = await office.runUntilInProgress();
  done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
  const [notice] = await milestonesOf(id, 'validity-notice');
  const completion = { effectiveDate: '2021-12-03', document: '12/TB' };
  done(await office.secretary.post(`milestones/${notice!.id}/completion`, completion));
  done(await office.move(id, 'in-progress', { effectiveDate: '2021-12-10', reason: 'thiếu hồ sơ' }));
  expect(await milestonesOf(id, 'validity-notice')).toMatchObject([{ state: 'open', projected: true }]);
  done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2021-12-20' }));
  expect(await milestonesOf(id, 'validity-notice')).toMatchObject([
    { id: notice!.id, state: 'open', dueDate: '2021-12-23', projected: false, completion: null },
  ]);
  const again = { effectiveDate: '2021-12-22', document: '15/TB' };
  done(await office.secretary.post(`milestones/${notice!.id}/completion`, again));
  expect(await milestonesOf(id, 'validity-notice')).toMatchObject([{ state: 'completed' }]);
  expect(await milestonesOf(id, 'council-decision')).toMatchObject([{ dueDate: '2022-01-13' }]);
});

it('asks for the next application report when one is taken off', async () => {
  const id = await office.runUntilInProgress();
  done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2021-12-01' }));
  const recorded = { grade: 'pass', acceptedOn: '2021-12-23', reason: 'hồ sơ giấy' };
  done(await office.move(id, 'accepted', { effectiveDate: '2021-12-24', recorded }));
  const decision = { number: '7/QĐ-UBND', date: '2022-02-28', issuer: 'UBND huyện Bình Sơn' };
  done(await office.move(id, 'recognized', { effectiveDate: '2022-02-28', decision }));
  const [first] = await milestonesOf(id, 'application-report');
  const off = { cancelled: true, reason: 'đơn vị tiếp nhận giải thể' };
  const { moves } = done(await office.secretary.patch(`milestones/${first!.id}?dryRun=true`, off));
  expect(moves).toMatchObject([{ change: 'dropped' }, { change: 'added', to: '2024-02-28' }]);
  done(await office.secretary.patch(`milestones/${first!.id}`, off));
  expect(await milestonesOf(id, 'application-report')).toMatchObject([
    { dueDate: '2023-02-28', state: 'cancelled' },
    { dueDate: '2024-02-28', state: 'open' },
  ]);
});
