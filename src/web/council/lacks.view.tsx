import { may } from '../../domain/access/permissions.js';
import { warningSentence } from '../../wording/meeting.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import { SEAT_FORMS } from '../../wording/seat-pages.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { CouncilProps } from './council-props.js';

/** What the council lacks after members left, and the conflicts that wait for the office's word. */
export function LacksView({ council, actor }: CouncilProps) {
  const { language } = useReader();
  const undecided = council.conflicts.filter(
    ({ status, seatId }) =>
      status === 'suggested' && council.seats.some(({ id, state }) => id === seatId && state === 'in-office'),
  );
  const sentences = council.shortfalls.map((refusal) => sentenceOf(refusal, language));
  if (may(actor, 'conflict.decide') && undecided.length > 0) {
    const facts = { count: undecided.length };
    sentences.push(warningSentence({ code: 'conflicts-undecided', facts }, language));
  }
  if (sentences.length === 0) return null;
  return (
    <Card id="lacks" title={SEAT_FORMS.mind}>
      <ul class="list-group list-group-flush">
        {sentences.map((sentence) => (
          <li class="list-group-item" key={sentence}>
            {sentence}
          </li>
        ))}
      </ul>
    </Card>
  );
}
