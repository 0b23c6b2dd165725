import { formatDate } from '../../domain/values/plain-date.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { OUTCOME, OUTCOME_KIND_WORDS, PROJECT } from '../../wording/pages.js';
import { Card, Facts } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

type Outcome = Dossier['outcomes'][number];

export function OutcomesView({ dossier }: { dossier: Dossier }) {
  const names = namesIn(dossier);
  return (
    <Card id="outcomes" title={PROJECT.outcomes} isEmpty={dossier.outcomes.length === 0}>
      {dossier.outcomes.map((outcome) => (
        <OutcomeView key={outcome.id} outcome={outcome} names={names} />
      ))}
    </Card>
  );
}

function OutcomeView({ outcome, names }: { outcome: Outcome; names: ReadonlyMap<string, string> }) {
  const { say } = useReader();
  const { kind, carriedOnById, withInstitutionIds, products, market, place, notedOn, description, source } =
    outcome;
  return (
    <div class="card-body">
      <h3>{say(OUTCOME_KIND_WORDS[kind])}</h3>
      {description && <p>{description}</p>}
      <Facts
        facts={[
          [OUTCOME.carriedOnBy, names.get(carriedOnById ?? '')],
          [
            OUTCOME.with,
            withInstitutionIds
              .map((id) => names.get(id))
              .filter(Boolean)
              .join('; '),
          ],
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

/** Institutions that the dossier names. */
function namesIn({ leadInstitution, authority, heldBy, partners }: Dossier): ReadonlyMap<string, string> {
  const named = [leadInstitution, authority, heldBy].filter((one) => one !== null);
  return new Map([
    ...named.map(({ id, name }) => [id, name] as const),
    ...partners.map(({ institutionId, name }) => [institutionId, name] as const),
  ]);
}
