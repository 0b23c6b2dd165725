import type { Dossier } from '../../features/dossier/dossier.service.js';
import { PROJECT } from '../../wording/pages.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

/** What old papers say where no field holds it, and where fields are known from. */
export function RecordsView({ dossier: { recordedFacts, fieldSources } }: { dossier: Dossier }) {
  const { say } = useReader();
  const sources = Object.entries(fieldSources);
  if (recordedFacts.length + sources.length === 0) return null;
  return (
    <Card id="records" title={PROJECT.records}>
      <ul class="list-group list-group-flush">
        {recordedFacts.map(({ name, asWritten, source }) => (
          <li key={name} class="list-group-item">
            <code>{name}</code> “{asWritten}”
            {source && <div class="text-secondary">{`${say(PROJECT.source)}: ${source}`}</div>}
          </li>
        ))}
        {sources.map(([field, source]) => (
          <li key={field} class="list-group-item">
            <code>{field}</code>
            <div class="text-secondary">{`${say(PROJECT.source)}: ${source}`}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
