import { formatDate } from '../../../domain/values/plain-date.js';
import { GROUND_WORDS, RULEBOOK_WARNING_WORDS, SETUP_COUNCIL } from '../../../wording/council-setup.js';
import { Card } from '../../layout/card.view.js';
import { useReader } from '../../layout/render.js';
import type { NewCouncilProps } from './new-council-props.js';

type Choice = NewCouncilProps['offer']['choices'][number];

/** The rulebook that applies by itself that day and by which right, and what speaks against each other one. */
export function RulebookOfferView({ offer, rulebookId }: Pick<NewCouncilProps, 'offer' | 'rulebookId'>) {
  const { say, language } = useReader();
  const { rulebook, ground, adoption, choices, date } = offer;
  const others = choices.filter(({ id }) => id !== rulebook?.id);
  const chosen = others.find(({ id }) => id === rulebookId);
  return (
    <Card id="offer" title={SETUP_COUNCIL.rulebook}>
      <div class="card-body stack">
        {rulebook ? (
          <label class="form-check mb-0" for="rulebook-offered">
            <input
              class="form-check-input"
              type="radio"
              id="rulebook-offered"
              name="rulebookId"
              value=""
              checked={!chosen}
            />
            <span class="form-check-label">
              <strong>{rulebook.title[language]}</strong>
              <span class="d-block text-secondary">
                {`${say(SETUP_COUNCIL.offered)} (${formatDate(date)}). `}
                {ground && say(GROUND_WORDS[ground])} {adoption?.note[language]}
              </span>
            </span>
          </label>
        ) : (
          <p class="mb-0">{say(SETUP_COUNCIL.notOffered)}</p>
        )}
        <details open={!rulebook || chosen !== undefined}>
          <summary>{say(SETUP_COUNCIL.alternatives)}</summary>
          <div class="stack mt-2">
            {others.map((each) => (
              <Alternative key={each.id} choice={each} isChosen={each.id === chosen?.id} />
            ))}
          </div>
        </details>
      </div>
    </Card>
  );
}

function Alternative({ choice, isChosen }: { choice: Choice; isChosen: boolean }) {
  const { say, language } = useReader();
  const { id, code, version, title, warnings } = choice;
  return (
    <label class="form-check mb-0" for={`rulebook-${id}`}>
      <input
        class="form-check-input"
        type="radio"
        id={`rulebook-${id}`}
        name="rulebookId"
        value={id}
        checked={isChosen}
      />
      <span class="form-check-label">
        {title[language]} <span class="text-secondary">{`${code} v${version}`}</span>
        {warnings.length > 0 && (
          <span class="d-block text-secondary">
            {warnings.map((warning) => say(RULEBOOK_WARNING_WORDS[warning])).join('; ')}
          </span>
        )}
      </span>
    </label>
  );
}
