import type { ProjectPage } from '../../features/projects/project-list.service.js';
import { LIST, PROJECT_COUNT } from '../../wording/pages.js';
import { MORE_PROJECTS_THAN, SEARCH } from '../../wording/search.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { ExportView } from './export.view.js';
import { FiltersView } from './filters.view.js';
import { type ListQuery, listPath } from './list-path.js';
import { RowsView } from './rows.view.js';

interface ListProps {
  readonly page: ProjectPage;
  readonly query: ListQuery;
}

export function ListView({ page, query }: ListProps) {
  const { say } = useReader();
  return (
    <Layout title={say(LIST.title)}>
      <div class="stack">
        <h1 class="page-title">{say(LIST.title)}</h1>
        <FiltersView query={query} />
        <Results page={page} query={query} />
      </div>
    </Layout>
  );
}

/** What a search changes; htmx replaces it alone, out of the same page. */
function Results({ page, query }: ListProps) {
  const { say, language } = useReader();
  const { cursor, ...filters } = query;
  return (
    <section class="card" id="results" aria-label={say(LIST.title)}>
      <div class="card-header" role="status">
        {query.cursor ? (
          <a href={listPath(filters)}>{say(LIST.first)}</a>
        ) : page.totalMoreThan ? (
          MORE_PROJECTS_THAN[language](page.totalMoreThan)
        ) : (
          PROJECT_COUNT[language](page.total ?? 0)
        )}
      </div>
      {page.items.length === 0 ? (
        <p class="card-body">{say(emptyWords(query))}</p>
      ) : (
        <RowsView projects={page.items} next={page.nextCursor && { ...query, cursor: page.nextCursor }} />
      )}
      {page.items.length > 0 && <ExportView query={query} />}
    </section>
  );
}

function emptyWords({ q }: ListQuery) {
  if (!q) return LIST.empty;
  return /[\p{L}\p{N}]/u.test(q) ? SEARCH.nothing : SEARCH.noWord;
}
