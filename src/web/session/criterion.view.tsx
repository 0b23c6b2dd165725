import type { FormCriterion } from '../../domain/council/ballot-form.js';
import { BALLOT } from '../../wording/ballot-pages.js';
import { useReader } from '../layout/render.js';
import type { BallotProps } from './ballot-props.js';
import { Choices, choiceWord } from './choice.view.js';

interface CriterionProps extends BallotProps {
  readonly criterion: FormCriterion;
}

export function CriterionView(props: CriterionProps) {
  const { say } = useReader();
  const { form, criterion } = props;
  return (
    <div class="criterion">
      {form.kind === 'score' ? <Points {...props} /> : <Assessed {...props} />}
      {criterion.guidance && <p class="text-secondary mb-0">{say(criterion.guidance)}</p>}
    </div>
  );
}

function Points({ criterion, words }: CriterionProps) {
  const { say } = useReader();
  const { code, label, maxPoints = 0, weight = 1 } = criterion;
  const given = words.scores?.find((score) => score.criterion === code)?.points;
  return (
    <label class="points">
      <span>{say(label)}</span>
      <span class="points-field">
        <input
          class="form-control"
          name={`points:${code}`}
          inputMode="decimal"
          autoComplete="off"
          maxLength={9}
          value={given === undefined ? undefined : String(given)}
        />
        <span class="text-secondary">
          {`/ ${maxPoints}`}
          {weight !== 1 && ` × ${weight}`}
        </span>
      </span>
    </label>
  );
}

function Assessed({ criterion, form, rulebook, words }: CriterionProps) {
  const { say, language } = useReader();
  const { code, label, aspect } = criterion;
  const given = words.assessments?.find((each) => each.criterion === code);
  if (form.assessmentGrades.length === 0) return <strong>{say(label)}</strong>;
  const asksThreeQuarters =
    aspect === 'amount' &&
    rulebook.ballot.memberRules.some(({ conditions }) =>
      conditions.some((each) => 'othersReachThreeQuarters' in each && each.othersReachThreeQuarters),
    );
  return (
    <>
      <Choices
        name={`assess:${code}`}
        legend={say(label)}
        chosen={given?.grade}
        options={form.assessmentGrades.map((grade) => ({ value: grade, words: choiceWord(grade, language) }))}
      />
      {asksThreeQuarters && (
        <div class="three-quarters">
          <Choices
            name={`reaches:${code}`}
            legend={say(BALLOT.threeQuarters)}
            chosen={
              given?.reachesThreeQuarters === undefined ? null : given.reachesThreeQuarters ? 'yes' : 'no'
            }
            options={[
              { value: 'yes', words: say(BALLOT.yes) },
              { value: 'no', words: say(BALLOT.no) },
            ]}
          />
        </div>
      )}
      <details open={Boolean(given?.comment)}>
        <summary>{say(BALLOT.note)}</summary>
        <textarea
          class="form-control"
          name={`note:${code}`}
          rows={2}
          maxLength={2_000}
          aria-label={say(BALLOT.note)}
        >
          {given?.comment}
        </textarea>
      </details>
    </>
  );
}
