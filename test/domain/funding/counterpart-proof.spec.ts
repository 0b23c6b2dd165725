import { type Commitment, proofOf } from '../../../src/domain/funding/counterpart-proof.js';
import { vnd } from '../../../src/domain/values/vnd.js';

const LINES = [
  { source: 'district-budget' as const, amountVnd: vnd(40) },
  { source: 'counterpart' as const, amountVnd: vnd(60) },
];

const commitmentOf = (commitment: Partial<Commitment> = {}): Commitment => ({
  id: 'c',
  institutionId: 'htx',
  form: 'own-funds',
  promisedVnd: 60n,
  shownVnd: 60n,
  commitmentDocument: 'Cam kết 01',
  proofDocument: 'Sao kê',
  financialStatements: 'BCTC 2022, 2023',
  withdrawnOn: null,
  ...commitment,
});

const missing = (...commitments: Partial<Commitment>[]) =>
  proofOf(LINES, commitments.map(commitmentOf), '2024-01-01').missing.map(
    ({ what, article }) => `${what} ${article}`,
  );

describe('counterpart money before the contract', () => {
  it.each<[string, Partial<Commitment>[], string[]]>([
    ['is complete with its papers', [{}], []],
    ['is missing whole', [], ['promised 5.10']],
    ['is promised in part', [{ promisedVnd: 59n, shownVnd: 59n }], ['promised 5.10']],
    ['is shown in part', [{ shownVnd: 59n }], ['shown 5.10a']],
    ['of its own lacks the proof', [{ proofDocument: ' ' }], ['proofDocument 5.10a']],
    [
      'raised lacks the commitment',
      [{ form: 'raised', commitmentDocument: null }],
      ['commitmentDocument 5.10b'],
    ],
    [
      'borrowed needs the lender alone',
      [{ form: 'bank-loan', proofDocument: null, financialStatements: null }],
      [],
    ],
    ['of an organisation needs its statements', [{ financialStatements: null }], ['financialStatements 5.9']],
    ['of a person needs none', [{ institutionId: null, financialStatements: null }], []],
    ['that was withdrawn does not count', [{ withdrawnOn: '2024-02-01' }], ['promised 5.10']],
  ])('%s', (_, commitments, what) => {
    expect(missing(...commitments)).toEqual(what);
  });

  it('binds from the circular on, and is advice before it', () => {
    expect(proofOf(LINES, [], '2023-11-26').bound).toBe(false);
    expect(proofOf(LINES, [], '2023-11-27')).toMatchObject({ bound: true, plannedVnd: 60n, promisedVnd: 0n });
  });
});
