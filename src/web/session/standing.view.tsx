import { clockTimeOf } from '../../domain/values/plain-date.js';
import { pointsText } from '../../domain/values/points.js';
import { BALLOT, BALLOT_CONTRADICTS } from '../../wording/ballot-pages.js';
import { Reasons } from '../fields/form.view.js';
import { useReader } from '../layout/render.js';
import type { OwnBallotProps } from './ballot-props.js';
import { standingOf } from './ballot-words.js';
import { choiceWord } from './choice.view.js';

/** What is drawn anew as the member types: whether it is saved, what the parts come to, what contradicts them. */
export function StandingView({ form, rulebook, words, refused, savedAt, room, item }: OwnBallotProps) {
  const { say, language } = useReader();
  const { chosen, derived, contradicts, total, openScores } = standingOf(rulebook, form, words);
  return (
    <div id="standing" class="stack standing" aria-live="polite">
      {refused && <Reasons reasons={refused.reasons} />}
      {contradicts && chosen && derived && (
        <div class="alert alert-warning mb-0">
          {BALLOT_CONTRADICTS[language](choiceWord(chosen, language), choiceWord(derived, language))}
        </div>
      )}
      <div class="frame">
        {total !== null && (
          <strong>
            {`${say(BALLOT.total)} ${pointsText(total)}${form.outOf ? `/${form.outOf}` : ''}`}
            {openScores > 0 && ` · ${say(BALLOT.openScores)} ${openScores}`}
          </strong>
        )}
        {derived && <strong>{`${say(BALLOT.derived)}: ${choiceWord(derived, language)}`}</strong>}
        <span class="text-secondary">
          {savedAt && !refused
            ? `${say(BALLOT.savedAt)} ${clockTimeOf(savedAt, room.timeZone)}`
            : say(item.myBallot ? BALLOT.draftKept : BALLOT.notSaved)}
        </span>
      </div>
    </div>
  );
}
