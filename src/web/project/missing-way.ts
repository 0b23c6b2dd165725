/** Where what an act misses is made: its council, the funding, the checklist of papers. */
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import type { TransitionWarning } from '../../domain/lifecycle/transition-facts.js';
import type { RefusalCode, RefusalFacts } from '../../domain/refusal.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { NEXT } from '../../wording/project-head.js';
import type { Label } from '../../wording/wording.js';

interface Way {
  readonly href: string;
  readonly label: Label;
}

export function wayToMissing(
  code: RefusalCode,
  facts: RefusalFacts,
  dossier: Dossier,
  actor: Actor | null,
): Way | null {
  if (code === 'topic-already-awarded') {
    const words = new URLSearchParams({ q: String(facts.project ?? '') });
    return { href: `/projects?${words}`, label: NEXT.toRival };
  }
  if (!code.startsWith('verdict-')) return null;
  const purpose = facts.purpose ?? 'acceptance';
  const council = dossier.councils.findLast((each) => each.purpose === purpose);
  return council && actor && may(actor, 'council.read')
    ? { href: `/councils/${council.id}`, label: NEXT.toCouncil }
    : { href: `/projects/${dossier.id}#councils`, label: NEXT.toCouncils };
}

export function wayToWarned(code: TransitionWarning, { id }: Pick<Dossier, 'id'>): Way | null {
  switch (code) {
    case 'no-approved-funding-plan':
    case 'counterpart-proof-missing':
      return { href: `/projects/${id}#funding`, label: NEXT.toFunding };
    case 'dossier-incomplete':
      return { href: `/projects/${id}/documents`, label: NEXT.toDocuments };
    case 'no-lead-institution':
      return { href: `/projects/${id}/edit`, label: NEXT.toEdit };
    default:
      return null;
  }
}
