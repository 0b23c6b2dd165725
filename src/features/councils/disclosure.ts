/** Who learns what of a closed session's verdict: those concerned early and in full, the public late and briefly (TT 11/2014 art 23). */
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { StoredVerdict } from './verdict.entity.js';

/** How the reader stands to the council and to the project that it judged. */
export interface ReaderStanding {
  readonly knowsProject: boolean;
  readonly sitsInCouncil: boolean;
  readonly isRecused: boolean;
  /** All projects that a conflict keeps the reader from, this one or others. */
  readonly keptFrom: readonly string[];
  /** On the project's team or of its lead institution. */
  readonly ofProject: boolean;
  readonly stage: Stage;
}

/** How the reader stands to all that a council judges. */
export interface RosterReader {
  /** Of some project's team. */
  readonly isTeam: boolean;
  /** Of some project's lead institution or a partner. */
  readonly ofInstitution: boolean;
  /** In office, and kept from none of the projects. */
  readonly sits: boolean;
}

/**
 * Reviewers are not named to the project's own people where the rulebook says so (TT 11/2014 art 18.3); a colleague who
 * lawfully sits beside them knows them, and the office appoints them.
 */
export function knowsReviewers(
  actor: Actor,
  { meeting }: Pick<Rulebook, 'meeting'>,
  { isTeam, ofInstitution, sits }: RosterReader,
): boolean {
  if (!meeting.hidesReviewers || seesAllProjects(actor)) return true;
  return !isTeam && (!ofInstitution || sits);
}

/** The words of a paper that appoints a council may name its reviewers; its number and date do not. */
export function withoutWords<T extends PaperWords>(paper: T): T {
  return { ...paper, subject: null, asWritten: null, source: null };
}

interface PaperWords {
  readonly subject: string | null;
  readonly asWritten: string | null;
  readonly source: string | null;
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

export function disclose(verdict: StoredVerdict, actor: Actor, standing: ReaderStanding) {
  const disclosure = disclosureTo(actor, standing);
  if (disclosure === 'result') return resultOf(asTiedFor(standing, verdict));
  if (disclosure === 'conclusion') return conclusionOf(verdict);
  const { sessionId, projectId, grade } = verdict;
  return disclosure === 'grade' ? { sessionId, projectId, grade } : null;
}

/** A tie tells figures of the proposal that it was with, its money among them: not to a member who is kept from that one. */
export function asTiedFor({ keptFrom }: ReaderStanding, verdict: StoredVerdict): StoredVerdict {
  const { ranking } = verdict;
  if (!ranking) return verdict;
  const ties = ranking.ties.filter(({ against }) => !keptFrom.includes(against));
  return { ...verdict, ranking: { ...ranking, ties } };
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
