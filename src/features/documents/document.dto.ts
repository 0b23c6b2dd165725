import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/documents/document-kinds.js';
import { DayMonthOrYear, Id, OneOf, Text, Whole } from '../../platform/http/fields.js';
import { AttachedFile } from '../../platform/http/multipart/takes-file.js';
import type { SentFile } from '../../platform/storage/sent-file.js';

export class NewDocument {
  @OneOf(DOCUMENT_KINDS)
  kind: DocumentKind;

  @Text({ max: 500 })
  title: string;

  @DayMonthOrYear({ optional: true, description: 'what stands on the paper' })
  date?: string;

  @Id({
    optional: true,
    description: 'the official paper it is a copy of, one of those that name the project',
  })
  decisionId?: string;

  @Id({ optional: true, description: 'another document of the project that this one stands in for' })
  replacesId?: string;

  @AttachedFile()
  file: SentFile;
}

export class NewVersion {
  @AttachedFile()
  file: SentFile;
}

export class Withdrawal {
  @Text({ max: 2_000 })
  reason: string;
}

export class ContentQuery {
  @OneOf(['0', '1'], { optional: true, description: '1: shown in the browser where its kind allows' })
  inline?: '0' | '1';

  @Whole(1, 100_000, { optional: true, description: 'number of the version, the newest unless told' })
  version?: number;
}
