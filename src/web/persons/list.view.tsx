import { may } from '../../domain/access/permissions.js';
import type { PersonQuery } from '../../features/institutions/institution.dto.js';
import type { Person } from '../../features/institutions/person.entity.js';
import type { Page } from '../../platform/http/page.js';
import { PERSONS } from '../../wording/registers.js';
import { Layout } from '../layout/layout.js';
import { Pager } from '../layout/pager.view.js';
import { RegisterFilters } from '../layout/register-filters.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { nameOf } from '../session/rooms.js';

interface ListProps {
  readonly page: Page<Person>;
  readonly query: PersonQuery;
  readonly institutions: ReadonlyMap<string, string>;
}

export function PersonListView({ page, query, institutions }: ListProps) {
  const { say, actor } = useReader();
  const columns: readonly Column<Person>[] = [
    { title: PERSONS.fullName, cell: (person) => <a href={`/persons/${person.id}`}>{nameOf(person)}</a> },
    { title: PERSONS.institution, cell: ({ institutionId }) => institutions.get(institutionId ?? '') },
    { title: PERSONS.email, cell: ({ email }) => email },
    { title: PERSONS.phone, cell: ({ phone }) => phone },
  ];
  return (
    <Layout title={say(PERSONS.title)}>
      <div class="stack">
        <div class="person">
          <h1 class="page-title">{say(PERSONS.title)}</h1>
          {actor && may(actor, 'person.write') && (
            <a class="btn btn-primary" href="/persons/new">
              {say(PERSONS.add)}
            </a>
          )}
        </div>
        <p class="text-secondary mb-0">{say(PERSONS.intro)}</p>
        <RegisterFilters
          path="/persons"
          wordsLabel={PERSONS.words}
          q={query.q}
          kept={{
            name: 'institutionId',
            value: query.institutionId,
            words: institutions.get(query.institutionId ?? ''),
          }}
        />
        <section class="card" aria-label={say(PERSONS.title)}>
          {page.items.length === 0 ? (
            <p class="card-body mb-0">{say(PERSONS.empty)}</p>
          ) : (
            <Table caption={PERSONS.title} columns={columns} rows={page.items} keyOf={({ id }) => id} />
          )}
          <Pager path="/persons" query={query} page={page} />
        </section>
      </div>
    </Layout>
  );
}
