import type { ListColumn } from '../../domain/reporting/list-columns.js';
import { ProjectQuery } from '../../features/projects/project.dto.js';
import { Columns } from '../../features/projects/project-export.dto.js';

/** What the list's address says: the filters of the interface for programs, and the columns of the page. */
export class ListPageQuery extends ProjectQuery {
  @Columns()
  columns?: ListColumn[];
}

/** A form's query: empty fields are left out before it is checked. */
export type ListQuery = Readonly<ListPageQuery>;

/** The list's address with these filters, so that it can be linked to and found again. */
export function listPath(query: ListQuery): string {
  const search = listSearch(query);
  return search ? `/projects?${search}` : '/projects';
}

export function listSearch(query: ListQuery): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
}

/** The whole list, also for who begins it with a filter. */
export const UNFILTERED: ListQuery = { sort: '-code' };
