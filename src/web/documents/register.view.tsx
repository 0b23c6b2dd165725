import { formatDate } from '../../domain/values/plain-date.js';
import type { DecisionQuery } from '../../features/decisions/decision.dto.js';
import { type OfficialDecision, PAPER_KINDS } from '../../features/decisions/decision.entity.js';
import type { Page } from '../../platform/http/page.js';
import { FRAME } from '../../wording/pages.js';
import { PAPER_KIND_WORDS, REGISTER } from '../../wording/register.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

export type RegisterQuery = Readonly<DecisionQuery>;

interface RegisterProps {
  readonly page: Page<OfficialDecision>;
  readonly query: RegisterQuery;
}

/** The register of official papers, newest first. */
export function RegisterView({ page, query }: RegisterProps) {
  const { say } = useReader();
  const { cursor, ...filters } = query;
  return (
    <Layout title={say(REGISTER.title)}>
      <div class="stack">
        <h1 class="page-title">{say(REGISTER.title)}</h1>
        <Filters query={query} />
        <section class="card" id="results" aria-label={say(REGISTER.title)}>
          {page.items.length === 0 ? (
            <p class="card-body">{say(FRAME.none)}</p>
          ) : (
            <Papers papers={page.items} />
          )}
          <div class="card-body frame no-print">
            {cursor && <a href={registerPath(filters)}>{say(REGISTER.first)}</a>}
            {page.nextCursor && (
              <a href={registerPath({ ...filters, cursor: page.nextCursor })}>{say(REGISTER.next)}</a>
            )}
          </div>
        </section>
      </div>
    </Layout>
  );
}

function Papers({ papers }: { papers: readonly OfficialDecision[] }) {
  const { say } = useReader();
  const columns: Column<OfficialDecision>[] = [
    {
      title: REGISTER.number,
      cell: ({ id, number, asWritten }) => (
        <a href={`/decisions/${id}`}>{number ?? asWritten ?? say(REGISTER.unnumbered)}</a>
      ),
    },
    { title: REGISTER.kind, cell: ({ kind }) => say(PAPER_KIND_WORDS[kind]) },
    { title: REGISTER.date, cell: ({ date }) => (date ? formatDate(date) : '–') },
    { title: REGISTER.issuer, cell: ({ issuer }) => issuer ?? '–' },
    { title: REGISTER.subject, cell: ({ subject, asWritten }) => subject ?? asWritten ?? '–' },
  ];
  return <Table caption={REGISTER.title} columns={columns} rows={papers} keyOf={({ id }) => id} />;
}

function Filters({ query }: { query: RegisterQuery }) {
  const { say } = useReader();
  return (
    <search>
      <form class="card no-print" method="get" action="/decisions">
        <div class="card-body filters">
          <label class="form-label wide">
            {say(REGISTER.words)}
            <input class="form-control" type="search" name="q" value={query.q} maxLength={200} />
          </label>
          <label class="form-label">
            {say(REGISTER.kind)}
            <select class="form-select" name="kind">
              <option value="">{say(REGISTER.any)}</option>
              {PAPER_KINDS.map((kind) => (
                <option key={kind} value={kind} selected={kind === query.kind}>
                  {say(PAPER_KIND_WORDS[kind])}
                </option>
              ))}
            </select>
          </label>
          <label class="form-label">
            {say(REGISTER.issuer)}
            <input class="form-control" name="issuer" value={query.issuer} maxLength={300} />
          </label>
          <label class="form-label">
            {say(REGISTER.year)}
            <input class="form-control" type="number" name="year" value={query.year} min={1900} max={2199} />
          </label>
          <div class="frame mb-2">
            <button class="btn btn-primary" type="submit">
              {say(REGISTER.submit)}
            </button>
            <a href="/decisions">{say(REGISTER.clear)}</a>
          </div>
        </div>
      </form>
    </search>
  );
}

function registerPath(query: RegisterQuery): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
  return filled.length > 0 ? `/decisions?${search}` : '/decisions';
}
