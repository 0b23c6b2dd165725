import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { Day, Id, Instant, OneOf, Text } from '../../platform/http/fields.js';

const MOST_SEATS = 50;
const LONGEST_COMMENT = 20_000;

export class PostponementInput {
  @Text({ max: 2_000 })
  reason: string;

  @Instant({ optional: true, description: 'calls the session that takes this one up again, at this time' })
  scheduledAt?: string;
}

/** What is left out stays as it is; null takes the name away. */
export class OfficersInput {
  @Id({
    list: true,
    most: MOST_SEATS,
    unique: true,
    optional: true,
    description: 'seats that count the ballots',
  })
  tellers?: string[];

  @Id({ optional: true, description: 'one of the tellers' })
  headTellerSeatId?: string | null;

  @Id({ optional: true, description: 'where the rulebook lets the meeting elect its secretary' })
  meetingSecretarySeatId?: string | null;
}

export class StepInput {
  @Day()
  doneOn: string;

  @Text({ optional: true })
  note?: string;
}

export class CommentInput {
  @Id({ optional: true, description: 'where the session has several items' })
  projectId?: string;

  @Text({ max: LONGEST_COMMENT })
  content: string;
}

export class ReceivedCommentInput extends CommentInput {
  @Day({ optional: true, description: 'received on; today unless told' })
  receivedOn?: string;

  @Text({ optional: true, max: 500, description: 'where the signed paper is kept' })
  document?: string;
}

export class MinutesQuery {
  @OneOf(LANGUAGES, { optional: true, description: "the reader's language unless told" })
  lang?: Language;
}
