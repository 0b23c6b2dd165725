import { GRADE_WORDS, STAGE_WORDS, wordOf } from '../../wording/words.js';
import { useReader } from './render.js';

const STAGE_COLOURS: Readonly<Record<string, string>> = {
  proposed: 'secondary',
  defined: 'azure',
  selected: 'azure',
  approved: 'blue',
  contracted: 'blue',
  'in-progress': 'indigo',
  'acceptance-submitted': 'purple',
  accepted: 'green',
  'not-accepted': 'red',
  recognized: 'green',
  closed: 'teal',
  suspended: 'yellow',
};

const GRADE_COLOURS: Readonly<Record<string, string>> = {
  excellent: 'green',
  good: 'teal',
  pass: 'blue',
  average: 'yellow',
  fail: 'red',
};

export function Badge({ colour, children }: { colour: string; children: string }) {
  return (
    <span class={`badge bg-${colour}-lt`}>
      <span class="badge-words">{children}</span>
    </span>
  );
}

export function StageBadge({ stage }: { stage: string }) {
  const { language } = useReader();
  return <Badge colour={STAGE_COLOURS[stage] ?? 'secondary'}>{wordOf(STAGE_WORDS, stage, language)}</Badge>;
}

/** The printed word of an old paper stands where it is no grade of ours. */
export function GradeBadge({
  grade,
  gradeAsWritten,
}: {
  grade: string | null;
  gradeAsWritten: string | null;
}) {
  const { language } = useReader();
  if (!grade) return <span>{gradeAsWritten ?? '–'}</span>;
  return <Badge colour={GRADE_COLOURS[grade] ?? 'secondary'}>{wordOf(GRADE_WORDS, grade, language)}</Badge>;
}
