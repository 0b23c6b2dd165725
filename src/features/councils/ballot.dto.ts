import { MOST_FORM_CRITERIA } from '../../domain/council/ballot-form.js';
import { GRADES, type Grade } from '../../domain/council/grades.js';
import type { Assessment } from '../../domain/council/member-choice.js';
import type { Score } from '../../domain/council/scores.js';
import { Flag, Id, Nested, OneOf, Points, Text } from '../../platform/http/fields.js';
import { AttachedFile } from '../../platform/http/multipart/takes-file.js';
import type { SentFile } from '../../platform/storage/sent-file.js';

export class AssessmentInput implements Assessment {
  @Text({ max: 200, description: "code of a criterion of the session's form" })
  criterion: string;

  @OneOf(GRADES)
  grade: Grade;

  @Text({ optional: true })
  comment?: string;

  @Flag({
    optional: true,
    description: 'of an amount below the order: whether three quarters of it are there',
  })
  reachesThreeQuarters?: boolean;
}

export class ScoreInput implements Score {
  @Text({ max: 200, description: "code of a criterion of the session's form" })
  criterion: string;

  @Points({ description: 'at most the most of the criterion' })
  points: number | string;
}

export class BallotInput {
  @Id({ optional: true, description: 'where the session has several items' })
  projectId?: string;

  @OneOf(GRADES, { optional: true, description: 'on ballots by grade' })
  grade?: Grade;

  @Flag({ optional: true, description: 'on ballots by vote' })
  approve?: boolean;

  @Nested(() => AssessmentInput, { optional: true, list: true, most: MOST_FORM_CRITERIA })
  assessments?: AssessmentInput[];

  @Nested(() => ScoreInput, { optional: true, list: true, most: MOST_FORM_CRITERIA })
  scores?: ScoreInput[];

  @Text({ optional: true, max: 10_000 })
  comment?: string;
}

export class PaperSource {
  @Text({ max: 100 })
  paperNumber: string;
}

export class InvalidMark {
  @Text({ max: 500, description: 'why it does not count' })
  reason: string;
}

export class PaperBallotInput extends BallotInput {
  @Id()
  seatId: string;

  @Nested(() => PaperSource)
  enteredFrom: PaperSource;

  @Nested(() => InvalidMark, { optional: true })
  invalid?: InvalidMark;
}

export class ReopeningInput {
  @Text({ max: 1_000, description: "the chair's reason" })
  reason: string;
}

export class ScanInput {
  @AttachedFile()
  file: SentFile;
}
