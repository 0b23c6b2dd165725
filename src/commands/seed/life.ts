/** The life of one invented project: the stages it went through and when, as far as today. */
import type { Stage } from '../../domain/lifecycle/stages.js';
import { type Day, weekdayFrom } from './days.js';
import { type Judgement, judge } from './judgement.js';
import type { Random } from './random.js';

export interface Step {
  readonly from: Stage | null;
  readonly to: Stage;
  readonly day: Day;
}

export interface Life {
  readonly steps: readonly Step[];
  /** Planned until the project is approved, binding after the contract. */
  readonly endsOn: Day;
  readonly judgement: Judgement | null;
}

/** Days that pass before a stage is reached, at least and at most. */
const WAITS: Partial<Record<Stage, readonly [number, number]>> = {
  defined: [20, 60],
  selected: [20, 60],
  approved: [10, 40],
  contracted: [3, 20],
  'in-progress': [1, 15],
  accepted: [25, 60],
  recognized: [30, 75],
  closed: [200, 700],
};

const SELECTED_PATH = ['defined', 'selected', 'approved'] as const;
const DIRECT_PATH = ['defined', 'approved'] as const;
const CONTRACT_PATH = [
  'contracted',
  'in-progress',
  'acceptance-submitted',
  'accepted',
  'recognized',
  'closed',
] as const;

/** In a hundred lives. Only what began in the last years still waits or stands still. */
const OLD_FATES = { 'full-path': 89, rejected: 5, withdrawn: 3, terminated: 3, suspended: 0, waiting: 0 };
const RECENT_FATES = { 'full-path': 70, rejected: 5, withdrawn: 3, terminated: 3, suspended: 7, waiting: 12 };
const RECENT_DAYS = 4 * 365;

/** From where a fate leaves the path. */
const LEFT_FROM: Readonly<Record<keyof typeof OLD_FATES, readonly Stage[]>> = {
  'full-path': [],
  rejected: ['proposed', 'defined'],
  withdrawn: ['proposed', 'defined', 'selected'],
  terminated: ['contracted', 'in-progress'],
  suspended: ['in-progress'],
  waiting: ['proposed', 'defined', 'selected', 'approved', 'contracted'],
};

const LATE_PERCENT = 2;

export function liveUntil(today: Day, random: Random, kind: string, proposedOn: Day): Life {
  const fate = random.weighted(today - proposedOn < RECENT_DAYS ? RECENT_FATES : OLD_FATES);
  const leftFrom = LEFT_FROM[fate].length > 0 ? random.pick(LEFT_FROM[fate]) : null;
  const steps: Step[] = [{ from: null, to: 'proposed', day: proposedOn }];
  const months = random.int(10, 30);
  let endsOn = proposedOn + 120 + months * 30;
  let judgement: Judgement | null = null;

  for (const planned of pathOf(random, kind)) {
    const { to: from, day } = steps.at(-1)!;
    const isLeaving = from === leftFrom;
    if (isLeaving && fate === 'waiting') break;
    let to: Stage = isLeaving ? (fate as Stage) : planned;
    let next = weekdayFrom(day + waitFor(random, to));
    if (to === 'contracted') endsOn = next + months * 30;
    if (to === 'acceptance-submitted') next = weekdayFrom(endsOn + lateBy(random));
    if (next > today) break;
    if (to === 'accepted') {
      judgement = judge(random, { endsOn, submittedOn: day, heldOn: next });
      if (!judgement.verdict.accepts) to = 'not-accepted';
    }
    if (from === 'not-accepted') to = 'closed';
    steps.push({ from, to, day: next });
    if (isLeaving || to === 'closed') break;
  }
  return { steps, endsOn, judgement };
}

function pathOf(random: Random, kind: string): readonly Stage[] {
  if (kind === 'support') return ['approved', ...CONTRACT_PATH];
  return [...(random.chance(20) ? DIRECT_PATH : SELECTED_PATH), ...CONTRACT_PATH];
}

function waitFor(random: Random, stage: Stage): number {
  const [least, most] = WAITS[stage] ?? [30, 120];
  return random.int(least, most);
}

/** Beyond six months the rulebook fails the dossier, whatever the ballots say. */
function lateBy(random: Random): number {
  return random.chance(LATE_PERCENT) ? random.int(190, 260) : random.int(-30, 30);
}
