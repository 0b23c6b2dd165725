import { COMMITMENT_FORMS, type CommitmentForm } from '../../domain/funding/counterpart-proof.js';
import { Day, Id, Money, OneOf, Text } from '../../platform/http/fields.js';

export class CommitmentPapers {
  @Money({ optional: true, description: 'how much of it the papers show' })
  shownVnd?: string;

  @Text({ optional: true, max: 300, description: 'the written commitment, of the lender for a loan' })
  commitmentDocument?: string;

  @Text({ optional: true, max: 300, description: 'proof of the source, or of the contribution' })
  proofDocument?: string;

  @Text({ optional: true, max: 300, description: 'statements of the two years before' })
  financialStatements?: string;

  @Text({ optional: true, max: 1_000 })
  note?: string;
}

export class NewCommitment extends CommitmentPapers {
  @Id({ optional: true, description: 'the institution that contributes' })
  institutionId?: string;

  @Text({ optional: true, max: 300, description: 'as written, where it is no institution of the register' })
  contributor?: string;

  @OneOf(COMMITMENT_FORMS)
  form: CommitmentForm;

  @Money()
  promisedVnd: string;
}

export class CommitmentChange extends CommitmentPapers {
  @Money({ optional: true, nullable: false })
  promisedVnd?: string;

  @Day({ optional: true, description: 'it no longer counts from then on' })
  withdrawnOn?: string;
}
