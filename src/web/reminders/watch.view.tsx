import type { ComponentChildren } from 'preact';
import {
  type Condition,
  clockCondition,
  lagCondition,
  silenceCondition,
} from '../../domain/schedule/watching.js';
import type { ReminderView } from '../../features/reminders/reminder-views.js';
import type { WatchReport } from '../../features/reminders/watch-report.service.js';
import type { Page } from '../../platform/http/page.js';
import { momentText } from '../../wording/moment.js';
import { CONDITION_WORDS, spanText, WATCH } from '../../wording/reminder-watch.js';
import type { Label } from '../../wording/wording.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { FailuresView } from './failures.view.js';
import { RecurringWorkView } from './recurring-work.view.js';

const COLOURS: Readonly<Record<Condition, string>> = { well: 'green', look: 'yellow', bad: 'red' };

interface WatchProps {
  readonly report: WatchReport;
  readonly failures: Page<ReminderView>;
  /** Why the last act was refused. */
  readonly refusal?: string;
  readonly timeZone: string;
}

export function WatchView({ report, failures, refusal, timeZone }: WatchProps) {
  const { say } = useReader();
  return (
    <Layout title={say(WATCH.title)}>
      <div class="stack">
        <h1 class="page-title">{say(WATCH.title)}</h1>
        {refusal && (
          <div class="alert alert-danger" role="alert">
            {refusal}
          </div>
        )}
        <Card id="figures" title={WATCH.figures}>
          <dl class="facts card-body">
            <Figures report={report} timeZone={timeZone} />
          </dl>
        </Card>
        <FailuresView failures={failures} timeZone={timeZone} />
        <RecurringWorkView work={report.work} timeZone={timeZone} />
      </div>
    </Layout>
  );
}

function Figures({ report, timeZone }: Pick<WatchProps, 'report' | 'timeZone'>) {
  const { say, language } = useReader();
  const { now, lastSweptAt, nextDueAt, oldestDueAt, skewMs, queue } = report;
  const seconds = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const lagMs = oldestDueAt ? now.getTime() - oldestDueAt.getTime() : 0;
  return (
    <>
      <Figure name={WATCH.lastSweep} condition={silenceCondition(lastSweptAt, now)}>
        {lastSweptAt ? momentText(lastSweptAt, timeZone) : say(WATCH.notYet)}
      </Figure>
      <Figure name={WATCH.nextDue}>
        {nextDueAt ? momentText(nextDueAt, timeZone) : say(WATCH.nothingDue)}
      </Figure>
      <Figure name={WATCH.oldestDue} condition={lagCondition(lagMs)}>
        {oldestDueAt ? spanText(Math.max(0, lagMs), language) : say(WATCH.nothingLate)}
      </Figure>
      <Figure name={WATCH.sent}>{`${report.sentInDay} / ${report.sentInWeek}`}</Figure>
      <Figure name={WATCH.failed} condition={report.failedNow > 0 ? 'look' : 'well'}>
        {`${report.failedInDay} / ${report.failedInWeek} / ${report.failedNow}`}
      </Figure>
      <Figure name={WATCH.waitingMails}>{String(report.waitingMails)}</Figure>
      <Figure name={WATCH.mailServer} condition={mailCondition(report)}>
        <MailServer report={report} timeZone={timeZone} />
      </Figure>
      <Figure name={WATCH.queue} condition={queue.failed > 0 ? 'look' : 'well'}>
        {`${queue.waiting} / ${queue.active} / ${queue.failed}`}
      </Figure>
      <Figure
        name={WATCH.clock}
        condition={clockCondition(skewMs)}
      >{`${seconds.format(Math.abs(skewMs) / 1000)} s`}</Figure>
    </>
  );
}

interface FigureProps {
  readonly name: Label;
  /** Absent: a figure that cannot be wrong. */
  readonly condition?: Condition;
  readonly children: ComponentChildren;
}

function Figure({ name, condition, children }: FigureProps) {
  const { say } = useReader();
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>
        {children} {condition && <Badge colour={COLOURS[condition]}>{say(CONDITION_WORDS[condition])}</Badge>}
      </dd>
    </div>
  );
}

function MailServer({ report, timeZone }: Pick<WatchProps, 'report' | 'timeZone'>) {
  const { say } = useReader();
  const { sendsMail, mailServer } = report;
  if (!sendsMail) return <>{say(WATCH.mailKept)}</>;
  if (!mailServer) return <>{say(WATCH.mailUntried)}</>;
  const { unreachableSince, answeredAt, reason } = mailServer;
  if (!unreachableSince) return <>{`${say(WATCH.mailReached)} ${momentText(answeredAt, timeZone)}`}</>;
  return <>{`${say(WATCH.mailUnreachable)} ${momentText(unreachableSince, timeZone)} (${reason})`}</>;
}

function mailCondition({ sendsMail, mailServer, now }: WatchReport): Condition | undefined {
  if (!sendsMail || !mailServer) return undefined;
  const { unreachableSince } = mailServer;
  if (!unreachableSince) return 'well';
  return lagCondition(now.getTime() - unreachableSince.getTime()) === 'bad' ? 'bad' : 'look';
}
