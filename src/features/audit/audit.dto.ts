import { Id, Instant, OneOf, Pattern, Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

export const LISTED_ENTRIES =
  'entries, newest first; where `valuesLeftOut` is true, `before` and `after` are too long for a list and null here; of projects and councils, the export of the project holds them';

export class AuditQuery extends PageQuery {
  @Pattern(/^[a-z-]{1,40}$/, { optional: true, description: 'kind of record, such as project or council' })
  entity?: string;

  @Id({ optional: true })
  id?: string;

  @Text({ optional: true, max: 200, description: 'words of the name of who did it' })
  who?: string;

  @OneOf(['shown'], { optional: true, description: 'also who read the audit, persons or ballots' })
  readings?: 'shown';

  @Instant({ optional: true })
  since?: string;

  @Instant({ optional: true, description: 'before this instant' })
  until?: string;
}
