import { ROLES } from '../../domain/access/actor.js';
import type { Account } from '../../features/identity/account.entity.js';
import type { AccountQuery } from '../../features/identity/identity.dto.js';
import type { Page } from '../../platform/http/page.js';
import { ACCOUNTS, ROLE_WORDS } from '../../wording/account-pages.js';
import { DEMAND } from '../../wording/second-factor-pages.js';
import { Badge } from '../layout/badges.view.js';
import { Layout } from '../layout/layout.js';
import { Pager } from '../layout/pager.view.js';
import { RegisterFilters } from '../layout/register-filters.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface ListProps {
  readonly page: Page<Account>;
  readonly query: AccountQuery;
}

export function AccountListView({ page, query }: ListProps) {
  const { say } = useReader();
  const columns: readonly Column<Account>[] = [
    {
      title: ACCOUNTS.displayName,
      cell: ({ id, displayName }) => <a href={`/accounts/${id}`}>{displayName}</a>,
    },
    { title: ACCOUNTS.email, cell: ({ email }) => email },
    { title: ACCOUNTS.roles, cell: ({ roles }) => roles.map((role) => say(ROLE_WORDS[role])).join(', ') },
    { title: ACCOUNTS.state, cell: (account) => <State account={account} /> },
  ];
  return (
    <Layout title={say(ACCOUNTS.title)}>
      <div class="stack">
        <div class="person">
          <h1 class="page-title">{say(ACCOUNTS.title)}</h1>
          <a class="btn btn-primary" href="/accounts/new">
            {say(ACCOUNTS.add)}
          </a>
        </div>
        <p class="text-secondary mb-0">{say(ACCOUNTS.intro)}</p>
        <p class="mb-0">
          <a href="/second-factor-demand">{say(DEMAND.link)}</a>
        </p>
        <Filters query={query} />
        <section class="card" aria-label={say(ACCOUNTS.title)}>
          {page.items.length === 0 ? (
            <p class="card-body mb-0">{say(ACCOUNTS.empty)}</p>
          ) : (
            <Table caption={ACCOUNTS.title} columns={columns} rows={page.items} keyOf={({ id }) => id} />
          )}
          <Pager path="/accounts" query={query} page={page} />
        </section>
      </div>
    </Layout>
  );
}

export function State({ account: { active, demonstration } }: { account: Account }) {
  const { say } = useReader();
  return (
    <div class="frame">
      <Badge colour={active ? 'green' : 'secondary'}>{say(active ? ACCOUNTS.active : ACCOUNTS.shut)}</Badge>
      {demonstration && <Badge colour="orange">{say(ACCOUNTS.demonstration)}</Badge>}
    </div>
  );
}

function Filters({ query: { q, role } }: { query: AccountQuery }) {
  const choice = { name: 'role', label: ACCOUNTS.role, codes: ROLES, words: ROLE_WORDS, chosen: role };
  return <RegisterFilters path="/accounts" wordsLabel={ACCOUNTS.words} q={q} choice={choice} />;
}
