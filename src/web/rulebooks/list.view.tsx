import { may } from '../../domain/access/permissions.js';
import { COUNCIL_PURPOSES } from '../../domain/council/rulebook.js';
import { isInForce } from '../../domain/council/rulebook-in-force.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { RulebookEntry } from '../../features/councils/rulebook-view.js';
import type { RulebooksService } from '../../features/councils/rulebooks.service.js';
import { RULEBOOKS } from '../../wording/rulebooks.js';
import type { Label } from '../../wording/wording.js';
import { LEVEL_WORDS, PURPOSE_WORDS, wordOf } from '../../wording/words.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

type LevelGaps = Awaited<ReturnType<RulebooksService['listGaps']>>['items'][number];

interface ListProps {
  readonly rulebooks: readonly RulebookEntry[];
  readonly gaps: readonly LevelGaps[];
  readonly today: string;
}

const COLUMNS: readonly Column<RulebookEntry>[] = [
  { title: RULEBOOKS.code, cell: (entry) => <Name entry={entry} /> },
  { title: RULEBOOKS.validity, cell: ({ validFrom, validTo }) => <Days from={validFrom} to={validTo} /> },
  { title: RULEBOOKS.levels, cell: ({ levels }) => <Levels levels={levels} /> },
  { title: RULEBOOKS.councils, cell: ({ councils }) => councils, isFigure: true },
];

const GAP_COLUMNS: readonly Column<LevelGaps>[] = [
  { title: RULEBOOKS.level, cell: ({ level }) => <Levels levels={[level]} /> },
  { title: RULEBOOKS.gaps, cell: ({ gaps }) => <Gaps gaps={gaps} /> },
];

export function RulebookListView({ rulebooks, gaps, today }: ListProps) {
  const { say, actor } = useReader();
  return (
    <Layout title={say(RULEBOOKS.title)}>
      <div class="stack">
        <div class="frame">
          <h1 class="page-title">{say(RULEBOOKS.title)}</h1>
          {actor && may(actor, 'rulebook.write') && (
            <a class="btn btn-primary" href="/rulebooks/new">
              {say(RULEBOOKS.create)}
            </a>
          )}
        </div>
        <p class="text-secondary">{say(RULEBOOKS.hint)}</p>
        {COUNCIL_PURPOSES.map((purpose) => {
          const own = rulebooks.filter((each) => each.purpose === purpose);
          const published = own.filter(({ state }) => state === 'published');
          return (
            <Card key={purpose} id={purpose} title={PURPOSE_WORDS[purpose]}>
              <Part title={RULEBOOKS.inForce} rows={published.filter((each) => isInForce(each, today))} />
              <Part title={RULEBOOKS.others} rows={published.filter((each) => !isInForce(each, today))} />
              <Part title={RULEBOOKS.drafts} rows={own.filter(({ state }) => state === 'draft')} />
              <details class="card-body">
                <summary>{say(RULEBOOKS.gaps)}</summary>
                <Table
                  caption={RULEBOOKS.gaps}
                  columns={GAP_COLUMNS}
                  rows={gaps.filter((each) => each.purpose === purpose)}
                  keyOf={({ level }) => level}
                />
              </details>
            </Card>
          );
        })}
      </div>
    </Layout>
  );
}

function Part({ title, rows }: { title: Label; rows: readonly RulebookEntry[] }) {
  const { say } = useReader();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 class="card-body mb-0 pb-0">{say(title)}</h3>
      <Table caption={title} columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />
    </>
  );
}

function Name({ entry: { id, code, version, title, builtIn } }: { entry: RulebookEntry }) {
  const { say } = useReader();
  return (
    <>
      <a href={`/rulebooks/${id}`}>{`${code} · ${say(RULEBOOKS.version)} ${version}`}</a>{' '}
      {builtIn && <Badge colour="secondary">{say(RULEBOOKS.builtIn)}</Badge>}
      <div class="text-secondary">{say(title)}</div>
    </>
  );
}

export function Days({ from, to }: { from: string | null; to: string | null }) {
  return <span>{[from, to].map((day) => (day ? formatDate(day) : '…')).join(' – ')}</span>;
}

function Levels({ levels }: { levels: readonly string[] }) {
  const { language } = useReader();
  return <span>{levels.map((level) => wordOf(LEVEL_WORDS, level, language)).join(', ')}</span>;
}

function Gaps({ gaps }: Pick<LevelGaps, 'gaps'>) {
  const { say } = useReader();
  if (gaps.length === 0) return <span>{say(RULEBOOKS.noGap)}</span>;
  return (
    <ul class="list-unstyled mb-0">
      {gaps.map(({ from, to, leftToChoice }) => (
        <li key={`${from} ${to}`}>
          <Days from={from} to={to} />
          {leftToChoice && ` (${say(RULEBOOKS.leftToChoice)})`}
        </li>
      ))}
    </ul>
  );
}
