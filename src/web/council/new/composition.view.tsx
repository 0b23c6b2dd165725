import { type RoleRange } from '../../../domain/council/rulebook.js';
import { SEAT_ROLES } from '../../../domain/council/seat.js';
import { SETUP_COUNCIL } from '../../../wording/council-setup.js';
import { sentenceOf } from '../../../wording/refusals/index.js';
import { RULEBOOKS } from '../../../wording/rulebooks.js';
import { SEAT_ROLE_WORDS } from '../../../wording/words.js';
import { Badge } from '../../layout/badges.view.js';
import { Card } from '../../layout/card.view.js';
import { useReader } from '../../layout/render.js';
import type { NewCouncilProps } from './new-council-props.js';

/** What the rulebook asks of the council as a whole, beside what was filled in. */
export function CompositionView({ checked, seats }: Pick<NewCouncilProps, 'checked' | 'seats'>) {
  const { say, language } = useReader();
  if (!checked) {
    return (
      <Card id="composition" title={SETUP_COUNCIL.composition}>
        <p class="card-body mb-0">{say(SETUP_COUNCIL.notOffered)}</p>
      </Card>
    );
  }
  const { rulebook, composition } = checked;
  const { count, roles, article } = rulebook.seats;
  return (
    <Card id="composition" title={SETUP_COUNCIL.composition}>
      <div class="card-body stack" aria-live="polite">
        <ul class="figures list-unstyled mb-0">
          <Counted name={say(SETUP_COUNCIL.total)} actual={seats.length} range={count} only={count.only} />
          {SEAT_ROLES.filter((role) => roles[role].min > 0 || (roles[role].max ?? 1) > 0).map((role) => (
            <Counted
              key={role}
              name={say(SEAT_ROLE_WORDS[role])}
              actual={seats.filter((seat) => seat.role === role).length}
              range={roles[role]}
            />
          ))}
        </ul>
        {composition.length === 0 ? (
          <p class="mb-0">{say(SETUP_COUNCIL.complete)}</p>
        ) : (
          <ul class="mb-0">
            {composition.map((refusal) => (
              <li key={`${refusal.code} ${refusal.facts?.role ?? ''}`}>{sentenceOf(refusal, language)}</li>
            ))}
          </ul>
        )}
        <p class="text-secondary mb-0">{`${say(RULEBOOKS.article)} ${article}`}</p>
      </div>
    </Card>
  );
}

interface CountedProps {
  readonly name: string;
  readonly actual: number;
  readonly range: RoleRange;
  readonly only?: readonly number[] | null;
}

function Counted({ name, actual, range: { min, max }, only }: CountedProps) {
  const { say } = useReader();
  const isFew = actual < min;
  const isMany = (max !== null && actual > max) || (!isFew && only && !only.includes(actual));
  const wanted = only?.join(', ') ?? (max === null ? `≥ ${min}` : min === max ? min : `${min}–${max}`);
  const word = isFew ? SETUP_COUNCIL.tooFew : isMany ? SETUP_COUNCIL.tooMany : SETUP_COUNCIL.enough;
  return (
    <li class="frame">
      <span>{`${name}: ${actual} / ${wanted}`}</span>
      <Badge colour={isFew ? 'orange' : isMany ? 'red' : 'green'}>{say(word)}</Badge>
    </li>
  );
}
