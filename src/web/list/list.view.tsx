import { may } from '../../domain/access/permissions.js';
import type { ListColumn } from '../../domain/reporting/list-columns.js';
import type { ProjectListService } from '../../features/projects/project-list.service.js';
import type { SavedFilter } from '../../features/projects/saved-filter.entity.js';
import { LIST, PROJECT_COUNT } from '../../wording/pages.js';
import { LISTING } from '../../wording/project-list.js';
import { MORE_PROJECTS_THAN, SEARCH } from '../../wording/search.js';
import type { Choice } from '../fields/party-choice.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { ActiveFilters } from './active-filters.view.js';
import { ExportView } from './export.view.js';
import { FiltersView } from './filters.view.js';
import { type ListQuery, listPath, UNFILTERED } from './list-path.js';
import { RowsView } from './rows.view.js';
import { SavedFiltersView, SaveFilterForm } from './saved-filters.view.js';

export interface ListProps {
  readonly page: Awaited<ReturnType<ProjectListService['listWithDetails']>>;
  readonly query: ListQuery;
  /** Those that are shown. */
  readonly columns: readonly ListColumn[];
  readonly institution: Choice;
  readonly programme: Choice;
  readonly saved: readonly SavedFilter[];
  readonly refused?: RefusedForm | null;
}

export function ListView(props: ListProps) {
  const { say, actor } = useReader();
  const { query, columns, institution, programme, saved } = props;
  return (
    <Layout title={say(LIST.title)}>
      <div class="stack">
        <div class="frame">
          <h1 class="page-title">{say(LIST.title)}</h1>
          {actor && may(actor, 'project.create') && (
            <a class="btn btn-primary no-print" href="/projects/new">
              {say(LISTING.propose)}
            </a>
          )}
        </div>
        <SavedFiltersView filters={saved} query={query} />
        <FiltersView query={query} columns={columns} institution={institution} programme={programme} />
        <Results {...props} />
      </div>
    </Layout>
  );
}

/** What a search changes; htmx replaces it alone, out of the same page. */
function Results({ page, query, columns, institution, programme, refused }: ListProps) {
  const { say, language, actor } = useReader();
  const { cursor, ...filters } = query;
  return (
    <section class="card list-results" id="results" aria-label={say(LIST.title)}>
      <div class="card-header frame" role="status">
        {query.cursor ? (
          <a href={listPath(Object.keys(filters).length > 0 ? filters : UNFILTERED)}>{say(LIST.first)}</a>
        ) : page.totalMoreThan ? (
          MORE_PROJECTS_THAN[language](page.totalMoreThan)
        ) : (
          PROJECT_COUNT[language](page.total ?? 0)
        )}
        <ActiveFilters query={query} institution={institution} programme={programme} />
      </div>
      {page.items.length === 0 ? (
        <p class="card-body mb-0">{say(emptyWords(query, actor !== null && may(actor, 'project.create')))}</p>
      ) : (
        <RowsView
          rows={page.items.map((item) => ({ ...page.details.get(item.id), ...item }))}
          columns={columns}
          query={query}
          next={page.nextCursor && { ...query, cursor: page.nextCursor }}
        />
      )}
      {page.items.length > 0 && <ExportView query={query} columns={columns} />}
      <SaveFilterForm query={query} refused={refused} />
    </section>
  );
}

function emptyWords({ q, sort, limit, columns, cursor, ...filters }: ListQuery, mayPropose: boolean) {
  const isNarrowed = Object.values(filters).some(Boolean);
  if (!q && !isNarrowed) return mayPropose ? LISTING.proposeFirst : LISTING.noneYet;
  if (!q) return LIST.empty;
  return /[\p{L}\p{N}]/u.test(q) ? SEARCH.nothing : SEARCH.noWord;
}
