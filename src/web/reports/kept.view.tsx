import type { Paper } from '../../domain/reporting/paper.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { ChangesSince, KeptEntry } from '../../features/reports/kept-reports.service.js';
import type { ChartPen } from '../../platform/papers/chart-svg.js';
import { KEPT } from '../../wording/annual-pages.js';
import { momentText } from '../../wording/moment.js';
import { Badge } from '../layout/badges.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Changes } from './changes.view.js';
import { PaperBlocks } from './paper.view.js';
import { Downloads } from './report.view.js';
import { type LinesAt, linesFields, reportPath } from './report-path.js';

interface KeptProps {
  readonly entry: KeptEntry;
  readonly paper: Paper;
  readonly since: ChangesSince;
  readonly timeZone: string;
  readonly linesAt?: LinesAt;
  readonly draw: ChartPen;
}

export function KeptView({ entry, paper, since, timeZone, linesAt, draw }: KeptProps) {
  const { stale, changes } = since;
  const { say } = useReader();
  const { id, author, keptAt, digest, asOf, unitId, programmeId } = entry;
  const path = `/reports/kept/${id}`;
  return (
    <Layout title={say(KEPT.one)}>
      <article class="stack">
        <p class="no-print">
          <a href={reportPath('/reports', { ...entry, unit: unitId, programme: programmeId })}>
            {say(KEPT.drawNow)}
          </a>
        </p>
        <h1 class="page-title">
          {paper.subject}{' '}
          <Badge colour={stale ? 'red' : 'green'}>{say(stale ? KEPT.stale : KEPT.unchanged)}</Badge>
        </h1>
        <div class="no-print stack">
          <div class={`alert ${stale ? 'alert-warning' : 'alert-success'}`} role="status">
            {say(stale ? KEPT.staleHint : KEPT.unchangedHint)}
          </div>
          <Facts
            facts={[
              [KEPT.asOf, formatDate(asOf)],
              [KEPT.keptAt, momentText(keptAt, timeZone)],
              [KEPT.author, author],
              [KEPT.digest, <code key="digest">{digest}</code>],
            ]}
          />
          <Downloads pathOf={(format) => `/api/v1/reports/annual/kept/${id}?format=${format}`} />
          {stale && (
            <Card id="changes" title={KEPT.changes}>
              <Changes changes={changes} />
            </Card>
          )}
        </div>
        <PaperBlocks
          blocks={paper.blocks}
          draw={draw}
          figurePath={(figure) => `${path}/figures?${new URLSearchParams({ path: figure })}`}
          paragraphPath={(projectId) => `${path}/paragraphs/${projectId}`}
          linesPath={(at) => `${path}?${new URLSearchParams(linesFields(at))}`}
          linesAt={linesAt}
        />
      </article>
    </Layout>
  );
}
