import { Id, Instant, Pattern } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

export class AuditQuery extends PageQuery {
  @Pattern(/^[a-z-]{1,40}$/, { optional: true, description: 'kind of record, such as project or council' })
  entity?: string;

  @Id({ optional: true })
  id?: string;

  @Instant({ optional: true })
  since?: string;
}
