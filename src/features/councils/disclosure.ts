/** Who learns what of a closed session's verdict: those concerned early and in full, the public late and briefly (TT 11/2014 art 23). */
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { StoredVerdict } from './verdict.entity.js';

/** How the reader stands to the council and to the project that it judged. */
export interface ReaderStanding {
  readonly knowsProject: boolean;
  readonly sitsInCouncil: boolean;
  readonly isRecused: boolean;
  /** On the project's team or of its lead institution. */
  readonly ofProject: boolean;
  readonly stage: Stage;
}

export type Disclosure = 'result' | 'conclusion' | 'grade' | 'nothing';

const RECOGNIZED: readonly Stage[] = ['recognized', 'closed'];

export function disclosureTo(actor: Actor, standing: ReaderStanding): Disclosure {
  if (seesAllProjects(actor)) return 'result';
  if (!standing.knowsProject) return 'nothing';
  if (standing.sitsInCouncil && !standing.isRecused) return 'result';
  if (standing.ofProject) return 'conclusion';
  return RECOGNIZED.includes(standing.stage) ? 'grade' : 'nothing';
}

export function disclose(verdict: StoredVerdict, disclosure: Disclosure) {
  if (disclosure === 'result') return resultOf(verdict);
  if (disclosure === 'conclusion') return conclusionOf(verdict);
  const { sessionId, projectId, grade } = verdict;
  return disclosure === 'grade' ? { sessionId, projectId, grade } : null;
}

export function resultOf(verdict: StoredVerdict) {
  const { counts, scores, ranking, trace, distance, ballotsDigest } = verdict;
  return { ...conclusionOf(verdict), counts, scores, ranking, trace, distance, ballotsDigest };
}

function conclusionOf({
  id,
  sessionId,
  projectId,
  rulebookId,
  grade,
  accepts,
  valid,
  heldOn,
}: StoredVerdict) {
  return { id, sessionId, projectId, rulebookId, grade, accepts, valid, heldOn };
}
