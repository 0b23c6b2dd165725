import { may } from '../../domain/access/permissions.js';
import { INSTITUTION_KINDS } from '../../domain/values/institution-kinds.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { InstitutionQuery } from '../../features/institutions/institution.dto.js';
import type { Institution } from '../../features/institutions/institution.entity.js';
import type { Page } from '../../platform/http/page.js';
import { INSTITUTION_KIND_WORDS, INSTITUTIONS } from '../../wording/registers.js';
import { wordOf } from '../../wording/words.js';
import { Layout } from '../layout/layout.js';
import { Pager } from '../layout/pager.view.js';
import { RegisterFilters } from '../layout/register-filters.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface ListProps {
  readonly page: Page<Institution>;
  readonly query: InstitutionQuery;
}

export function InstitutionListView({ page, query }: ListProps) {
  const { say, actor } = useReader();
  return (
    <Layout title={say(INSTITUTIONS.title)}>
      <div class="stack">
        <div class="person">
          <h1 class="page-title">{say(INSTITUTIONS.title)}</h1>
          {actor && may(actor, 'institution.write') && (
            <a class="btn btn-primary" href="/institutions/new">
              {say(INSTITUTIONS.add)}
            </a>
          )}
        </div>
        <p class="text-secondary mb-0">{say(INSTITUTIONS.intro)}</p>
        <Filters query={query} />
        <section class="card" aria-label={say(INSTITUTIONS.title)}>
          {page.items.length === 0 ? (
            <p class="card-body mb-0">{say(INSTITUTIONS.empty)}</p>
          ) : (
            <Rows institutions={page.items} />
          )}
          <Pager path="/institutions" query={query} page={page} />
        </section>
      </div>
    </Layout>
  );
}

function Rows({ institutions }: { institutions: readonly Institution[] }) {
  const { language } = useReader();
  const columns: readonly Column<Institution>[] = [
    {
      title: INSTITUTIONS.name,
      cell: ({ id, name, shortName }) => (
        <>
          <a href={`/institutions/${id}`}>{name}</a>
          {shortName && <span class="text-secondary"> ({shortName})</span>}
        </>
      ),
    },
    { title: INSTITUTIONS.kind, cell: ({ kind }) => wordOf(INSTITUTION_KIND_WORDS, kind, language) },
    { title: INSTITUTIONS.address, cell: ({ address }) => address },
    { title: INSTITUTIONS.years, cell: yearsOf },
  ];
  return <Table caption={INSTITUTIONS.title} columns={columns} rows={institutions} keyOf={({ id }) => id} />;
}

/** Empty where it is simply there. */
export function yearsOf({ validFrom, validTo }: Institution): string | null {
  if (!validFrom && !validTo) return null;
  return [validFrom, validTo].map((day) => (day ? formatDate(day) : '…')).join(' – ');
}

function Filters({ query: { q, kind } }: { query: InstitutionQuery }) {
  const choice = {
    name: 'kind',
    label: INSTITUTIONS.kind,
    codes: INSTITUTION_KINDS,
    words: INSTITUTION_KIND_WORDS,
    chosen: kind,
  };
  return <RegisterFilters path="/institutions" wordsLabel={INSTITUTIONS.words} q={q} choice={choice} />;
}
