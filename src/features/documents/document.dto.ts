import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/documents/document-kinds.js';
import { DayMonthOrYear, Id, OneOf, Text } from '../../platform/http/fields.js';
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

  @Id({ optional: true, description: 'the document that this one is a new version of' })
  replacesId?: string;

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
}
