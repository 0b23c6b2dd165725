import type { ProjectQuery } from '../../features/projects/project.dto.js';

/** A form's query: empty fields are left out before it is checked. */
export type ListQuery = Readonly<ProjectQuery>;

/** The list's address with these filters, so that it can be linked to and found again. */
export function listPath(query: ListQuery): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
  return filled.length > 0 ? `/projects?${search}` : '/projects';
}
