import { formatDate } from '../../domain/values/plain-date.js';
import { formatVnd } from '../../domain/values/vnd.js';
import { vndInWords } from '../../domain/values/vnd-in-words.js';
import type { ProjectStatement } from '../../features/reconciliation/reconciliation.service.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { tableOf } from '../../wording/reconciliation-table.js';
import { assetPath } from '../assets/assets.js';
import { useReader } from '../layout/render.js';
import { FiguresTable } from './figures.view.js';

/** The statement on paper, to be signed by both sides. */
export function RecordView({ statement }: { statement: ProjectStatement }) {
  const { say, language } = useReader();
  const { project, year, asOf, sentence, total } = statement;
  const settled = total.figures.settled ?? 0n;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${say(RECORD.recordTitle)} ${project.code}`}</title>
        <link rel="stylesheet" href={assetPath('tabler.css')} />
        <link rel="stylesheet" href={assetPath('app.css')} />
      </head>
      <body>
        <main class="record stack">
          <header class="record-head">
            <p>{`${say(RECORD.asOf)} ${formatDate(asOf)}`}</p>
            <p>
              <strong>{say(RECORD.state)}</strong>
              <br />
              <strong>{say(RECORD.motto)}</strong>
            </p>
          </header>
          <h1 class="text-center">{[say(RECORD.recordTitle), year].filter(Boolean).join(' ')}</h1>
          <p>{`${say(RECORD.ofProject)}: ${project.code} ${project.title}`}</p>
          <FiguresTable sections={tableOf(statement, language)} />
          <p>{`${say(RECORD.conclusion)}: ${sentence}.`}</p>
          <p>
            {`${say(RECORD.settledInWords)}: `}
            <span lang="vi">{vndInWords(settled)}</span>
            {` (${formatVnd(settled, language)}).`}
          </p>
          <footer class="record-foot">
            {[RECORD.signHost, RECORD.signAccountant, RECORD.signOffice].map((side) => (
              <div key={side.en}>
                <strong>{say(side)}</strong>
                <br />
                <em>{say(RECORD.signHint)}</em>
              </div>
            ))}
          </footer>
        </main>
      </body>
    </html>
  );
}
