import { may } from '../../domain/access/permissions.js';
import type { PolicyEntry } from '../../features/reminders/policies.service.js';
import { policySentence } from '../../wording/reminder-policies.js';
import { POLICIES, topicWord } from '../../wording/reminder-policy-pages.js';
import { Badge } from '../layout/badges.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

const COLUMNS: readonly Column<PolicyEntry>[] = [
  { title: POLICIES.topic, cell: (entry) => <Topic entry={entry} /> },
  { title: POLICIES.policy, cell: (entry) => <Sentence entry={entry} /> },
  { title: POLICIES.origin, cell: (entry) => <Origin entry={entry} /> },
  { title: POLICIES.open, cell: ({ openSubjects }) => openSubjects, isFigure: true },
];

export function PolicyListView({ policies }: { policies: readonly PolicyEntry[] }) {
  const { say } = useReader();
  return (
    <Layout title={say(POLICIES.title)}>
      <div class="stack">
        <h1 class="page-title">{say(POLICIES.title)}</h1>
        <p class="text-secondary">{say(POLICIES.hint)}</p>
        <section class="card">
          <Table caption={POLICIES.title} columns={COLUMNS} rows={policies} keyOf={({ topic }) => topic} />
        </section>
      </div>
    </Layout>
  );
}

function Topic({ entry: { topic } }: { entry: PolicyEntry }) {
  const { language, actor } = useReader();
  const word = topicWord(topic, language);
  const isWriter = actor && may(actor, 'reminder-policy.write');
  return isWriter ? (
    <a href={`/reminder-policies/${encodeURIComponent(topic)}`}>{word}</a>
  ) : (
    <span>{word}</span>
  );
}

function Sentence({ entry: { policy } }: { entry: PolicyEntry }) {
  const { language } = useReader();
  return <span>{policySentence(policy, language)}</span>;
}

export function Origin({ entry: { origin, followsAny } }: { entry: PolicyEntry }) {
  const { say } = useReader();
  return (
    <span>
      <Badge colour={origin === 'office' ? 'azure' : 'secondary'}>
        {say(origin === 'office' ? POLICIES.office : POLICIES.builtIn)}
      </Badge>
      {followsAny && ` ${say(POLICIES.followsAny)}`}
    </span>
  );
}
