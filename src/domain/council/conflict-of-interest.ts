/**
 * Nobody judges their own work: a conflict closes the seat or certain roles, unless it was dismissed with a reason
 * (TT 11/2014 art 9.3b, 9.5).
 */
import { allow, type Decision, type Refusal, refuse } from '../refusal.js';
import { CONFLICT_KINDS, type ConflictKind, type ConflictRule } from './conflict-rule.js';
import type { Rulebook } from './rulebook.js';
import type { SeatRole } from './seat.js';

/** `suggested` by the system waits for a word; `declared` and `upheld` take effect at once. */
export type ConflictStatus = 'suggested' | 'declared' | 'upheld' | 'dismissed';

export interface Conflict {
  readonly kind: ConflictKind;
  readonly status: ConflictStatus;
}

/** How a person stands to a project, as the records have it. */
export interface PersonStanding {
  readonly isTeamMember: boolean;
  /** A declaration, here or in another council, names this person and one of the team as relatives. */
  readonly hasRelativeOnTeam: boolean;
  /** Kinds of conflicts that keep this person from the project in some council. */
  readonly keptOutFor: readonly ConflictKind[];
  readonly institutionId: string | null;
  readonly leadInstitutionId: string | null;
  readonly partnerInstitutionIds: readonly string[];
  readonly contributorInstitutionIds: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** Refuses a seat to a person whose conflict closes it or the role. */
export function checkSeatConflicts(
  rulebook: Rulebook,
  role: SeatRole,
  standing: PersonStanding,
): readonly Refusal[] {
  return effectiveConflicts(rulebook, standing).flatMap((kind): Refusal[] => {
    const { closes, article } = effectOf(rulebook, kind);
    const facts = { kind, role, article };
    if (closes === 'seat') return [{ code: 'seat-in-conflict', facts }];
    return closes.includes(role) ? [{ code: 'role-closed-by-conflict', facts }] : [];
  });
}

/** In a session the member whose conflict closes the seat takes no part: no documents, no ballot, not present. */
export function isRecused(rulebook: Rulebook, role: SeatRole, conflicts: readonly Conflict[]): boolean {
  return checkSeatConflicts(rulebook, role, { ...UNRELATED, conflicts }).length > 0;
}

const UNRELATED: PersonStanding = {
  isTeamMember: false,
  hasRelativeOnTeam: false,
  keptOutFor: [],
  institutionId: null,
  leadInstitutionId: null,
  partnerInstitutionIds: [],
  contributorInstitutionIds: [],
  conflicts: [],
};

/** What the records alone suggest, or another council on the project knows of, and nobody has dismissed. */
export function suggestedConflicts(standing: PersonStanding): readonly ConflictKind[] {
  const recorded = recordedConflicts(standing);
  return CONFLICT_KINDS.filter(
    (kind) => (recorded.includes(kind) || standing.keptOutFor.includes(kind)) && !isDismissed(standing, kind),
  );
}

function recordedConflicts(standing: PersonStanding): readonly ConflictKind[] {
  const { institutionId } = standing;
  const suggestions: Partial<Record<ConflictKind, boolean>> = {
    'team-member': standing.isTeamMember,
    'host-staff': institutionId !== null && institutionId === standing.leadInstitutionId,
    'partner-staff': institutionId !== null && standing.partnerInstitutionIds.includes(institutionId),
    contributor: institutionId !== null && standing.contributorInstitutionIds.includes(institutionId),
    relative: standing.hasRelativeOnTeam,
  };
  return CONFLICT_KINDS.filter((kind) => suggestions[kind]);
}

/**
 * What waits for a word about a seat: not what was spoken of already, nor what the rulebook settles by letting this role
 * sit all the same. What closes the seat only turns up here when the records changed after the appointment.
 */
export function openSuggestions(
  rulebook: Rulebook,
  role: SeatRole,
  standing: PersonStanding,
): readonly ConflictKind[] {
  return suggestedConflicts(standing).filter((kind) => {
    if (standing.conflicts.some((known) => known.kind === kind)) return false;
    const rule = ruleOf(rulebook, kind);
    return !rule || rule.closes === 'seat' || rule.closes.includes(role);
  });
}

export const CONFLICT_DECISIONS = ['upheld', 'dismissed'] as const;
export type ConflictDecision = (typeof CONFLICT_DECISIONS)[number];

/** Nobody decides about their own conflict; it may be decided again, each time with its reason in the record. */
export function decideConflict(
  status: ConflictDecision,
  { isOwn, reason }: { readonly isOwn: boolean; readonly reason?: string | null },
): Decision<{ readonly status: ConflictDecision; readonly reason: string | null }> {
  if (isOwn) return refuse('not-permitted');
  const said = reason?.trim() || null;
  return status === 'dismissed' && !said
    ? refuse('dismissal-needs-reason', undefined, 'reason')
    : allow({ status, reason: said });
}

export const CONFLICT_WARNINGS = ['relative-not-named', 'relative-not-on-team'] as const;
export type ConflictWarning = (typeof CONFLICT_WARNINGS)[number];

/** A declared relative should be named, and be one of those whose work is judged. */
export function declarationWarnings(
  { kind, relatedPersonId }: { readonly kind: ConflictKind; readonly relatedPersonId?: string | null },
  teamIds: readonly string[],
): readonly ConflictWarning[] {
  if (kind !== 'relative') return [];
  if (!relatedPersonId) return ['relative-not-named'];
  return teamIds.includes(relatedPersonId) ? [] : ['relative-not-on-team'];
}

/**
 * Declared or upheld ones; of the suggested only those that the rulebook itself names, since the records prove them. That
 * somebody was once declared a relative, or is kept out by another council, proves nothing.
 */
function effectiveConflicts(rulebook: Rulebook, standing: PersonStanding): readonly ConflictKind[] {
  const stated = standing.conflicts.filter(({ status }) => status === 'declared' || status === 'upheld');
  const proven = recordedConflicts(standing).filter(
    (kind) => kind !== 'relative' && ruleOf(rulebook, kind) && !isDismissed(standing, kind),
  );
  return CONFLICT_KINDS.filter((kind) => proven.includes(kind) || stated.some((each) => each.kind === kind));
}

function isDismissed({ conflicts }: PersonStanding, kind: ConflictKind): boolean {
  return conflicts.some((conflict) => conflict.kind === kind && conflict.status === 'dismissed');
}

/** A stated conflict of which the rulebook is silent closes the seat: whoever states it does not want to judge. */
function effectOf(rulebook: Rulebook, kind: ConflictKind): Pick<ConflictRule, 'closes' | 'article'> {
  return ruleOf(rulebook, kind) ?? { closes: 'seat', article: rulebook.seats.article };
}

function ruleOf(rulebook: Rulebook, kind: ConflictKind): ConflictRule | undefined {
  return rulebook.conflicts.find((rule) => rule.kind === kind);
}
