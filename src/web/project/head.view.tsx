import type { Dossier } from '../../features/dossier/dossier.service.js';
import type { LastChange } from '../../features/dossier/timeline.repository.js';
import { DOCUMENT } from '../../wording/documents.js';
import { FRAME, PROJECT } from '../../wording/pages.js';
import { HEAD, PUBLIC_STAGE_WORDS } from '../../wording/project-head.js';
import { TIMELINE } from '../../wording/timeline.js';
import type { Label } from '../../wording/wording.js';
import { STAGE_WORDS } from '../../wording/words.js';
import { FormsLink } from '../forms/forms-link.view.js';
import { Badge, GradeBadge, StageBadge } from '../layout/badges.view.js';
import { Facts } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { Period } from '../layout/period.view.js';
import { useReader } from '../layout/render.js';
import { amountOf } from './amount.js';

interface HeadProps {
  readonly dossier: Dossier;
  readonly lastChange: LastChange | null;
  readonly timeZone: string;
}

/** All that one looks for first. */
export function HeadView({ dossier, lastChange, timeZone }: HeadProps) {
  const { say } = useReader();
  const { id, code, title, demonstration, leadInstitution, principalInvestigator, period, grade } = dossier;
  return (
    <header class="card" id="head">
      <div class="card-body stack">
        <div>
          <p class="frame mb-1">
            <span class="text-secondary">{code}</span>
            <FormsLink subjectId={id} />
            {demonstration && <Badge colour="orange">{say(PROJECT.demonstration)}</Badge>}
          </p>
          <h1 class="page-title">{title}</h1>
        </div>
        <Facts
          facts={[
            [HEAD.stage, <Stage key="stage" dossier={dossier} />],
            [PROJECT.lead, leadInstitution?.name ?? say(FRAME.unknown)],
            [PROJECT.investigator, principalInvestigator?.name ?? say(FRAME.unknown)],
            [PROJECT.period, <Period key="period" period={period} />],
            [HEAD.money, <Money key="money" dossier={dossier} />],
            [PROJECT.grade, grade && <GradeBadge grade={grade.grade} gradeAsWritten={grade.asWritten} />],
            [HEAD.lastChange, lastChange && <LastChangeView {...lastChange} timeZone={timeZone} />],
          ]}
        />
        <Parts />
      </div>
    </header>
  );
}

/** The page is long: the way to each of its parts. */
function Parts() {
  const { say } = useReader();
  return (
    <nav class="chips no-print" aria-label={say(HEAD.parts)}>
      {PARTS.map(([id, label]) => (
        <a key={id} class="btn btn-sm" href={`#${id}`}>
          {say(label)}
        </a>
      ))}
    </nav>
  );
}

const PARTS: readonly (readonly [string, Label])[] = [
  ['acts', PROJECT.acts],
  ['facts', PROJECT.facts],
  ['milestones', PROJECT.milestones],
  ['councils', PROJECT.councils],
  ['products', PROJECT.products],
  ['documents', DOCUMENT.title],
  ['outcomes', PROJECT.outcomes],
  ['timeline', TIMELINE.title],
];

/** The office's word, and what the public is told where that is another. */
function Stage({ dossier: { stage } }: Pick<HeadProps, 'dossier'>) {
  const { say } = useReader();
  return (
    <>
      <StageBadge stage={stage} />{' '}
      {say(PUBLIC_STAGE_WORDS[stage]) !== say(STAGE_WORDS[stage]) && (
        <span class="text-secondary">{`${say(HEAD.toPublic)}: ${say(PUBLIC_STAGE_WORDS[stage])}`}</span>
      )}
    </>
  );
}

function Money({ dossier: { fundingPlan } }: Pick<HeadProps, 'dossier'>) {
  const { language } = useReader();
  if (!fundingPlan) return null;
  const { totalVnd, totalPrecision, totalAsWritten } = fundingPlan;
  const total = {
    amountVnd: totalVnd,
    precision: totalPrecision,
    asWritten: totalAsWritten,
  };
  return <span>{amountOf(total, language) || '–'}</span>;
}

function LastChangeView({ at, by, timeZone }: LastChange & Pick<HeadProps, 'timeZone'>) {
  return (
    <>
      <Instant at={at} timeZone={timeZone} />, {by}
    </>
  );
}
