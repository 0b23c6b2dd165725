/** Whether a dossier came in time is asked once, of the hand-in and the contract's end as the closing knew them. */
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { VerdictRecomputation } from '../../../src/features/councils/verdict-recomputation.js';
import { done, Office } from '../../support/office.js';
import { storeRulebook } from './given-selection.js';

let office: Office;
let rulebookId: string;

beforeAll(async () => {
  office = await Office.open();
  rulebookId = await storeRulebook(office.application.sql, {
    ...TT_11_2014,
    code: 'TEST-AGAIN',
    verdict: {
      ...TT_11_2014.verdict,
      reEvaluation: { within: { count: 6, unit: 'months' }, onlyIfNeverExtended: false, article: '34' },
    },
  });
});

afterAll(() => office.close());

/** Of which projects the verdict is another when it is made again. */
const differing = () => office.application.app.get(VerdictRecomputation).differing();

/** A contract that ended on 31/12/2021, so that a first dossier is late from 1/7/2022 on. */
async function notAccepted(): Promise<string> {
  const projectId = await office.runUntilInProgress();
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2022-01-20' }));
  await judge(projectId, '2022-02-10', 'fail');
  done(await office.move(projectId, 'not-accepted', { effectiveDate: '2022-02-15' }));
  return projectId;
}

async function judge(projectId: string, heldOn: string, grade: string) {
  const decision = { number: heldOn, date: heldOn, issuer: 'UBND huyện Bình Sơn' };
  const given = { rulebookId, decision, effectiveDate: heldOn };
  const { id, seatIds } = await office.establish([projectId], given);
  const sessionId = await office.call(id, heldOn);
  await office.open(sessionId, seatIds, heldOn);
  return office.decide({ councilId: id, sessionId, seatIds }, Array(9).fill({ grade }));
}

it('counts as in time when its own months run, however long ago the contract ended', async () => {
  const projectId = await notAccepted();
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2022-07-20' }));
  expect(await judge(projectId, '2022-08-01', 'excellent')).toMatchObject({
    grade: 'excellent',
    accepts: true,
  });
});

it('counts so too where that dossier is returned and comes once more', async () => {
  const projectId = await notAccepted();
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2022-06-20' }));
  done(await office.move(projectId, 'in-progress', { effectiveDate: '2022-06-25', reason: 'thiếu báo cáo' }));
  done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2022-07-20' }));
  expect(await judge(projectId, '2022-08-01', 'excellent')).toMatchObject({
    grade: 'excellent',
    accepts: true,
  });
  expect(await differing()).toEqual([]);
});

it('is not asked anew when the contract is extended after the verdict', async () => {
  const projectId = await office.propose({ period: { start: '2012-01' }, effectiveDate: '2011-12-01' });
  const recorded = { reason: 'theo hồ sơ cũ' };
  const decision = { number: '12/QĐ-UBND', date: '2012-01-02', issuer: 'UBND huyện Bình Sơn' };
  const contract = { number: '1', signedOn: '2012-01-03', effectiveOn: '2012-01-03', endsOn: '2012-12-31' };
  const moves: [string, object][] = [
    ['defined', { effectiveDate: '2012-01-01' }],
    ['approved', { effectiveDate: '2012-01-02', decision, reason: 'direct-assignment' }],
    ['contracted', { effectiveDate: '2012-01-03', contract }],
    ['in-progress', { effectiveDate: '2012-01-03' }],
    ['acceptance-submitted', { effectiveDate: '2013-07-15' }],
  ];
  for (const [to, more] of moves) done(await office.move(projectId, to, { ...more, recorded }));
  expect(await judge(projectId, '2013-08-01', 'excellent')).toMatchObject({ grade: 'fail' });
  for (const newEndDate of ['2013-06-30', '2013-09-30']) {
    const extension = { kind: 'extension', decision, effectiveDate: '2013-08-10', newEndDate };
    done(await office.secretary.post(`projects/${projectId}/adjustments`, extension));
  }
  expect(await differing()).toEqual([]);
});
