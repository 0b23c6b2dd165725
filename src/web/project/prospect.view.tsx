import { isFinal, type Transition } from '../../domain/lifecycle/stages.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import type { Prospect } from '../../features/dossier/prospect.service.js';
import { ACT } from '../../wording/pages.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import { REMINDERS_HELD, TRANSITION } from '../../wording/transition-pages.js';
import { STAGE_WORDS, TRANSITION_WARNING_WORDS, wordOf } from '../../wording/words.js';
import { Form } from '../fields/form.view.js';
import type { FormFields } from '../fields/form-fields.js';
import { StageBadge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { MovesView } from '../schedule/moves.view.js';
import { wayToWarned } from './missing-way.js';

interface ProspectProps {
  readonly dossier: Dossier;
  readonly arrow: Transition;
  readonly fields: FormFields;
  readonly prospect: Prospect;
}

export const CHANGE = '~change';

/** What the step will do, in numbers, before it is confirmed. */
export function ProspectView({ dossier, arrow, fields, prospect }: ProspectProps) {
  const { say, language } = useReader();
  const title = `${say(ACT.moveTo)} “${say(STAGE_WORDS[arrow.to])}”`;
  const path = `/projects/${dossier.id}/transitions/${arrow.to}`;
  const { effectiveDate, moves, remindersHeld } = prospect;
  return (
    <Layout title={`${title} · ${dossier.code}`}>
      <article class="stack narrow">
        <header>
          <p class="mb-1">{`${dossier.code} ${dossier.title}`}</p>
          <h1 class="page-title">{title}</h1>
        </header>
        <Card id="prospect" title={TRANSITION.previewTitle}>
          <ul class="list-group list-group-flush">
            <li class="list-group-item">
              <StageBadge stage={dossier.stage} /> → <StageBadge stage={arrow.to} />,{' '}
              {say(TRANSITION.effectiveDate).toLowerCase()} {formatDate(effectiveDate)}
            </li>
            {remindersHeld > 0 && <li class="list-group-item">{REMINDERS_HELD[language](remindersHeld)}</li>}
            <li class="list-group-item">{say(isFinal(arrow.to) ? TRANSITION.final : TRANSITION.lasting)}</li>
          </ul>
        </Card>
        <Doubts dossier={dossier} prospect={prospect} />
        <Card id="moves" title={TRANSITION.moves}>
          {moves.length > 0 ? (
            <MovesView moves={moves} />
          ) : (
            <p class="card-body text-secondary">{say(TRANSITION.noMoves)}</p>
          )}
        </Card>
        <Form action={path} name="confirmation">
          <Carried fields={fields} />
          <div class="frame">
            <button class="btn btn-primary" type="submit">
              {say(TRANSITION.confirm)}
            </button>
            <button class="btn" type="submit" name={CHANGE} value="1" formAction={`${path}/preview`}>
              {say(TRANSITION.change)}
            </button>
          </div>
        </Form>
      </article>
    </Layout>
  );
}

function Doubts({ dossier, prospect: { warnings, gaps } }: Pick<ProspectProps, 'dossier' | 'prospect'>) {
  const { say, language } = useReader();
  if (warnings.length + gaps.length === 0) return null;
  return (
    <div class="alert alert-warning" role="note">
      <div>
        {warnings.length > 0 && <strong>{say(TRANSITION.warnings)}</strong>}
        <ul class="mb-0">
          {warnings.map((code) => {
            const way = wayToWarned(code, dossier);
            return (
              <li key={code}>
                {wordOf(TRANSITION_WARNING_WORDS, code, language)}{' '}
                {way && <a href={way.href}>{say(way.label)}</a>}
              </li>
            );
          })}
          {gaps.map((code) => (
            <li key={code}>{`${say(TRANSITION.gaps)}: ${sentenceOf({ code }, language)}`}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** As it was typed; the confirmation checks it again. */
function Carried({ fields }: Pick<ProspectProps, 'fields'>) {
  return (
    <>
      {Object.entries(fields)
        .filter(([name, value]) => name !== '_csrf' && !name.startsWith('~') && typeof value === 'string')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value as string} />
        ))}
    </>
  );
}
