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
            <ActView key={action.action} action={action} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function ActView({ action: { action, allowed, reason, facts } }: { action: AllowedAction }) {
  const { say, language } = useReader();
  const to = action.replace('transition:', '');
  return (
    <li class="list-group-item">
      <div class="frame">
        <span>{`${say(ACT.moveTo)} “${wordOf(STAGE_WORDS, to, language)}”`}</span>
        <Badge colour={allowed ? 'green' : 'secondary'}>{say(allowed ? ACT.open : ACT.shut)}</Badge>
      </div>
      {reason && <div class="text-secondary">{sentenceOf({ code: reason, facts }, language)}</div>}
    </li>
  );
}
