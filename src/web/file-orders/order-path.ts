import { REHEARSAL } from '../../features/councils/rehearsal-maker.js';
import type { FileOrderView } from '../../features/file-orders/file-orders.service.js';

/** Where an order is watched: a rehearsal has a page that shows what came out of it. */
export function orderPath({ kind, id }: Pick<FileOrderView, 'kind' | 'id'>): string {
  return kind === REHEARSAL ? `/rehearsals/${id}` : `/file-orders/${id}`;
}
