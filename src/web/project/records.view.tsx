import type { Dossier } from '../../features/dossier/dossier.service.js';
import { LIST, PRODUCT, PROJECT } from '../../wording/pages.js';
import { wordOf } from '../../wording/words.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

const NAMES = {
  title: LIST.projectTitle,
  kind: PROJECT.kind,
  level: PROJECT.kind,
  field: PROJECT.field,
  scale: PROJECT.scale,
  period: PROJECT.period,
  objectives: PROJECT.objectives,
  leadInstitutionId: PROJECT.lead,
  principalInvestigatorId: PROJECT.investigator,
  programmeId: PROJECT.programme,
  partners: PROJECT.partners,
  orderedProducts: PRODUCT.ordered,
} as const;

/** What old papers say where no field holds it, and where fields are known from. */
export function RecordsView({ dossier: { recordedFacts, fieldSources } }: { dossier: Dossier }) {
  const { say, language } = useReader();
  const sources = Object.entries(fieldSources);
  if (recordedFacts.length + sources.length === 0) return null;
  return (
    <Card id="records" title={PROJECT.records}>
      <ul class="list-group list-group-flush">
        {recordedFacts.map(({ name, asWritten, source }) => (
          <li key={name} class="list-group-item">
            <strong>{wordOf(NAMES, name, language)}</strong> “{asWritten}”
            {source && <div class="text-secondary">{`${say(PROJECT.source)}: ${source}`}</div>}
          </li>
        ))}
        {sources.map(([field, source]) => (
          <li key={field} class="list-group-item">
            <strong>{wordOf(NAMES, field, language)}</strong>
            <div class="text-secondary">{`${say(PROJECT.source)}: ${source}`}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
