import type { ListColumn } from '../../domain/reporting/list-columns.js';
import { EXPORT_FORMATS } from '../../features/projects/project-export.dto.js';
import { PROJECT_LIST } from '../../features/projects/project-list-maker.js';
import { PROJECT_EXPORT } from '../../wording/project-export.js';
import type { Label } from '../../wording/wording.js';
import { OrderButton } from '../file-orders/order-button.view.js';
import { fieldsOf } from '../file-orders/order-fields.js';
import { useReader } from '../layout/render.js';
import type { ListQuery } from './list-path.js';

/** Exactly what is filtered, as a file; stands with the results, so that it follows the filter. */
export function ExportView({ query, columns }: { query: ListQuery; columns: readonly ListColumn[] }) {
  const { say } = useReader();
  const { cursor, limit, columns: _, ...filters } = query;
  return (
    <div class="card-footer frame no-print">
      <span>{say(PROJECT_EXPORT.exportAs)}</span>
      <Links filters={{ ...filters, columns }} label={PROJECT_EXPORT.shownColumns} />
      <Links filters={filters} label={PROJECT_EXPORT.allColumns} />
      <OrderButton
        kind={PROJECT_LIST}
        parameters={{ ...filters, format: 'xlsx' }}
        label={PROJECT_EXPORT.order}
      />
    </div>
  );
}

function Links({ filters, label }: { filters: object; label: Label }) {
  const { say } = useReader();
  return (
    <span class="frame">
      {`${say(label)}:`}
      {EXPORT_FORMATS.map((format) => (
        <a
          key={format}
          href={`/api/v1/projects/export?${new URLSearchParams(fieldsOf({ ...filters, format }))}`}
          aria-label={`${say(PROJECT_EXPORT[format])}, ${say(label)}`}
          download
        >
          {say(PROJECT_EXPORT[format])}
        </a>
      ))}
    </span>
  );
}
