import { may } from '../../domain/access/permissions.js';
import type { Paper } from '../../domain/reporting/paper.js';
import { REPORT_FORMATS } from '../../features/reports/annual-report.dto.js';
import { ANNUAL_REPORT } from '../../features/reports/annual-report-maker.js';
import type { TextEntry } from '../../features/reports/annual-texts.service.js';
import type { KeptEntry } from '../../features/reports/kept-reports.service.js';
import type { ChartPen } from '../../platform/papers/chart-svg.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import type { Choice } from '../fields/party-choice.js';
import { OrderButton } from '../file-orders/order-button.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { KeptList } from './kept-list.view.js';
import { OwnTexts, type RefusedText } from './own-texts.view.js';
import { PaperBlocks } from './paper.view.js';
import { PeriodForm } from './period-form.view.js';
import { type LinesAt, linesFields, placeFields, type ReportPlace, reportPath } from './report-path.js';

const ORDERED = ['docx', 'pdf', 'xlsx'] as const;

export interface ReportProps {
  readonly paper: Paper;
  readonly place: ReportPlace;
  readonly texts: readonly TextEntry[];
  readonly kept: readonly KeptEntry[];
  readonly unit: Choice;
  readonly programme: Choice;
  readonly timeZone: string;
  readonly refused?: RefusedText;
  readonly checked?: { readonly id: string; readonly stale: boolean };
  readonly linesAt?: LinesAt;
  readonly draw: ChartPen;
}

/** The same content as the paper: what stands here stands in every file. */
export function ReportView({
  paper,
  place,
  texts,
  kept,
  unit,
  programme,
  timeZone,
  refused,
  checked,
  linesAt,
  draw,
}: ReportProps) {
  const { say, actor } = useReader();
  const isWriter = actor && may(actor, 'report.write');
  return (
    <Layout title={`${say(ANNUAL_PAGE.title)} ${place.year}`}>
      <article class="stack">
        <h1 class="page-title">{paper.subject}</h1>
        <PeriodForm place={place} unit={unit} programme={programme} />
        <Downloads pathOf={(format) => reportPath('/api/v1/reports/annual', place, { format })} />
        <Orders place={place} />
        {isWriter && <OwnTexts texts={texts} place={place} refused={refused} />}
        <KeptList kept={kept} place={place} timeZone={timeZone} checked={checked} />
        <PaperBlocks
          blocks={paper.blocks}
          draw={draw}
          figurePath={(path) => reportPath('/reports/figures', place, { path })}
          paragraphPath={(projectId) => `/reports/paragraphs/${projectId}?asOf=${place.asOf}`}
          linesPath={(at) => reportPath('/reports', place, linesFields(at))}
          linesAt={linesAt}
        />
      </article>
    </Layout>
  );
}

/** A large year takes a while: it is made while one goes on working. */
function Orders({ place }: Pick<ReportProps, 'place'>) {
  const { say } = useReader();
  return (
    <div class="no-print frame">
      <span>{say(ANNUAL_PAGE.order)}</span>
      {ORDERED.map((format) => (
        <OrderButton
          key={format}
          kind={ANNUAL_REPORT}
          parameters={{ ...placeFields(place), format }}
          label={ANNUAL_PAGE[format]}
        />
      ))}
    </div>
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
