import { formatDate } from '../../domain/values/plain-date.js';
import { formatVnd } from '../../domain/values/vnd.js';
import type { PortfolioStatement } from '../../features/reconciliation/reconciliation.service.js';
import type { WorklistService } from '../../features/reconciliation/worklist.service.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { tableOf } from '../../wording/reconciliation-table.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { FiguresTable } from './figures.view.js';

type Worklist = Awaited<ReturnType<WorklistService['listForFinance']>>;

interface PortfolioProps {
  readonly portfolio: PortfolioStatement;
  readonly worklist: Worklist;
}

export function PortfolioView({ portfolio, worklist }: PortfolioProps) {
  const { say, language } = useReader();
  return (
    <Layout title={say(RECORD.menu)}>
      <article class="stack">
        <header>
          <h1 class="page-title">{say(RECORD.portfolio)}</h1>
          <p class="paragraph">{`${say(RECORD.asOf)} ${formatDate(portfolio.asOf)}: ${portfolio.sentence}.`}</p>
        </header>
        <p class="no-print">
          <a class="btn" href="/api/v1/reports/reconciliation?format=xlsx">
            {say(RECORD.download)}
          </a>
        </p>
        <Card id="figures" title={RECORD.title}>
          <FiguresTable sections={tableOf(portfolio, language)} />
        </Card>
        <NeedsMe worklist={worklist} />
      </article>
    </Layout>
  );
}

function NeedsMe({ worklist }: Pick<PortfolioProps, 'worklist'>) {
  const { say, language } = useReader();
  const amount = (text: string | null) => (text === null ? null : formatVnd(BigInt(text), language));
  return (
    <>
      <Listed
        id="plans"
        title={RECORD.plansToCheck}
        items={worklist.plansToCheck}
        told={(one) => amount(one.totalVnd)}
      />
      <Listed
        id="advances"
        title={RECORD.advancesToSettle}
        items={worklist.advancesToSettle}
        told={(one) =>
          [
            `${say(RECORD.open)} ${amount(one.openVnd)}`,
            `${say(RECORD.hostBy)} ${formatDate(one.hostDueOn)}`,
            `${say(RECORD.treasuryBy)} ${formatDate(one.treasuryDueOn)}`,
          ].join('; ')
        }
      />
      <Listed
        id="counterpart"
        title={RECORD.counterpartBehind}
        items={worklist.counterpartBehind}
        told={(one) => `${say(RECORD.behind)} ${formatVnd(one.behindVnd, language)}`}
      />
      <Listed
        id="reports"
        title={RECORD.missedReports}
        items={worklist.missedReports}
        told={(one) => `${one.count} ${say(RECORD.reports)} ${formatDate(one.since)}`}
      />
      <Listed
        id="proof"
        title={RECORD.proofMissing}
        items={worklist.proofMissing}
        told={(one) =>
          `${say(RECORD.shownOf)} ${amount(one.shownVnd)} ${say(RECORD.ofPlanned)} ${amount(one.plannedVnd)}`
        }
      />
    </>
  );
}

interface ListedProps<Item> {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly items: readonly Item[];
  readonly told: (item: Item) => string | null;
}

function Listed<Item extends { projectId: string; code: string; title: string }>({
  id,
  title,
  items,
  told,
}: ListedProps<Item>) {
  return (
    <Card id={id} title={title} isEmpty={items.length === 0}>
      <ul class="list-group list-group-flush">
        {items.map((item) => (
          <li key={item.projectId} class="list-group-item">
            <a href={`/projects/${item.projectId}/reconciliation`}>{`${item.code} ${item.title}`}</a>
            <div class="text-secondary">{told(item)}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
