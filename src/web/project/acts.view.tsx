import { may } from '../../domain/access/permissions.js';
import { GAPS_OF_RECORD } from '../../domain/lifecycle/recorded-act.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { ACT, PROJECT } from '../../wording/pages.js';
import { NEXT } from '../../wording/project-head.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import { STAGE_WORDS, TRANSITION_WARNING_WORDS, wordOf } from '../../wording/words.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { wayToMissing, wayToWarned } from './missing-way.js';

type AllowedAction = Dossier['allowedActions'][number];

/** What this reader can do next, and of the rest what stands against it, with the way to what is missing. */
export function ActsView({ dossier }: { dossier: Dossier }) {
  const { say } = useReader();
  const { allowedActions } = dossier;
  const isOpen = allowedActions.some(({ allowed }) => allowed);
  return (
    <Card id="acts" title={PROJECT.acts}>
      {isOpen && <p class="card-body text-secondary mb-0 no-print">{say(NEXT.hint)}</p>}
      {allowedActions.length === 0 ? (
        <p class="card-body text-secondary">{say(ACT.end)}</p>
      ) : (
        <ul class="list-group list-group-flush">
          {allowedActions.map((action) =>
            action.allowed ? (
              <OpenAct key={action.action} action={action} dossier={dossier} />
            ) : (
              <ShutAct key={action.action} action={action} dossier={dossier} />
            ),
          )}
        </ul>
      )}
    </Card>
  );
}

interface ActProps {
  readonly action: AllowedAction;
  readonly dossier: Dossier;
}

function OpenAct({ action, dossier }: ActProps) {
  const { say, language } = useReader();
  const { warnings = [] } = action;
  return (
    <li class="list-group-item">
      <a class="btn w-100 act-button" href={formOf(dossier, action)}>
        {moveWords(action, language)}
      </a>
      {warnings.map((code) => {
        const way = wayToWarned(code, dossier);
        return (
          <div key={code} class="text-secondary mt-1">
            {`${say(ACT.warnings)}: ${wordOf(TRANSITION_WARNING_WORDS, code, language)} `}
            {way && <a href={way.href}>{say(way.label)}</a>}
          </div>
        );
      })}
    </li>
  );
}

function ShutAct({ action, dossier }: ActProps) {
  const { say, language, actor } = useReader();
  const { reason, facts } = action;
  const way = reason && wayToMissing(reason, facts ?? {}, dossier, actor);
  const isRecordable = reason && GAPS_OF_RECORD.includes(reason) && actor && may(actor, 'project.write');
  return (
    <li class="list-group-item" aria-disabled="true">
      <div class="text-secondary">
        {moveWords(action, language)} · {say(ACT.shut)}
      </div>
      {reason && <div>{sentenceOf({ code: reason, facts }, language)}</div>}
      <div class="frame no-print">
        {way && <a href={way.href}>{say(way.label)}</a>}
        {isRecordable && <a href={`${formOf(dossier, action)}?recorded=1`}>{say(NEXT.fromOldPapers)}</a>}
      </div>
    </li>
  );
}

function formOf({ id }: Dossier, { action }: AllowedAction): string {
  return `/projects/${id}/transitions/${action.replace('transition:', '')}`;
}

function moveWords({ action }: AllowedAction, language: 'vi' | 'en'): string {
  const to = action.replace('transition:', '');
  return `${ACT.moveTo[language]} “${wordOf(STAGE_WORDS, to, language)}”`;
}
