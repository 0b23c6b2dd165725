import type { FailureView } from '../../features/identity/failed-sign-ins.repository.js';
import type { Page, PageQuery } from '../../platform/http/page.js';
import { FAILED_SIGN_INS, FAILED_STEP_WORDS } from '../../wording/audit-pages.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { Pager } from '../layout/pager.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface Props {
  readonly page: Page<FailureView>;
  readonly query: PageQuery;
  readonly timeZone: string;
}

export function FailedSignInsView({ page, query, timeZone }: Props) {
  const { say } = useReader();
  const columns: readonly Column<FailureView>[] = [
    {
      title: FAILED_SIGN_INS.account,
      cell: ({ account }) => account?.name ?? say(FAILED_SIGN_INS.nobody),
    },
    { title: FAILED_SIGN_INS.step, cell: ({ step }) => say(FAILED_STEP_WORDS[step]) },
    { title: FAILED_SIGN_INS.from, cell: ({ network }) => network ?? say(FAILED_SIGN_INS.many) },
    { title: FAILED_SIGN_INS.tried, cell: ({ tried }) => tried, isFigure: true },
    { title: FAILED_SIGN_INS.first, cell: ({ firstAt }) => <Instant at={firstAt} timeZone={timeZone} /> },
    { title: FAILED_SIGN_INS.last, cell: ({ lastAt }) => <Instant at={lastAt} timeZone={timeZone} /> },
  ];
  return (
    <Layout title={say(FAILED_SIGN_INS.title)}>
      <div class="stack">
        <h1 class="page-title">{say(FAILED_SIGN_INS.title)}</h1>
        <p class="text-secondary mb-0">{say(FAILED_SIGN_INS.intro)}</p>
        <section class="card" aria-label={say(FAILED_SIGN_INS.title)}>
          {page.items.length === 0 ? (
            <p class="card-body mb-0">{say(FAILED_SIGN_INS.empty)}</p>
          ) : (
            <Table
              caption={FAILED_SIGN_INS.title}
              columns={columns}
              rows={page.items}
              keyOf={({ id }) => id}
            />
          )}
          <Pager path="/audit/failed-sign-ins" query={query} page={page} />
        </section>
      </div>
    </Layout>
  );
}
