/** A project is one record from first proposal to archive; this table holds every way from one stage to another. */
import type { Role } from '../access/actor.js';

export const STAGES = [
  'proposed',
  'defined',
  'selected',
  'approved',
  'contracted',
  'in-progress',
  'acceptance-submitted',
  'accepted',
  'not-accepted',
  'recognized',
  'closed',
  'suspended',
  'rejected',
  'withdrawn',
  'terminated',
] as const;
export type Stage = (typeof STAGES)[number];

/** What an act must find on record, or bring. */
export type Need =
  | 'definition-verdict'
  | 'selection-verdict'
  | 'accepting-verdict'
  | 'rejecting-verdict'
  | 're-evaluation'
  | 'direct-assignment'
  | 'decision'
  | 'contract'
  | 'reason';

export interface Transition {
  readonly from: Stage;
  readonly to: Stage;
  readonly by: readonly Role[];
  readonly needs: readonly Need[];
  /** The only kind of project that may go this way. */
  readonly onlyKind?: string;
  /** Only for a project that stood there before. */
  readonly onlyBack?: true;
}

const OFFICE: readonly Role[] = ['secretary', 'leader'];
const OFFICE_OR_HOST: readonly Role[] = [...OFFICE, 'investigator'];
const BEFORE_CONTRACT = ['proposed', 'defined', 'selected', 'approved'] as const;
const UNDER_CONTRACT = ['contracted', 'in-progress', 'acceptance-submitted'] as const;

export const TRANSITIONS: readonly Transition[] = [
  { from: 'proposed', to: 'defined', by: OFFICE, needs: ['definition-verdict'] },
  { from: 'proposed', to: 'approved', by: OFFICE, needs: ['decision'], onlyKind: 'support' },
  { from: 'defined', to: 'selected', by: OFFICE, needs: ['selection-verdict'] },
  // Luật 29/2013 art 30: assigned directly where only one organisation can do it, or it is urgent or secret.
  { from: 'defined', to: 'approved', by: OFFICE, needs: ['decision', 'direct-assignment'] },
  // TT 20/2023 art 17: the result of a selection may be cancelled.
  { from: 'selected', to: 'defined', by: OFFICE, needs: ['reason'] },
  { from: 'selected', to: 'approved', by: OFFICE, needs: ['decision'] },
  { from: 'approved', to: 'contracted', by: OFFICE, needs: ['contract'] },
  { from: 'contracted', to: 'in-progress', by: OFFICE, needs: [] },
  { from: 'in-progress', to: 'acceptance-submitted', by: OFFICE_OR_HOST, needs: [] },
  // TT 11/2014 art 7.3: a dossier that is not valid goes back.
  { from: 'acceptance-submitted', to: 'in-progress', by: OFFICE, needs: ['reason'] },
  { from: 'acceptance-submitted', to: 'accepted', by: OFFICE, needs: ['accepting-verdict'] },
  { from: 'acceptance-submitted', to: 'not-accepted', by: OFFICE, needs: ['rejecting-verdict'] },
  { from: 'not-accepted', to: 'acceptance-submitted', by: OFFICE_OR_HOST, needs: ['re-evaluation'] },
  { from: 'not-accepted', to: 'closed', by: OFFICE, needs: [] },
  { from: 'accepted', to: 'recognized', by: OFFICE, needs: ['decision'] },
  { from: 'recognized', to: 'closed', by: OFFICE, needs: [] },
  ...BEFORE_CONTRACT.flatMap((from): Transition[] => [
    { from, to: 'rejected', by: OFFICE, needs: ['reason'] },
    { from, to: 'withdrawn', by: OFFICE, needs: ['reason'] },
  ]),
  ...UNDER_CONTRACT.flatMap((stage): Transition[] => [
    { from: stage, to: 'suspended', by: OFFICE, needs: ['reason'] },
    { from: 'suspended', to: stage, by: OFFICE, needs: [], onlyBack: true },
    { from: stage, to: 'terminated', by: OFFICE, needs: ['reason'] },
  ]),
  // TT 04/2015 arts 21-22: the pause comes before the termination, so a paused contract can be terminated.
  { from: 'suspended', to: 'terminated', by: OFFICE, needs: ['reason'] },
];

/** Its milestones count. A suspended project still runs, but its reminders are held until it resumes. */
export function isRunning(stage: Stage): boolean {
  return stage !== 'rejected' && stage !== 'withdrawn' && stage !== 'terminated';
}

/** A suspended project runs on, but nobody is reminded of it before it resumes (decision 4). */
export function remindersRing(stage: Stage): boolean {
  return isRunning(stage) && stage !== 'suspended';
}

/** No way leads on. */
export function isFinal(stage: Stage): boolean {
  return TRANSITIONS.every(({ from }) => from !== stage);
}

/** The councils that sat before this act no longer support anything: their result was cancelled or is to be repeated. */
export function undoesVerdicts(from: Stage, to: Stage): boolean {
  return (
    (from === 'selected' && to === 'defined') || (from === 'not-accepted' && to === 'acceptance-submitted')
  );
}
