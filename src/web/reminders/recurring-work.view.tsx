import type { WatchReport } from '../../features/reminders/watch-report.service.js';
import { momentText } from '../../wording/moment.js';
import { RECURRING_WORK_WORDS } from '../../wording/recurring-work.js';
import { spanText, WATCH } from '../../wording/reminder-watch.js';
import type { Label } from '../../wording/wording.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { Table } from '../layout/table.view.js';

type Work = WatchReport['work'][number];

const WORDS: Readonly<Record<string, Label>> = RECURRING_WORK_WORDS;

interface RecurringWorkProps {
  readonly work: readonly Work[];
  readonly timeZone: string;
}

/** What the workers do again and again, each with its last run. */
export function RecurringWorkView({ work, timeZone }: RecurringWorkProps) {
  const { say, language } = useReader();
  return (
    <Card id="work" title={WATCH.work} isEmpty={work.length === 0}>
      <Table
        caption={WATCH.work}
        rows={work}
        keyOf={({ name }) => name}
        columns={[
          { title: WATCH.workName, cell: ({ name }) => (WORDS[name] ? say(WORDS[name]) : name) },
          { title: WATCH.every, cell: ({ everyMs }) => spanText(everyMs, language) },
          {
            title: WATCH.lastRun,
            cell: ({ beganAt }) => (beganAt ? momentText(beganAt, timeZone) : say(WATCH.notYet)),
          },
          { title: WATCH.outcome, cell: (row) => <Outcome {...row} /> },
        ]}
      />
    </Card>
  );
}

function Outcome({ beganAt, endedAt, failure }: Work) {
  const { say } = useReader();
  if (!beganAt) return <>–</>;
  if (!endedAt || endedAt < beganAt) return <>{say(WATCH.running)}</>;
  return <>{failure ?? say(WATCH.ranWell)}</>;
}
