import { formatDate } from '../../domain/values/plain-date.js';
import type { Rehearsal } from '../../features/councils/rehearsal.service.js';
import { INCOMPARABLE_WORDS, RULEBOOKS } from '../../wording/rulebooks.js';
import { wordOf } from '../../wording/words.js';
import { GradeBadge } from '../layout/badges.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Table } from '../layout/table.view.js';

type Outcome = Rehearsal['differing'][number]['was'];

export function RehearsalView({ rehearsal }: { rehearsal: Rehearsal }) {
  const { say, language } = useReader();
  const { rulebook, differing, notComparable } = rehearsal;
  return (
    <Layout title={say(RULEBOOKS.rehearsal)}>
      <div class="stack">
        <h1 class="page-title">{`${say(RULEBOOKS.rehearsal)}: ${rulebook.code} ${rulebook.version}`}</h1>
        <p>
          <a href={`/rulebooks/${rulebook.id}`}>{say(RULEBOOKS.back)}</a>
        </p>
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
      </div>
    </Layout>
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
