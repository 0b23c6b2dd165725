import { may } from '../../domain/access/permissions.js';
import type { PlaceHistory } from '../../domain/funding/compare-plans.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { PlanHistory } from '../../features/funding/plan-versions.service.js';
import { LEDGER } from '../../wording/ledger-pages.js';
import { FRAME, PLAN_KIND_WORDS } from '../../wording/pages.js';
import { budgetLineWords, COLUMN_WORDS, PLAN_PAGE, PLAN_VERSIONS } from '../../wording/plan-pages.js';
import type { Label } from '../../wording/wording.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { UnitSwitch, useMoney } from '../finance/money-unit.view.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

type Version = PlanHistory['versions'][number];
type Line = PlanHistory['lines'][number];
type Amount = PlaceHistory['amounts'][number];

/** The versions of a project's plan side by side: which line changed in which of them, and by how much. */
export function PlanVersionsView({ history }: { history: PlanHistory }) {
  const { say, actor } = useReader();
  const { project, versions } = history;
  const path = `/projects/${project.id}`;
  return (
    <Layout title={`${say(PLAN_VERSIONS.title)} ${project.code}`}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href={`${path}#funding`}>{`${project.code} ${project.title}`}</a>
          </p>
          <h1 class="page-title">{say(PLAN_VERSIONS.title)}</h1>
          <p class="text-secondary mb-0">{say(PLAN_VERSIONS.what)}</p>
        </header>
        {versions.length === 0 ? (
          <p class="mb-0">
            {say(PLAN_VERSIONS.none)}{' '}
            {actor && may(actor, 'funding.write') && (
              <a href={`${path}/funding/new`}>{say(LEDGER.firstPlan)}</a>
            )}
          </p>
        ) : (
          <History history={history} />
        )}
      </article>
    </Layout>
  );
}

function History({ history: { versions, sources, lines } }: { history: PlanHistory }) {
  const { say, language } = useReader();
  const source = {
    title: COLUMN_WORDS.source,
    cell: (row: PlaceHistory) => wordOf(SOURCE_WORDS, row.source, language),
  };
  const places: readonly Column<Line>[] = [
    source,
    { title: COLUMN_WORDS.contributor, cell: ({ contributorName }) => contributorName },
    { title: COLUMN_WORDS.year, cell: ({ year }) => year },
    {
      title: COLUMN_WORDS.budgetLine,
      cell: ({ budgetLine }) => budgetLine && budgetLineWords(budgetLine, language),
    },
  ];
  const amounts = useAmounts(versions);
  const changed = lines.filter(isChanged);
  const same = lines.filter((line) => !isChanged(line));
  return (
    <>
      <UnitSwitch />
      <VersionList versions={versions} />
      <Card id="sources" title={PLAN_VERSIONS.sources}>
        <Table
          caption={PLAN_VERSIONS.sources}
          columns={[source, ...amounts]}
          rows={sources}
          keyOf={keyOf}
          isWide
        >
          <tr class="fw-bold">
            <td>{say(PLAN_PAGE.total)}</td>
            {versions.map((version, at) => (
              <td key={version.version} class="figure-cell" data-label={say(amounts[at]!.title)}>
                <AmountView amount={{ amountVnd: version.totalVnd, changeVnd: version.changeVnd }} />
              </td>
            ))}
          </tr>
        </Table>
      </Card>
      {versions.length > 1 && (
        <Card id="changed" title={PLAN_VERSIONS.changed} isEmpty={changed.length === 0}>
          <Table
            caption={PLAN_VERSIONS.changed}
            columns={[...places, ...amounts]}
            rows={changed}
            keyOf={keyOf}
            isWide
          />
        </Card>
      )}
      {same.length > 0 && (
        <Card id="same" title={versions.length > 1 ? PLAN_VERSIONS.same : PLAN_PAGE.lines}>
          <Table
            caption={PLAN_VERSIONS.same}
            columns={[...places, amounts.at(-1)!]}
            rows={same}
            keyOf={keyOf}
          />
        </Card>
      )}
    </>
  );
}

/** One column for each version. */
function useAmounts(versions: readonly Version[]): readonly Column<PlaceHistory>[] {
  const { head } = useMoney();
  return versions.map(({ version, kind }, at) => ({
    title: head(versionTitle(version, kind)),
    cell: ({ amounts }) => <AmountView amount={amounts[at]!} />,
    isFigure: true,
  }));
}

function versionTitle(version: number, kind: Version['kind']): Label {
  const words = PLAN_KIND_WORDS[kind];
  return {
    vi: `${PLAN_VERSIONS.version.vi} ${version}, ${words.vi}`,
    en: `${PLAN_VERSIONS.version.en} ${version}, ${words.en}`,
  };
}

/** What it is, and beneath it what that changed of the version before. */
function AmountView({ amount: { amountVnd, changeVnd } }: { amount: Amount }) {
  const { figure } = useMoney();
  return (
    <>
      {figure(amountVnd)}
      {changeVnd !== 0n && (
        <div>
          <strong>{`${changeVnd > 0n ? '+' : ''}${figure(changeVnd)}`}</strong>
        </div>
      )}
    </>
  );
}

function VersionList({ versions }: { versions: readonly Version[] }) {
  const { say } = useReader();
  const { figure, head } = useMoney();
  const columns: readonly Column<Version>[] = [
    { title: PLAN_VERSIONS.version, cell: ({ version, kind }) => say(versionTitle(version, kind)) },
    { title: PLAN_PAGE.effectiveDate, cell: ({ effectiveDate }) => formatDate(effectiveDate) },
    {
      title: PLAN_PAGE.decision,
      cell: ({ decision }) =>
        decision && <a href={`/decisions/${decision.id}`}>{decision.name ?? say(FRAME.unknown)}</a>,
    },
    { title: head(PLAN_PAGE.total), cell: ({ totalVnd }) => figure(totalVnd), isFigure: true },
    {
      title: head(PLAN_PAGE.change),
      cell: ({ version, changeVnd }) =>
        version === versions[0]!.version ? '–' : `${changeVnd > 0n ? '+' : ''}${figure(changeVnd)}`,
      isFigure: true,
    },
  ];
  return (
    <Card id="versions" title={PLAN_VERSIONS.versions}>
      <Table
        caption={PLAN_VERSIONS.versions}
        columns={columns}
        rows={versions.toReversed()}
        keyOf={({ version }) => String(version)}
      />
    </Card>
  );
}

function isChanged({ amounts }: PlaceHistory): boolean {
  return amounts.some(({ changeVnd }) => changeVnd !== 0n);
}

function keyOf({ source, contributor, year, budgetLine }: PlaceHistory): string {
  return JSON.stringify([source, contributor, year, budgetLine]);
}
