import { DayMonthOrYear, Flag, Id, OneOf, Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';
import type { PipelineEntry } from './pipeline-entry.entity.js';

const KINDS = ['idea', 'survey'] as const;

export class NewPipelineEntry {
  @OneOf(KINDS)
  kind: PipelineEntry['kind'];

  @Text()
  what: string;

  @Text({ optional: true, max: 300 })
  place?: string;

  @Id({ optional: true, nullable: false, list: true, most: 20 })
  withInstitutionIds?: string[];

  @Id({ optional: true, description: 'the project it became' })
  projectId?: string;

  @DayMonthOrYear({ optional: true, description: 'when it came up, as exactly as it is known' })
  notedOn?: string;

  @Flag({ optional: true, nullable: false, description: 'an invented example' })
  demonstration?: boolean;
}

export class PipelineQuery extends PageQuery {
  @OneOf(KINDS, { optional: true })
  kind?: PipelineEntry['kind'];
}
