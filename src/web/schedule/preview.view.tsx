import { formatDate } from '../../domain/values/plain-date.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import type { AdjustmentsService } from '../../features/lifecycle/adjustments.service.js';
import { SCHEDULE } from '../../wording/schedule-pages.js';
import { ADJUSTMENT_WORDS, wordOf } from '../../wording/words.js';
import { Form } from '../fields/form.view.js';
import { type FormFields, textIn } from '../fields/form-fields.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { MovesView } from './moves.view.js';

interface PreviewProps {
  readonly dossier: Dossier;
  readonly fields: FormFields;
  readonly preview: Awaited<ReturnType<AdjustmentsService['rehearseAdjustment']>>;
}

/** Carried on as they were typed; the confirmation checks them again. */
const CARRIED = [
  'kind',
  'newEndDate',
  'decisionNumber',
  'decisionDate',
  'decisionIssuer',
  'reason',
  'effectiveDate',
] as const;

/** What an adjustment would move, before it is confirmed. */
export function PreviewView({ dossier, fields, preview }: PreviewProps) {
  const { say, language } = useReader();
  const { moves, previousEndDate, newEndDate, warnings } = preview;
  const kind = textIn(fields, 'kind');
  return (
    <Layout title={`${say(SCHEDULE.adjust)} · ${dossier.code}`}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href={`/projects/${dossier.id}/schedule`}>{`${dossier.code} ${dossier.title}`}</a>
          </p>
          <h1 class="page-title">{wordOf(ADJUSTMENT_WORDS, kind, language)}</h1>
          {previousEndDate && newEndDate && (
            <p>{`${formatDate(previousEndDate)} → ${formatDate(newEndDate)}`}</p>
          )}
        </header>
        {warnings.length > 0 && <p class="alert alert-warning">{say(SCHEDULE.rulesUnknown)}</p>}
        <Card id="moves" title={SCHEDULE.previewTitle}>
          {moves.length > 0 ? <MovesView moves={moves} /> : <Nothing stage={dossier.stage} />}
        </Card>
        <Form action={`/projects/${dossier.id}/adjustments`} name="confirmation">
          {CARRIED.map((name) => (
            <input key={name} type="hidden" name={name} value={textIn(fields, name) ?? ''} />
          ))}
          <div class="frame">
            <button class="btn btn-primary" type="submit">
              {say(SCHEDULE.confirm)}
            </button>
            <a class="btn" href={`/projects/${dossier.id}/schedule`}>
              {say(SCHEDULE.backToSchedule)}
            </a>
          </div>
        </Form>
      </article>
    </Layout>
  );
}

function Nothing({ stage }: Pick<Dossier, 'stage'>) {
  const { say } = useReader();
  return (
    <p class="card-body text-secondary">
      {say(stage === 'suspended' ? SCHEDULE.suspendedHint : SCHEDULE.nothingMoves)}
    </p>
  );
}
