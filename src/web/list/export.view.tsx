import { EXPORT_FORMATS } from '../../features/projects/project-export.dto.js';
import { PROJECT_LIST } from '../../features/projects/project-list-maker.js';
import { PROJECT_EXPORT } from '../../wording/project-export.js';
import { OrderButton } from '../file-orders/order-button.view.js';
import { fieldsOf } from '../file-orders/order-fields.js';
import { useReader } from '../layout/render.js';
import type { ListQuery } from './list-path.js';

/** Exactly what is filtered, as a file; stands with the results, so that it follows the filter. */
export function ExportView({ query }: { query: ListQuery }) {
  const { say } = useReader();
  return (
    <div class="card-footer frame no-print">
      <span>{say(PROJECT_EXPORT.exportAs)}</span>
      {EXPORT_FORMATS.map((format) => (
        <a key={format} href={exportPath(query, format)} download>
          {say(PROJECT_EXPORT[format])}
        </a>
      ))}
      <OrderButton
        kind={PROJECT_LIST}
        parameters={{ ...filtersOf(query), format: 'xlsx' }}
        label={PROJECT_EXPORT.order}
      />
    </div>
  );
}

/** All pages together. */
function filtersOf({ cursor, limit, ...filters }: ListQuery): object {
  return filters;
}

function exportPath(query: ListQuery, format: string): string {
  return `/api/v1/projects/export?${new URLSearchParams(fieldsOf({ ...filtersOf(query), format }))}`;
}
