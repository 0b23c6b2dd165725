import { may } from '../../domain/access/permissions.js';
import type { PersonRecord } from '../../features/dossier/register-records.service.js';
import { GENDER_WORDS, PERSONS } from '../../wording/registers.js';
import { ProjectsOfRecord } from '../institutions/projects.view.js';
import { SeatsOfRecord } from '../institutions/seats.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { nameOf } from '../session/rooms.js';

export function PersonRecordView({ record }: { record: PersonRecord }) {
  const { say, actor } = useReader();
  const { person, institution, projects, seats } = record;
  const { academicTitle, gender, email, phone, note } = person;
  return (
    <Layout title={person.fullName}>
      <article class="stack">
        <p class="mb-0">
          <a href="/persons">{say(PERSONS.all)}</a>
        </p>
        <div class="person">
          <h1 class="page-title">{nameOf(person)}</h1>
          {actor && may(actor, 'person.write') && (
            <a class="btn no-print" href={`/persons/${person.id}/change`}>
              {say(PERSONS.change)}
            </a>
          )}
        </div>
        <Card id="facts" title={PERSONS.facts}>
          <div class="card-body">
            <Facts
              facts={[
                [PERSONS.academicTitle, academicTitle],
                [
                  PERSONS.institution,
                  institution && <a href={`/institutions/${institution.id}`}>{institution.name}</a>,
                ],
                [PERSONS.email, email],
                [PERSONS.phone, phone],
                [PERSONS.gender, gender && say(GENDER_WORDS[gender])],
                [
                  PERSONS.account,
                  record.account !== undefined && <AccountOf key="account" record={record} />,
                ],
                [PERSONS.note, note && <span class="words">{note}</span>],
              ]}
            />
          </div>
        </Card>
        <Card id="projects" title={PERSONS.projects} isEmpty={projects.length === 0}>
          <ProjectsOfRecord caption={PERSONS.projects} projects={projects} />
        </Card>
        <Card id="seats" title={PERSONS.seats} isEmpty={seats.length === 0}>
          <SeatsOfRecord caption={PERSONS.seats} seats={seats} />
        </Card>
      </article>
    </Layout>
  );
}

function AccountOf({ record: { account, person } }: { record: PersonRecord }) {
  const { say, actor } = useReader();
  const manages = actor !== null && may(actor, 'account.manage');
  if (!account) {
    return (
      <>
        {say(PERSONS.noAccount)}{' '}
        {manages && <a href={`/accounts/new?personId=${person.id}`}>{say(PERSONS.openAccount)}</a>}
      </>
    );
  }
  const state = account.active ? '' : ` (${say(PERSONS.shutAccount)})`;
  return (
    <>
      {manages ? <a href={`/accounts/${account.id}`}>{account.email}</a> : account.email}
      {state}
    </>
  );
}
