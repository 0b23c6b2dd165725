/**
 * A session is called for all projects of its council or some of them, in a form of meeting that the rulebook allows. One that
 * corrects a closed session keeps to that session's agenda; the closed one stays as it is, and is corrected once.
 */
import { allowUnless, type Decision, type Refusal } from '../refusal.js';
import type { SessionMode } from './meeting-rules.js';
import type { Rulebook } from './rulebook.js';
import type { SessionState } from './session-state.js';

/** The session that the new one corrects or takes up again. */
export interface EarlierSession {
  readonly state: SessionState;
  readonly projectIds: readonly string[];
  /** Whether another session already does. */
  readonly isSucceeded: boolean;
}

export interface CallingFacts {
  readonly rulebook: Rulebook;
  readonly mode: SessionMode;
  readonly councilProjectIds: readonly string[];
  /** All that are open to it unless told. */
  readonly projectIds?: readonly string[] | null;
  readonly corrects: EarlierSession | null;
  readonly correctionReason?: string | null;
  readonly follows: EarlierSession | null;
  /** On which the council has given its verdict, apart from those that this session judges again to correct the one that did. */
  readonly decidedProjectIds: readonly string[];
}

export interface Agenda {
  readonly projectIds: readonly string[];
}

export function decideCall(facts: CallingFacts): Decision<Agenda> {
  const { corrects, follows, councilProjectIds } = facts;
  const open = (corrects ?? follows)?.projectIds ?? councilProjectIds;
  const named = facts.projectIds ?? open;
  const refusals = [
    ...checkMode(facts),
    ...checkCorrection(facts),
    ...checkFollowing(facts),
    ...checkUndecided(named, facts.decidedProjectIds),
    ...named.flatMap((id, at) => checkProject(facts, id, `projectIds.${at}`)),
  ];
  return allowUnless(refusals, { projectIds: named });
}

function checkMode({ rulebook: { meeting }, mode }: CallingFacts): Refusal[] {
  if (!meeting.modes || meeting.modes.includes(mode)) return [];
  return [
    { code: 'session-mode-not-allowed', path: 'mode', facts: { mode, allowed: meeting.modes.join(', ') } },
  ];
}

function checkCorrection({ corrects, correctionReason }: CallingFacts): Refusal[] {
  if (!corrects) return [];
  const path = 'correctsSessionId';
  if (corrects.state !== 'closed') return [{ code: 'corrected-session-not-closed', path }];
  if (corrects.isSucceeded) return [{ code: 'session-corrected-already', path }];
  return correctionReason?.trim() ? [] : [{ code: 'correction-needs-reason', path: 'correctionReason' }];
}

function checkFollowing({ follows }: CallingFacts): Refusal[] {
  if (!follows) return [];
  const path = 'followsSessionId';
  if (follows.state !== 'postponed') return [{ code: 'followed-session-not-postponed', path }];
  return follows.isSucceeded ? [{ code: 'session-taken-up-already', path }] : [];
}

/** Also asked when a session opens and when it closes, for another may have been closed since. */
export function checkUndecided(projectIds: readonly string[], decided: readonly string[]): Refusal[] {
  return projectIds.some((id) => decided.includes(id)) ? [{ code: 'project-decided-already' }] : [];
}

function checkProject({ councilProjectIds, corrects }: CallingFacts, id: string, path: string): Refusal[] {
  if (!councilProjectIds.includes(id)) return [{ code: 'unknown-reference', path, facts: { field: path } }];
  const isNew = corrects !== null && !corrects.projectIds.includes(id);
  return isNew ? [{ code: 'project-not-on-corrected-agenda', path }] : [];
}
