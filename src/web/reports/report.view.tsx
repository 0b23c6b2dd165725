import { may } from '../../domain/access/permissions.js';
import type { Paper } from '../../domain/reporting/paper.js';
import { REPORT_FORMATS } from '../../features/reports/annual-report.dto.js';
import type { TextEntry } from '../../features/reports/annual-texts.service.js';
import type { KeptEntry } from '../../features/reports/kept-reports.service.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { KeptList } from './kept-list.view.js';
import { OwnTexts, type RefusedText } from './own-texts.view.js';
import { PaperBlocks } from './paper.view.js';
import { PeriodForm } from './period-form.view.js';
import { type ReportPlace, reportPath } from './report-path.js';

export interface ReportProps {
  readonly paper: Paper;
  readonly place: ReportPlace;
  readonly texts: readonly TextEntry[];
  readonly kept: readonly KeptEntry[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly timeZone: string;
  readonly refused?: RefusedText;
}

/** The same content as the paper: what stands here stands in every file. */
export function ReportView({ paper, place, texts, kept, units, timeZone, refused }: ReportProps) {
  const { say, actor } = useReader();
  const isWriter = actor && may(actor, 'report.write') && !place.unit;
  return (
    <Layout title={`${say(ANNUAL_PAGE.title)} ${place.year}`}>
      <article class="stack">
        <h1 class="page-title">{paper.subject}</h1>
        <PeriodForm place={place} units={units} />
        <Downloads pathOf={(format) => reportPath('/api/v1/reports/annual', place, { format })} />
        {isWriter && <OwnTexts texts={texts} place={place} refused={refused} />}
        <KeptList kept={kept} place={place} timeZone={timeZone} />
        <PaperBlocks
          blocks={paper.blocks}
          figurePath={(path) => reportPath('/reports/figures', place, { path })}
        />
      </article>
    </Layout>
  );
}

export function Downloads({ pathOf }: { pathOf: (format: string) => string }) {
  const { say } = useReader();
  return (
    <p class="no-print frame">
      <span>{say(ANNUAL_PAGE.download)}</span>
      {REPORT_FORMATS.filter((format) => format !== 'json').map((format) => (
        <a key={format} class="btn" href={pathOf(format)}>
          {say(ANNUAL_PAGE[format])}
        </a>
      ))}
    </p>
  );
}
