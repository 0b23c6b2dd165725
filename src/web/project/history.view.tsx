import type { RefusalCode } from '../../domain/refusal.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { ACT, PROJECT } from '../../wording/pages.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import { AWARD, NOT_SELECTED } from '../../wording/selection-pages.js';
import { reasonWords } from '../../wording/transition-pages.js';
import { TRANSITION_WARNING_WORDS, wordOf } from '../../wording/words.js';
import { StageBadge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { ProjectProps } from './project-props.js';

type StageChange = ProjectProps['stages'][number];

/** Newest first. */
export function HistoryView({ stages }: Pick<ProjectProps, 'stages'>) {
  return (
    <Card id="history" title={PROJECT.history} isEmpty={stages.length === 0}>
      <ol class="list-group list-group-flush" reversed>
        {stages.map((change) => (
          <StageChangeView key={change.id} {...change} />
        ))}
      </ol>
    </Card>
  );
}

function StageChangeView({ projectId, toStage, effectiveDate, reason, recorded, details }: StageChange) {
  const { say, language } = useReader();
  const { warnings = [], gaps = [] } = details as { warnings?: string[]; gaps?: RefusalCode[] };
  return (
    <li class="list-group-item">
      <time dateTime={effectiveDate}>{formatDate(effectiveDate)}</time> <StageBadge stage={toStage} />
      {recorded && ` ${say(ACT.recorded)}`}
      {reason && <Reason projectId={projectId} reason={reason} />}
      {gaps.length > 0 && (
        <Notes title={say(ACT.gaps)} notes={gaps.map((code) => sentenceOf({ code }, language))} />
      )}
      {warnings.length > 0 && (
        <Notes
          title={say(ACT.warnings)}
          notes={warnings.map((code) => wordOf(TRANSITION_WARNING_WORDS, code, language))}
        />
      )}
    </li>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly string[] }) {
  return <div class="text-secondary">{`${title}: ${notes.join(' ')}`}</div>;
}

/** Of a proposal that lost a selection the reason is its place, and there is a letter. */
function Reason({ projectId, reason }: { projectId: string; reason: string }) {
  const { say, language } = useReader();
  const place = /^not-selected: (\d+)\/(\d+)$/.exec(reason);
  if (!place) return <div>{reasonWords(reason, language)}</div>;
  return (
    <div>
      {NOT_SELECTED[language](place[1]!, place[2]!)} ·{' '}
      <a href={`/projects/${projectId}/selection-letter`}>{say(AWARD.letterLink)}</a>
    </div>
  );
}
