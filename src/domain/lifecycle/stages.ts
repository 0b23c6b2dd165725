/** A project moves along these arrows and no others; each says who may move it and what the move must bring. */
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

/** What a move must bring or find: an input of the act, or a fact of the record. */
export type Need =
  | 'definition-verdict'
  | 'selection-verdict'
  | 'accepting-verdict'
  | 'refusing-verdict'
  | 're-evaluation-allowed'
  | 'decision'
  | 'contract'
  | 'direct-assignment'
  | 'reason';

export interface Transition {
  readonly from: Stage;
  readonly to: Stage;
  readonly by: readonly Role[];
  readonly needs: readonly Need[];
  /** Only projects of this kind take this arrow; the others never do. */
  readonly onlyKind?: 'support';
}

/** The secretary acts and the leader may; the investigator only hands in the dossier. */
const OFFICE: readonly Role[] = ['secretary', 'leader'];
const WITH_INVESTIGATOR: readonly Role[] = ['secretary', 'leader', 'investigator'];

const BEFORE_CONTRACT: readonly Stage[] = ['proposed', 'defined', 'selected', 'approved'];
const UNDER_CONTRACT: readonly Stage[] = ['contracted', 'in-progress', 'acceptance-submitted'];

function arrow(from: Stage, to: Stage, needs: readonly Need[], by = OFFICE): Transition {
  return { from, to, by, needs };
}

export const TRANSITIONS: readonly Transition[] = [
  arrow('proposed', 'defined', ['definition-verdict']),
  { ...arrow('proposed', 'approved', ['decision']), onlyKind: 'support' },
  arrow('defined', 'selected', ['selection-verdict']),
  arrow('defined', 'approved', ['decision', 'direct-assignment']),
  arrow('selected', 'approved', ['decision']),
  arrow('selected', 'defined', ['reason']),
  arrow('approved', 'contracted', ['contract']),
  arrow('contracted', 'in-progress', []),
  arrow('in-progress', 'acceptance-submitted', [], WITH_INVESTIGATOR),
  arrow('acceptance-submitted', 'in-progress', ['reason']),
  arrow('acceptance-submitted', 'accepted', ['accepting-verdict']),
  arrow('acceptance-submitted', 'not-accepted', ['refusing-verdict']),
  arrow('not-accepted', 'acceptance-submitted', ['re-evaluation-allowed'], WITH_INVESTIGATOR),
  arrow('not-accepted', 'closed', []),
  arrow('accepted', 'recognized', ['decision']),
  arrow('recognized', 'closed', []),
  ...BEFORE_CONTRACT.flatMap((from) => [arrow(from, 'rejected', ['reason']), arrow(from, 'withdrawn', ['reason'])]),
  ...UNDER_CONTRACT.flatMap((from) => [
    arrow(from, 'suspended', ['reason']),
    arrow('suspended', from, []),
    arrow(from, 'terminated', ['reason']),
  ]),
  arrow('suspended', 'terminated', ['reason']),
];

const ENDED: ReadonlySet<Stage> = new Set(['rejected', 'withdrawn', 'terminated']);

/** Milestones of running projects ring: every stage but those a project ends in without a result (decision 4). */
export function isRunning(stage: Stage): boolean {
  return !ENDED.has(stage);
}

/** The arrow for this move, or none. A suspended project only returns to where it was. */
export function transitionFor(
  kind: string,
  from: Stage,
  to: Stage,
  suspendedFrom: Stage | null,
): Transition | undefined {
  if (from === 'suspended' && to !== 'terminated' && to !== suspendedFrom) return undefined;
  return TRANSITIONS.find(
    (one) => one.from === from && one.to === to && (!one.onlyKind || one.onlyKind === kind),
  );
}

/** Where this project could go from here, whatever the moves still need. */
export function arrowsFrom(kind: string, from: Stage, suspendedFrom: Stage | null): readonly Transition[] {
  return TRANSITIONS.filter((one) => one.from === from && transitionFor(kind, from, one.to, suspendedFrom) === one);
}
