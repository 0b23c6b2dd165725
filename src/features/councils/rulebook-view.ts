/** Rulebooks as their readers see them. */
import { rulebookOf, type StoredRulebook } from './rulebook.entity.js';
import type { VersionLine } from './rulebooks.repository.js';

export type RulebookEntry = ReturnType<typeof rulebookEntry>;
export type RulebookAnswer = ReturnType<typeof rulebookAnswer>;

/** One line of a list. */
export function rulebookEntry(stored: StoredRulebook, councils = 0) {
  const { id, builtIn, state, versionNote, rowVersion } = stored;
  const { code, version, purpose, title, levels, kinds, legalBasis, validFrom, validTo, adoptions } =
    rulebookOf(stored);
  return {
    id,
    code,
    version,
    purpose,
    title,
    levels,
    kinds,
    legalBasis,
    validFrom,
    validTo,
    adoptions,
    builtIn,
    state,
    versionNote,
    councils,
    rowVersion,
  };
}

/** The whole of it, in the shape in which it can be sent back. */
export function rulebookAnswer(stored: StoredRulebook, more: { councils: number; versions: VersionLine[] }) {
  const { id, builtIn, state, versionNote, rowVersion, createdAt } = stored;
  return {
    ...rulebookOf(stored),
    id,
    builtIn,
    state,
    versionNote,
    rowVersion,
    createdAt,
    councils: more.councils,
    versions: more.versions.map((each) => ({
      id: each.id,
      version: each.version,
      state: each.state,
      validFrom: each.validFrom,
      validTo: each.validTo,
      versionNote: each.versionNote,
    })),
  };
}
