import { formatDate } from '../../domain/values/plain-date.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { OUTCOME, OUTCOME_KIND_WORDS, PROJECT } from '../../wording/pages.js';
import { Card, Facts } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

type Outcome = Dossier['outcomes'][number];

export function OutcomesView({ dossier }: { dossier: Dossier }) {
  return (
    <Card id="outcomes" title={PROJECT.outcomes} isEmpty={dossier.outcomes.length === 0}>
      {dossier.outcomes.map((outcome) => (
        <OutcomeView key={outcome.id} outcome={outcome} />
      ))}
    </Card>
  );
}

function OutcomeView({ outcome }: { outcome: Outcome }) {
  const { say } = useReader();
  const { kind, carriedOnBy, products, market, place, notedOn, description, source } = outcome;
  return (
    <div class="card-body">
      <h3>{say(OUTCOME_KIND_WORDS[kind])}</h3>
      {description && <p>{description}</p>}
      <Facts
        facts={[
          [OUTCOME.carriedOnBy, carriedOnBy?.name],
          [OUTCOME.with, outcome.with.map(({ name }) => name).join('; ')],
          [OUTCOME.products, products.join(', ')],
          [OUTCOME.market, market],
          [OUTCOME.place, place],
          [OUTCOME.notedOn, notedOn && formatDate(notedOn)],
          [PROJECT.source, source],
        ]}
      />
    </div>
  );
}
