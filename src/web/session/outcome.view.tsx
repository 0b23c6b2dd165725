import { VerdictView } from '../project/verdict.view.js';
import type { ToldVerdict } from './told-verdict.js';

/** The verdict as far as its reader may learn it, with its sentences before its figures. */
export function OutcomeView({ verdict }: { verdict: ToldVerdict }) {
  const { conclusion, distanceText } = verdict;
  return (
    <div class="outcome">
      {conclusion && <p class="conclusion">{conclusion}</p>}
      {distanceText && <p class="text-secondary">{distanceText}</p>}
      <VerdictView verdict={verdict} />
    </div>
  );
}
