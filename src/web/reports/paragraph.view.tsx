/** The paragraph about a project, and the records that each of its figures and names stands on. */
import type { ProjectSummary } from '../../domain/reporting/project-summary.js';
import type { CitedFact } from '../../domain/reporting/telling.js';
import { PARAGRAPH } from '../../wording/annual-pages.js';
import { factName } from '../../wording/fact-names.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface ParagraphProps {
  readonly projectId: string;
  readonly summary: ProjectSummary;
}

export function ParagraphView({ projectId, summary: { text, facts } }: ParagraphProps) {
  const { say, language } = useReader();
  const columns: readonly Column<CitedFact>[] = [
    { title: PARAGRAPH.fact, cell: ({ name }) => factName(name, language) },
    { title: PARAGRAPH.text, cell: (fact) => fact.text },
    {
      title: PARAGRAPH.record,
      cell: ({ record: { kind, id, field } }) => <code>{[kind, id, field].filter(Boolean).join(' ')}</code>,
    },
  ];
  return (
    <Layout title={say(PARAGRAPH.title)}>
      <div class="stack">
        <h1 class="page-title">{say(PARAGRAPH.title)}</h1>
        <p class="paragraph">{text}</p>
        <p>
          <a href={`/projects/${projectId}`}>{say(PARAGRAPH.project)}</a>
        </p>
        <Card id="facts" title={PARAGRAPH.facts} isEmpty={facts.length === 0}>
          <Table
            caption={PARAGRAPH.facts}
            columns={columns}
            rows={facts}
            keyOf={({ name, record }) => `${name} ${record.id} ${record.field}`}
          />
        </Card>
      </div>
    </Layout>
  );
}
