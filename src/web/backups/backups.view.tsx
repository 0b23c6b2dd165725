import type { BackupReport } from '../../features/backups/scheduled-backups.service.js';
import type { KeptBackup } from '../../platform/backup/backup-folder.js';
import type { Config } from '../../platform/config/config.js';
import { BACKUPS } from '../../wording/backup-pages.js';
import { momentText } from '../../wording/moment.js';
import { CONDITION_WORDS } from '../../wording/reminder-watch.js';
import { Badge } from '../layout/badges.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Table } from '../layout/table.view.js';

interface BackupsProps {
  readonly report: BackupReport;
  readonly config: Pick<Config, 'backupTo' | 'backupAt' | 'backupKeep' | 'backupKey' | 'officeTimeZone'>;
}

export function BackupsView({ report, config }: BackupsProps) {
  const { say } = useReader();
  const newest = [config.backupTo ?? '…', report.backups[0]?.name ?? 'khcn-tracker-….backup'].join('/');
  return (
    <Layout title={say(BACKUPS.title)}>
      <div class="stack">
        <h1 class="page-title">{say(BACKUPS.title)}</h1>
        <p>{say(BACKUPS.intro)}</p>
        <Card id="state" title={BACKUPS.state}>
          <div class="card-body">
            {config.backupTo ? (
              <State report={report} config={config} />
            ) : (
              <p class="m-0">{say(BACKUPS.off)}</p>
            )}
          </div>
        </Card>
        {config.backupTo && <Kept backups={report.backups} timeZone={config.officeTimeZone} />}
        <Card id="restore" title={BACKUPS.restore}>
          <div class="card-body">
            <p>{say(BACKUPS.restoreHint)}</p>
            <p>
              <code class="text-break">npm run restore -- --from {newest} --verify</code>
            </p>
            <p class="m-0">{say(BACKUPS.keyHint)}</p>
          </div>
        </Card>
      </div>
    </Layout>
  );
}

function State({ report, config }: BackupsProps) {
  const { say } = useReader();
  const { lastGoodAt, lastTry, oldSince, unreadable } = report;
  const { backupTo, backupAt, backupKeep, backupKey, officeTimeZone } = config;
  const isWell = oldSince === null && !lastTry?.failure && !unreadable;
  return (
    <>
      {unreadable && (
        <div class="alert alert-danger" role="alert">
          {say(BACKUPS.unreadable)} {unreadable}
        </div>
      )}
      <Facts
        facts={[
          [
            BACKUPS.lastGood,
            <>
              {lastGoodAt ? momentText(lastGoodAt, officeTimeZone) : say(BACKUPS.never)}{' '}
              <Badge colour={isWell ? 'green' : oldSince ? 'red' : 'yellow'}>
                {say(CONDITION_WORDS[isWell ? 'well' : oldSince ? 'bad' : 'look'])}
              </Badge>
            </>,
          ],
          [
            BACKUPS.lastTry,
            lastTry && (
              <>
                {momentText(new Date(lastTry.at), officeTimeZone)}
                {lastTry.failure && ` ${say(BACKUPS.failed)} ${lastTry.failure}`}
              </>
            ),
          ],
          [BACKUPS.schedule, `${say(BACKUPS.daily)} ${backupAt}`],
          [BACKUPS.kept, String(backupKeep)],
          [BACKUPS.folder, backupTo],
          [BACKUPS.encryption, say(backupKey ? BACKUPS.encrypted : BACKUPS.open)],
        ]}
      />
    </>
  );
}

function Kept({ backups, timeZone }: { backups: readonly KeptBackup[]; timeZone: string }) {
  const { language } = useReader();
  const figure = new Intl.NumberFormat(language);
  return (
    <Card id="list" title={BACKUPS.list} isEmpty={backups.length === 0}>
      <Table
        caption={BACKUPS.list}
        rows={backups}
        keyOf={({ name }) => name}
        columns={[
          {
            title: BACKUPS.takenAt,
            cell: ({ note }) => (note ? momentText(new Date(note.takenAt), timeZone) : '–'),
          },
          { title: BACKUPS.name, cell: ({ name }) => <span class="text-break">{name}</span> },
          {
            title: BACKUPS.size,
            isFigure: true,
            cell: ({ bytes }) => `${figure.format(Math.ceil(bytes / 1_000))} kB`,
          },
          {
            title: BACKUPS.files,
            isFigure: true,
            cell: ({ note }) => (note ? figure.format(note.files) : '–'),
          },
          { title: BACKUPS.check, cell: ({ note }) => <Check note={note} /> },
        ]}
      />
    </Card>
  );
}

function Check({ note }: Pick<KeptBackup, 'note'>) {
  const { say } = useReader();
  if (!note) return <Badge colour="yellow">{say(BACKUPS.unchecked)}</Badge>;
  if (note.lost > 0) return <Badge colour="yellow">{`${say(BACKUPS.lossy)} ${note.lost}`}</Badge>;
  return <Badge colour="green">{say(BACKUPS.whole)}</Badge>;
}
