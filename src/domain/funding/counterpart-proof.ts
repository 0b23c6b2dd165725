/** Counterpart money is promised in writing and shown with papers before the contract, by where it comes from. */
import type { PartialDate } from '../values/plain-date.js';
import { firstDayOf } from '../values/plain-date.js';
import type { FundingLine } from './funding-line.js';

export const COMMITMENT_FORMS = ['own-funds', 'raised', 'bank-loan'] as const;
export type CommitmentForm = (typeof COMMITMENT_FORMS)[number];

export interface Commitment {
  readonly id: string;
  readonly institutionId: string | null;
  readonly form: CommitmentForm;
  readonly promisedVnd: bigint;
  readonly shownVnd: bigint;
  readonly commitmentDocument: string | null;
  readonly proofDocument: string | null;
  /** Of the two years before, for an organisation that contributes. */
  readonly financialStatements: string | null;
  readonly withdrawnOn: string | null;
}

const DOCUMENTS = ['commitmentDocument', 'proofDocument', 'financialStatements'] as const;
export type ProofDocument = (typeof DOCUMENTS)[number];

/** TT 20/2023 art 5.10: a lender's commitment is its own proof. Art 5.9: statements of two years. */
export const NEEDED: Readonly<
  Record<CommitmentForm, { readonly article: string; readonly documents: readonly ProofDocument[] }>
> = {
  'own-funds': {
    article: '5.10a',
    documents: ['commitmentDocument', 'proofDocument', 'financialStatements'],
  },
  raised: { article: '5.10b', documents: ['commitmentDocument', 'proofDocument', 'financialStatements'] },
  'bank-loan': { article: '5.10c', documents: ['commitmentDocument'] },
};
export const PROOF_LAW = { document: 'TT 20/2023/TT-BKHCN', validFrom: '2023-11-27' } as const;

export type MissingProof =
  | { readonly what: ProofDocument; readonly commitmentId: string; readonly article: string }
  | {
      readonly what: 'shown';
      readonly commitmentId: string;
      readonly article: string;
      readonly amountVnd: bigint;
    }
  | { readonly what: 'promised'; readonly article: string; readonly amountVnd: bigint };

export interface CounterpartProof {
  readonly plannedVnd: bigint;
  readonly promisedVnd: bigint;
  readonly shownVnd: bigint;
  readonly missing: readonly MissingProof[];
  /** False for projects older than the circular: what is missing is then advice. */
  readonly bound: boolean;
}

/** What is there and what is missing for the counterpart lines of a plan. */
export function proofOf(
  lines: readonly FundingLine[],
  commitments: readonly Commitment[],
  approvedOn: PartialDate,
): CounterpartProof {
  const standing = commitments.filter(({ withdrawnOn }) => withdrawnOn === null);
  const plannedVnd = sum(
    lines.filter(({ source }) => source === 'counterpart').map(({ amountVnd }) => amountVnd ?? 0n),
  );
  const promisedVnd = sum(standing.map(({ promisedVnd }) => promisedVnd));
  const missing: MissingProof[] = standing.flatMap(missingOf);
  if (promisedVnd < plannedVnd)
    missing.push({ what: 'promised', article: '5.10', amountVnd: plannedVnd - promisedVnd });
  return {
    plannedVnd,
    promisedVnd,
    shownVnd: sum(standing.map(({ shownVnd }) => shownVnd)),
    missing,
    bound: firstDayOf(approvedOn) >= PROOF_LAW.validFrom,
  };
}

function missingOf(commitment: Commitment): MissingProof[] {
  const { id: commitmentId, form, promisedVnd, shownVnd } = commitment;
  const { article, documents } = NEEDED[form];
  const papers = documents
    .filter((what) => what !== 'financialStatements' || commitment.institutionId !== null)
    .filter((what) => !commitment[what]?.trim())
    .map((what) => ({ what, commitmentId, article: what === 'financialStatements' ? '5.9' : article }));
  if (shownVnd >= promisedVnd) return papers;
  return [...papers, { what: 'shown', commitmentId, article, amountVnd: promisedVnd - shownVnd }];
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, each) => all + each, 0n);
}
