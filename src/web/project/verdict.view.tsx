import { GRADES, VOTES } from '../../domain/council/grades.js';
import type { TraceEntry } from '../../domain/council/grading.js';
import type { Counts } from '../../domain/council/tally.js';
import type { StoredVerdict } from '../../features/councils/verdict.entity.js';
import { COUNCIL } from '../../wording/council-words.js';
import { RULE_WORDS } from '../../wording/trace-words.js';
import { wordOf } from '../../wording/words.js';
import { GradeBadge } from '../layout/badges.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { figureText, figureWord } from './trace-figure.js';

type Told = Pick<StoredVerdict, 'grade'> & Partial<StoredVerdict>;

/** As much of the verdict as its reader may learn: the grade, the conclusion, or all of it. */
export function VerdictView({ verdict }: { verdict: Told }) {
  const { say } = useReader();
  const { grade, valid = true, counts, trace } = verdict;
  return (
    <>
      <p>
        <GradeBadge grade={grade} gradeAsWritten={null} />
        {!valid && ` ${say(COUNCIL.invalidSession)}`}
      </p>
      {counts && <CountsView counts={counts} />}
      {trace && <TraceView trace={trace} />}
    </>
  );
}

/** As a tally is read: who was there, what came in, what it said. */
const COUNTED = [
  'appointed',
  'present',
  'recused',
  'cast',
  'invalid',
  'missing',
  ...GRADES,
  ...VOTES,
] as const;

function CountsView({ counts }: { counts: Counts }) {
  const { say, language } = useReader();
  const told = COUNTED.map((name) => [name, counts[name] ?? 0] as const).filter(
    ([name, count]) => count > 0 || (name === 'fail' && counts.approve === undefined),
  );
  return (
    <p>
      {`${say(COUNCIL.counts)}: `}
      {told.map(([name, count]) => `${figureWord(name, language)} ${count}`).join(' · ')}
    </p>
  );
}

const COLUMNS: readonly Column<TraceEntry>[] = [
  { title: COUNCIL.rule, cell: ({ rule }) => <Rule rule={rule} /> },
  { title: COUNCIL.article, cell: ({ article }) => article },
  { title: COUNCIL.figures, cell: ({ facts }) => <Figures facts={facts} /> },
  { title: COUNCIL.holds, cell: ({ holds }) => <Holds holds={holds} /> },
];

function TraceView({ trace }: { trace: readonly TraceEntry[] }) {
  const { say } = useReader();
  return (
    <details>
      <summary>{say(COUNCIL.trace)}</summary>
      <Table caption={COUNCIL.trace} columns={COLUMNS} rows={trace} keyOf={({ rule }) => rule} />
    </details>
  );
}

function Rule({ rule }: { rule: string }) {
  const { language } = useReader();
  return <>{wordOf(RULE_WORDS, rule, language)}</>;
}

function Figures({ facts }: Pick<TraceEntry, 'facts'>) {
  const { language } = useReader();
  const told = Object.entries(facts).map(([name, value]) => figureText(name, value, language));
  return <>{told.join('; ') || '–'}</>;
}

function Holds({ holds }: { holds: boolean }) {
  const { say } = useReader();
  return <>{say(holds ? COUNCIL.yes : COUNCIL.no)}</>;
}
