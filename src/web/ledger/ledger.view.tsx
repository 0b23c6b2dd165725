import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { NamedInstitution } from '../../features/funding/funding.repository.js';
import type { Books } from '../../features/funding/ledger-books.service.js';
import { LEDGER } from '../../wording/ledger-pages.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { BalancesView, EntriesView } from './entries.view.js';
import { EntryForm } from './entry-form.view.js';

interface LedgerProps {
  readonly books: Books;
  readonly contributors: readonly NamedInstitution[];
  readonly refused?: RefusedForm | null;
}

export function LedgerView({ books, contributors, refused }: LedgerProps) {
  const { say, actor } = useReader();
  const { project, lockedThrough, warnings, hasPlan } = books;
  const path = `/projects/${project.id}`;
  const mayBook = actor !== null && may(actor, 'disbursement.write');
  return (
    <Layout title={`${say(LEDGER.title)} ${project.code}`}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href={path}>{`${project.code} ${project.title}`}</a>
          </p>
          <h1 class="page-title">{say(LEDGER.title)}</h1>
          <p class="text-secondary mb-1">{say(LEDGER.what)}</p>
          {lockedThrough && <p class="mb-0">{`${say(LEDGER.locked)} ${formatDate(lockedThrough)}.`}</p>}
        </header>
        <p class="frame no-print mb-0">
          {actor && may(actor, 'reconciliation.read') && (
            <a href={`${path}/reconciliation`}>{say(RECORD.title)}</a>
          )}
          {actor && may(actor, 'funding.write') && <a href={`${path}/funding/new`}>{say(LEDGER.newPlan)}</a>}
        </p>
        {!hasPlan && <NoPlan path={path} />}
        {warnings.length > 0 && (
          <div class="alert alert-warning mb-0">
            <ul class="missing">
              {warnings.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
        <BalancesView balances={books.balances} />
        <EntriesView entries={books.entries} project={project} />
        {mayBook && <EntryForm books={books} contributors={contributors} refused={refused} />}
      </article>
    </Layout>
  );
}

function NoPlan({ path }: { path: string }) {
  const { say, actor } = useReader();
  const mayWrite = actor !== null && may(actor, 'funding.write');
  return (
    <p class="alert alert-info mb-0">
      <span>
        {`${say(LEDGER.noPlan)} `}
        {mayWrite ? (
          <a class="text-decoration-underline" href={`${path}/funding/new`}>
            {say(LEDGER.noPlanLink)}
          </a>
        ) : (
          say(LEDGER.noPlanLink)
        )}
        .
      </span>
    </p>
  );
}
