import { BALLOT, BALLOT_CONTRADICTS } from '../../wording/ballot-pages.js';
import { Form } from '../fields/form.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { BallotHead } from './ballot.view.js';
import { BallotPaperView } from './ballot-paper.view.js';
import { ballotPath, type OwnBallotProps } from './ballot-props.js';
import { standingOf } from './ballot-words.js';
import { choiceWord } from './choice.view.js';

/** A last look at the draft as it was saved; what is submitted is this version and no other. */
export function BallotLookView(props: OwnBallotProps) {
  const { say, language } = useReader();
  const { room, item, refused } = props;
  const { chosen, derived, contradicts } = standingOf(props.rulebook, props.form, props.words);
  return (
    <Layout title={say(BALLOT.lookTitle)}>
      <article class="stack narrow" data-mine>
        <BallotHead room={room} item={item} />
        <h2 class="mb-0">{say(BALLOT.lookTitle)}</h2>
        <BallotPaperView {...props} />
        {contradicts && chosen && derived && (
          <div class="alert alert-warning mb-0">
            {BALLOT_CONTRADICTS[language](choiceWord(chosen, language), choiceWord(derived, language))}
          </div>
        )}
        <Form action={ballotPath(room, item)} name="ballot" refused={refused}>
          <input type="hidden" name="version" value={item.myBallot?.version} />
          <p class="mb-0">{say(BALLOT.freezes)}</p>
          <div class="frame">
            <button class="btn btn-lg btn-primary" type="submit" name="step" value="submit">
              {say(BALLOT.submit)}
            </button>
            <a class="btn btn-lg" href={ballotPath(room, item)}>
              {say(BALLOT.change)}
            </a>
          </div>
        </Form>
      </article>
    </Layout>
  );
}
