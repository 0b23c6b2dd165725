/** The rules of a rulebook in words, each with its article. */
import type { Criterion } from '../../domain/council/ballot-rules.js';
import type { ConflictRule } from '../../domain/council/conflict-rule.js';
import type { Deadline } from '../../domain/council/rulebook.js';
import type { RulebookAnswer } from '../../features/councils/rulebook-view.js';
import { deadlineTitle } from '../../wording/meeting.js';
import {
  conditionSentence,
  deadlineSentence,
  fractionText,
  memberConditionSentence,
  quorumSentence,
  spanText,
} from '../../wording/rulebook-sentences.js';
import {
  BALLOT_KIND_WORDS,
  CHOICE_WORDS,
  CONFLICT_WORDS,
  PRESIDING_WORDS,
  RULEBOOKS,
} from '../../wording/rulebooks.js';
import { RULE_WORDS } from '../../wording/trace-words.js';
import { GRADE_WORDS, SEAT_ROLE_WORDS, wordOf } from '../../wording/words.js';
import { GradeBadge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { Table } from '../layout/table.view.js';

interface Props {
  readonly rulebook: RulebookAnswer;
}

export function ConflictsView({ conflicts }: { conflicts: readonly ConflictRule[] }) {
  const { say, language } = useReader();
  const closed = ({ closes }: ConflictRule) =>
    closes === 'seat' ? '' : `: ${closes.map((role) => wordOf(SEAT_ROLE_WORDS, role, language)).join(', ')}`;
  return (
    <Card id="conflicts" title={RULEBOOKS.conflicts} isEmpty={conflicts.length === 0}>
      <ul class="card-body mb-0">
        {conflicts.map((rule) => (
          <li key={rule.kind}>
            {`${wordOf(CONFLICT_WORDS, rule.kind, language)}${closed(rule)} (${say(RULEBOOKS.article)} ${rule.article})`}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function QuorumView({ rulebook: { quorum } }: Props) {
  const { say, language } = useReader();
  const attend = quorum.mustAttend.map(
    ({ role, count }) => `${wordOf(SEAT_ROLE_WORDS, role, language)} (${count === 'all' ? '100 %' : count})`,
  );
  return (
    <Card id="quorum" title={RULEBOOKS.quorum}>
      <ul class="card-body mb-0">
        {quorum.bySize.map((step) => (
          <li key={step.upTo ?? 0}>{quorumSentence(step, language)}</li>
        ))}
        {attend.length > 0 && <li>{`${say(RULEBOOKS.mustAttend)}: ${attend.join(', ')}`}</li>}
        <li>{`${say(RULEBOOKS.presides)}: ${say(PRESIDING_WORDS[quorum.presides])}`}</li>
        <li>{`${say(RULEBOOKS.article)} ${quorum.article}`}</li>
      </ul>
    </Card>
  );
}

export function BallotView({ rulebook: { ballot } }: Props) {
  const { say, language } = useReader();
  const choices = ballot.choices.map((choice) => wordOf(CHOICE_WORDS, choice, language)).join(', ');
  const beyond = ballot.score?.invalidBeyond;
  return (
    <Card id="ballot" title={RULEBOOKS.ballot}>
      <p class="card-body mb-0">
        {`${say(BALLOT_KIND_WORDS[ballot.kind])}${choices && `: ${choices}`} (${say(RULEBOOKS.article)} ${ballot.article})`}
        {ballot.score && ` /${ballot.score.outOf}`}
        {beyond && ` ±${fractionText(beyond.fraction)} (${say(RULEBOOKS.article)} ${beyond.article})`}
      </p>
      <Criteria criteria={ballot.criteria} />
      {ballot.forms.map((form) => (
        <details key={form.code} class="card-body">
          <summary>{say(form.title)}</summary>
          <Criteria criteria={form.criteria} />
        </details>
      ))}
      {ballot.memberRules.length > 0 && (
        <div class="card-body">
          <h3>{say(RULEBOOKS.memberRules)}</h3>
          <ol class="mb-0">
            {ballot.memberRules.map(({ choice, article, conditions }) => (
              <li key={choice}>
                <strong>{wordOf(CHOICE_WORDS, choice, language)}</strong>
                {`: ${conditions.map((each) => memberConditionSentence(each, language)).join('; ') || say(RULEBOOKS.otherwise)} (${say(RULEBOOKS.article)} ${article})`}
              </li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}

function Criteria({ criteria }: { criteria: readonly Criterion[] }) {
  const { say } = useReader();
  if (criteria.length === 0) return null;
  return (
    <ul class="card-body mb-0">
      {criteria.map(({ code, label, maxPoints, weight }) => (
        <li key={code}>
          {say(label)}
          {maxPoints && `: ${maxPoints}${weight && weight > 1 ? ` × ${weight}` : ''}`}
        </li>
      ))}
    </ul>
  );
}

export function VerdictRulesView({ rulebook: { verdict, selection } }: Props) {
  const { say, language } = useReader();
  const { lateness, reEvaluation } = verdict;
  const article = (text: string) => ` (${say(RULEBOOKS.article)} ${text})`;
  return (
    <Card id="verdict" title={RULEBOOKS.verdict}>
      <ol class="card-body mb-0">
        {lateness && (
          <li>
            {`${wordOf(RULE_WORDS, lateness.rule, language)}, > ${spanText({ count: lateness.months, unit: 'months' }, language)}: `}
            <GradeBadge grade={lateness.grade} gradeAsWritten={null} />
            {article(lateness.article)}
          </li>
        )}
        {verdict.rules.map((rule) => (
          <li key={rule.rule}>
            <GradeBadge grade={rule.grade} gradeAsWritten={null} />
            {` ${rule.title?.[language] ?? wordOf(RULE_WORDS, rule.rule, language)}: ${
              rule.conditions.map((each) => conditionSentence(each, language)).join('; ') ||
              say(RULEBOOKS.otherwise)
            }${article(rule.article)}`}
          </li>
        ))}
      </ol>
      <p class="card-body mb-0">
        {verdict.grades
          .map(
            ({ grade, accepts }) =>
              `${wordOf(GRADE_WORDS, grade, language)}: ${say(accepts ? RULEBOOKS.accepts : RULEBOOKS.rejects)}`,
          )
          .join('; ')}
        {reEvaluation && ` · ${spanText(reEvaluation.within, language)}${article(reEvaluation.article)}`}
      </p>
      {selection && (
        <div class="card-body">
          <h3>{say(RULEBOOKS.selection)}</h3>
          <ol class="mb-0">
            {selection.ties.map(({ by, of, article: basis }) => (
              <li key={by}>{`${by}${of ? ` ${of}` : ''}${article(basis)}`}</li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}

export function DeadlinesView({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { language } = useReader();
  return (
    <Card id="deadlines" title={RULEBOOKS.deadlines} isEmpty={deadlines.length === 0}>
      <Table
        caption={RULEBOOKS.deadlines}
        columns={[
          { title: RULEBOOKS.name, cell: (deadline) => deadlineTitle(deadline, language) },
          { title: RULEBOOKS.deadlines, cell: (deadline) => deadlineSentence(deadline, language) },
          { title: RULEBOOKS.article, cell: ({ article }) => article },
        ]}
        rows={deadlines}
        keyOf={({ code }) => code}
      />
    </Card>
  );
}
