import { formatDate } from '../../domain/values/plain-date.js';
import type { Rehearsal } from '../../features/councils/rehearsal.service.js';
import type { RehearsalOrder } from '../../features/councils/rulebook-query.dto.js';
import type { FileOrderView } from '../../features/file-orders/file-orders.service.js';
import { INCOMPARABLE_WORDS, RULEBOOKS } from '../../wording/rulebooks.js';
import { wordOf } from '../../wording/words.js';
import { Refresh, Standing } from '../file-orders/order.view.js';
import { GradeBadge } from '../layout/badges.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Table } from '../layout/table.view.js';
import { Days } from './list.view.js';

type Outcome = Rehearsal['differing'][number]['was'];

interface RehearsalProps {
  readonly order: FileOrderView;
  /** Null while it runs, and where it came to nothing. */
  readonly rehearsal: Rehearsal | null;
  readonly timeZone: string;
}

/** How far it is, and what came out. */
export function RehearsalView({ order, rehearsal, timeZone }: RehearsalProps) {
  const { say } = useReader();
  const { rulebookId, from, to } = order.parameters as unknown as RehearsalOrder;
  return (
    <Layout title={order.title} head={order.isOpen && <Refresh />}>
      <div class="stack">
        <p class="mb-0">
          <a href={`/rulebooks/${rulebookId}`}>{say(RULEBOOKS.back)}</a>
        </p>
        <h1 class="page-title">{order.title}</h1>
        <p class="text-secondary mb-0">
          {say(RULEBOOKS.heldOn)}:{' '}
          {from || to ? <Days from={from ?? null} to={to ?? null} /> : say(RULEBOOKS.anyTime)}
        </p>
        {rehearsal ? (
          <div id="order" class="stack">
            <Outcomes rehearsal={rehearsal} />
            <p class="frame no-print mb-0">
              <a class="btn" href={`/api/v1/file-orders/${order.id}/content`} download>
                {say(RULEBOOKS.download)}
              </a>
            </p>
          </div>
        ) : (
          <Standing order={order} timeZone={timeZone} />
        )}
      </div>
    </Layout>
  );
}

function Outcomes({ rehearsal }: { rehearsal: Rehearsal }) {
  const { language } = useReader();
  const { differing, notComparable } = rehearsal;
  return (
    <>
      <Facts
        facts={[
          [RULEBOOKS.sessions, String(rehearsal.sessions)],
          [RULEBOOKS.judged, String(rehearsal.judged)],
          [RULEBOOKS.same, String(rehearsal.same)],
          [RULEBOOKS.differing, String(rehearsal.differingCount)],
          [RULEBOOKS.notComparable, String(rehearsal.notComparableCount)],
        ]}
      />
      <Card id="differing" title={RULEBOOKS.differing} isEmpty={differing.length === 0}>
        <Table
          caption={RULEBOOKS.differing}
          columns={[
            {
              title: RULEBOOKS.project,
              cell: ({ projectId, projectCode }) => <a href={`/projects/${projectId}`}>{projectCode}</a>,
            },
            { title: RULEBOOKS.heldOn, cell: ({ heldOn }) => formatDate(heldOn) },
            { title: RULEBOOKS.was, cell: ({ was }) => <OutcomeView outcome={was} /> },
            { title: RULEBOOKS.would, cell: ({ would }) => <OutcomeView outcome={would} /> },
          ]}
          rows={differing}
          keyOf={({ sessionId, projectId }) => `${sessionId} ${projectId}`}
        />
      </Card>
      <Card id="not-comparable" title={RULEBOOKS.notComparable} isEmpty={notComparable.length === 0}>
        <Table
          caption={RULEBOOKS.notComparable}
          columns={[
            {
              title: RULEBOOKS.project,
              cell: ({ projectId, projectCode }) => <a href={`/projects/${projectId}`}>{projectCode}</a>,
            },
            { title: RULEBOOKS.reason, cell: ({ reason }) => wordOf(INCOMPARABLE_WORDS, reason, language) },
          ]}
          rows={notComparable}
          keyOf={({ sessionId, projectId }) => `${sessionId} ${projectId}`}
        />
      </Card>
    </>
  );
}

function OutcomeView({ outcome: { grade, accepts, valid } }: { outcome: Outcome }) {
  const { say } = useReader();
  return (
    <>
      <GradeBadge grade={grade} gradeAsWritten={null} />{' '}
      {say(accepts ? RULEBOOKS.accepts : RULEBOOKS.rejects)}
      {!valid && `, ${say(RULEBOOKS.invalid)}`}
    </>
  );
}
