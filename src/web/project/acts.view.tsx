import type { CouncilPurpose } from '../../domain/council/rulebook.js';
import type { RefusalFacts } from '../../domain/refusal.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { ACT, PROJECT } from '../../wording/pages.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import { STAGE_WORDS, wordOf } from '../../wording/words.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

type AllowedAction = Dossier['allowedActions'][number];

/** What this reader could do next, and what stands against the rest. */
export function ActsView({ dossier }: { dossier: Dossier }) {
  const { say } = useReader();
  const { allowedActions } = dossier;
  return (
    <Card id="acts" title={PROJECT.acts}>
      {allowedActions.length === 0 ? (
        <p class="card-body text-secondary">{say(ACT.end)}</p>
      ) : (
        <ul class="list-group list-group-flush">
          {allowedActions.map((action) => (
            <ActView key={action.action} action={action} dossier={dossier} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function ActView({
  action: { action, allowed, reason },
  dossier,
}: {
  action: AllowedAction;
  dossier: Dossier;
}) {
  const { say, language } = useReader();
  const to = action.replace('transition:', '');
  return (
    <li class="list-group-item">
      <div class="frame">
        <span>{`${say(ACT.moveTo)} “${wordOf(STAGE_WORDS, to, language)}”`}</span>
        <Badge colour={allowed ? 'green' : 'secondary'}>{say(allowed ? ACT.open : ACT.shut)}</Badge>
      </div>
      {reason && (
        <div class="text-secondary">
          {sentenceOf({ code: reason, facts: factsOf(dossier, to) }, language)}
        </div>
      )}
    </li>
  );
}

/** Which council's result the way to a stage waits for. */
const PURPOSE: Readonly<Record<string, CouncilPurpose>> = { defined: 'definition', selected: 'selection' };

/** What the sentences about a transition speak of, out of the record. */
function factsOf({ stage, councils }: Dossier, to: string): RefusalFacts {
  const purpose = PURPOSE[to] ?? 'acceptance';
  const verdicts = councils
    .filter((council) => council.purpose === purpose)
    .flatMap(({ sessions }) => sessions.map(({ verdict }) => verdict));
  return { from: stage, to, purpose, grade: verdicts.findLast((verdict) => verdict !== null)?.grade ?? '–' };
}
