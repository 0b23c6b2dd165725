import type { BallotState } from '../domain/council/ballot-moves.js';
import { paperDate } from '../domain/values/plain-date.js';
import type { VerdictPhrases } from './verdict-words.js';
import { GRADE_WORDS } from './words.js';

const BALLOTS: Readonly<Record<string, string>> = {
  approve: 'for',
  reject: 'against',
  invalid: 'invalid',
  missing: 'missing',
};

const OPERATORS = {
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'less-than': 'less than',
} as const;

export const ballotWordEn = (state: BallotState) =>
  BALLOTS[state] ?? GRADE_WORDS[state as keyof typeof GRADE_WORDS].en;
const date = (day: string | null) => (day ? paperDate(day) : 'an unknown day');
const ballots = (count: number) => (count === 1 ? 'ballot' : 'ballots');

export const VERDICT_ENGLISH: VerdictPhrases = {
  grade: (purpose, grade) => {
    const isPassed = grade === 'pass';
    if (purpose === 'definition') {
      const act = isPassed ? 'recommends the project' : 'recommends against the project';
      return {
        does: `the council ${act}`,
        doesNot: isPassed ? 'not enough to recommend it' : 'not enough to recommend against it',
        result: `the council would have ${isPassed ? 'recommended' : 'recommended against'} the project`,
      };
    }
    if (purpose === 'selection') {
      const what = isPassed ? 'meets the requirements' : 'does not meet the requirements';
      return {
        does: `the council finds that the proposal ${what}`,
        doesNot: isPassed ? 'not enough to meet the requirements' : 'not enough to fail the requirements',
        result: `the proposal would ${isPassed ? 'meet' : 'not meet'} the requirements`,
      };
    }
    const word = ballotWordEn(grade);
    return {
      does: `the council grades the project ${word}`,
      doesNot: `not graded ${word}`,
      result: `the result would be ${word}`,
    };
  },

  share: ({ of, count, size, atMost, bound }) => {
    if (atMost && bound === 0) {
      return count === 0
        ? `no ballot ${ballotWordEn(of)}`
        : `${count} ${ballots(count)} ${ballotWordEn(of)} (none allowed)`;
    }
    return `${count} of ${size} ballots ${ballotWordEn(of)} (${bound} ${atMost ? 'allowed' : 'needed'})`;
  },
  average: ({ average, operator, points }, name) => {
    const what = name ? `average of “${name}”` : 'average';
    const found = average === null ? `no valid ballot to make the ${what} of` : `${what} ${average}`;
    return `${found} (${OPERATORS[operator]} ${points} needed)`;
  },
  zeros: ({ most, tooMany, criteria }) =>
    criteria.length > 0
      ? `“${criteria.join('”, “')}” scored nothing by ${most} members (fewer than ${tooMany} allowed)`
      : `no criterion scored nothing by ${tooMany} members or more`,
  timeliness: ({ isLate, submittedOn, lastTimelyDay }) =>
    isLate
      ? `the dossier was handed in on ${date(submittedOn)}, after the last day, ${date(lastTimelyDay)}`
      : submittedOn && lastTimelyDay
        ? `the dossier was handed in on ${date(submittedOn)}, not after ${date(lastTimelyDay)}`
        : 'the dossier is not known to be late',

  so: (found, therefore) => `${found}, so ${therefore}`,
  otherwise: 'all other cases',
  ranked: ({ place, of, wins, tied }) => {
    const ranked = place > 0 ? `, ranked ${place} of ${of}` : '';
    const recommended = tied
      ? 'equal to another, left to the authority'
      : wins
        ? 'recommended as the winner'
        : 'not recommended';
    return `${ranked}, ${recommended}`;
  },

  change: (count, to, from) =>
    `${count} more ${ballots(count)} ${ballotWordEn(to)} in place of ${ballotWordEn(from)}`,
  changed: (changes, result) => `with ${changes.join(' and ')} ${result}`,
  points: (points, average, result) => {
    const change = points.startsWith('-') ? `${points.slice(1)} fewer` : `${points} more`;
    return `with ${change} points over all valid ballots (average ${average}) ${result}`;
  },
  notReckoned: 'how near another result was is not reckoned, for the rules take too long to go through',
};
