import type { FormCriterion } from '../../domain/council/ballot-form.js';
import { pointsText } from '../../domain/values/points.js';
import { BALLOT } from '../../wording/ballot-pages.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import type { BallotProps } from './ballot-props.js';
import { standingOf } from './ballot-words.js';
import { choiceWord } from './choice.view.js';

/** The whole ballot as it reads, with what was left open named as such. */
export function BallotPaperView({ form, rulebook, words }: BallotProps) {
  const { say, language } = useReader();
  const { chosen, derived, total } = standingOf(rulebook, form, words);
  const answerOf = ({ code, maxPoints }: FormCriterion): string => {
    const points = words.scores?.find(({ criterion }) => criterion === code)?.points;
    if (points !== undefined) return `${points} / ${maxPoints}`;
    const given = words.assessments?.find(({ criterion }) => criterion === code);
    if (!given) return say(BALLOT.leftOpen);
    const reaches = given.reachesThreeQuarters;
    return [
      choiceWord(given.grade, language),
      reaches === undefined ? null : say(reaches ? BALLOT.reaches : BALLOT.reachesNot),
      given.comment,
    ]
      .filter(Boolean)
      .join(' · ');
  };
  const columns: readonly Column<FormCriterion>[] = [
    {
      title: BALLOT.criterion,
      cell: ({ label, product }) => [product?.name, say(label)].filter(Boolean).join(': '),
    },
    { title: BALLOT.answer, cell: answerOf },
  ];
  const isAsked = form.kind === 'score' || form.assessmentGrades.length > 0;
  const conclusion = chosen ?? derived;
  return (
    <section class="card">
      {isAsked && form.criteria.length > 0 && (
        <Table caption={BALLOT.title} columns={columns} rows={form.criteria} keyOf={({ code }) => code} />
      )}
      <div class="card-body stack">
        {total !== null && (
          <div>
            {`${say(BALLOT.total)} `}
            <strong>{`${pointsText(total)}${form.outOf ? `/${form.outOf}` : ''}`}</strong>
          </div>
        )}
        {form.kind !== 'score' && (
          <div>
            {`${say(form.kind === 'vote' ? BALLOT.vote : BALLOT.grade)}: `}
            <strong>{conclusion ? choiceWord(conclusion, language) : say(BALLOT.leftOpen)}</strong>
            {!chosen && derived && <span class="text-secondary">{` (${say(BALLOT.fromParts)})`}</span>}
          </div>
        )}
        <div>
          {`${say(BALLOT.comment)}: `}
          <span class="words">{words.comment || '–'}</span>
        </div>
      </div>
    </section>
  );
}
