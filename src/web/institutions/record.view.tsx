import { may } from '../../domain/access/permissions.js';
import { GRADES } from '../../domain/council/grades.js';
import type { Language } from '../../domain/values/language.js';
import { type InstitutionRecord, MOST_OF_RECORD } from '../../features/dossier/register-records.service.js';
import type { Institution } from '../../features/institutions/institution.entity.js';
import type { Person } from '../../features/institutions/person.entity.js';
import { INSTITUTION_KIND_WORDS, INSTITUTIONS, PERSONS, SHOWN_FIRST } from '../../wording/registers.js';
import { GRADE_WORDS, wordOf } from '../../wording/words.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { nameOf } from '../session/rooms.js';
import { yearsOf } from './list.view.js';
import { MoneyTable } from './money.view.js';
import { ProjectsOfRecord } from './projects.view.js';
import { SeatsOfRecord } from './seats.view.js';

interface RecordProps {
  readonly record: InstitutionRecord;
}

export function InstitutionRecordView({ record, moneyPage }: RecordProps & { readonly moneyPage: number }) {
  const { say, actor } = useReader();
  const { institution, projects, staff, seats, money } = record;
  return (
    <Layout title={institution.name}>
      <article class="stack">
        <p class="mb-0">
          <a href="/institutions">{say(INSTITUTIONS.all)}</a>
        </p>
        <div class="person">
          <h1 class="page-title">{institution.name}</h1>
          {actor && may(actor, 'institution.write') && (
            <a class="btn no-print" href={`/institutions/${institution.id}/change`}>
              {say(INSTITUTIONS.change)}
            </a>
          )}
        </div>
        <FactsOf record={record} />
        <Card id="projects" title={INSTITUTIONS.projects} isEmpty={projects.length === 0}>
          <ProjectsOfRecord caption={INSTITUTIONS.projects} projects={projects} />
          <Shown rows={projects} />
          <p class="card-body mb-0 no-print">
            <a href={`/projects?institutionId=${institution.id}`}>{say(INSTITUTIONS.inList)}</a>
          </p>
        </Card>
        {money && (
          <Card id="money" title={INSTITUTIONS.money} isEmpty={money.length === 0}>
            <MoneyTable
              rows={money}
              page={moneyPage}
              pathOf={(to) => `/institutions/${institution.id}?moneyPage=${to}#money`}
            />
          </Card>
        )}
        {staff && (
          <Card id="people" title={INSTITUTIONS.people} isEmpty={staff.length === 0}>
            <Staff persons={staff} />
            <p class="card-body mb-0 no-print">
              <a href={`/persons?institutionId=${institution.id}`}>{say(PERSONS.all)}</a>
            </p>
          </Card>
        )}
        {seats && (
          <Card id="seats" title={INSTITUTIONS.seats} isEmpty={seats.length === 0}>
            <SeatsOfRecord caption={INSTITUTIONS.seats} seats={seats} namesPersons />
            <Shown rows={seats} />
          </Card>
        )}
      </article>
    </Layout>
  );
}

function FactsOf({ record: { institution, successor, predecessors, projects } }: RecordProps) {
  const { language } = useReader();
  const { kind, shortName, code, address, note } = institution;
  return (
    <Card id="facts" title={INSTITUTIONS.facts}>
      <div class="card-body">
        <Facts
          facts={[
            [INSTITUTIONS.kind, wordOf(INSTITUTION_KIND_WORDS, kind, language)],
            [INSTITUTIONS.shortName, shortName],
            [INSTITUTIONS.code, code],
            [INSTITUTIONS.address, address],
            [INSTITUTIONS.years, yearsOf(institution)],
            [INSTITUTIONS.successor, successor && <Links key="successor" institutions={[successor]} />],
            [
              INSTITUTIONS.predecessors,
              predecessors.length > 0 ? <Links institutions={predecessors} /> : null,
            ],
            [INSTITUTIONS.grades, gradesOf(projects, language)],
            [INSTITUTIONS.note, note && <span class="words">{note}</span>],
          ]}
        />
      </div>
    </Card>
  );
}

/** How often each grade was given; nothing where only the newest projects are at hand. */
function gradesOf(projects: InstitutionRecord['projects'], language: Language): string {
  if (projects.length >= MOST_OF_RECORD) return '';
  const led = projects.filter(({ roles }) => roles.includes('lead'));
  return GRADES.map((grade) => [grade, led.filter((project) => project.grade === grade).length] as const)
    .filter(([, count]) => count > 0)
    .map(([grade, count]) => `${GRADE_WORDS[grade][language]}: ${count}`)
    .join(', ');
}

function Links({ institutions }: { institutions: readonly Institution[] }) {
  return (
    <ul class="list-unstyled mb-0">
      {institutions.map(({ id, name }) => (
        <li key={id}>
          <a href={`/institutions/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

function Staff({ persons }: { persons: readonly Person[] }) {
  const columns: readonly Column<Person>[] = [
    { title: PERSONS.fullName, cell: (person) => <a href={`/persons/${person.id}`}>{nameOf(person)}</a> },
    { title: PERSONS.email, cell: ({ email }) => email },
    { title: PERSONS.phone, cell: ({ phone }) => phone },
  ];
  return <Table caption={INSTITUTIONS.people} columns={columns} rows={persons} keyOf={({ id }) => id} />;
}

function Shown({ rows }: { rows: readonly unknown[] }) {
  const { language } = useReader();
  if (rows.length < MOST_OF_RECORD) return null;
  return <p class="card-body text-secondary mb-0">{SHOWN_FIRST[language](MOST_OF_RECORD)}</p>;
}
