import type { Refusal } from '../../refusal.js';
import type { Rulebook } from '../rulebook.js';

const CODE = /^[A-Z0-9][A-Z0-9-]{1,39}$/;

/** Each copy is a draft of its own; whoever wants another publishes or deletes one. */
const MOST_DRAFTS = 20;

export type RulebookVersion = Pick<Rulebook, 'code' | 'version' | 'validFrom' | 'validTo'>;

export function checkCode({ code }: Rulebook): readonly Refusal[] {
  return CODE.test(code)
    ? []
    : [{ code: 'rulebook-code-malformed', path: 'code', facts: { rulebook: code } }];
}

/** Versions of one rulebook follow each other; other rulebooks may stand beside it. */
export function checkValidity(rulebook: Rulebook, others: readonly RulebookVersion[]): readonly Refusal[] {
  const { code, validFrom, validTo } = rulebook;
  if (validTo !== null && validTo < validFrom) {
    return [{ code: 'rulebook-dates-reversed', path: 'validTo', facts: { validFrom, validTo } }];
  }
  return others
    .filter((other) => other.code === code && other.version !== rulebook.version)
    .filter(
      (other) => (!other.validTo || other.validTo >= validFrom) && (!validTo || validTo >= other.validFrom),
    )
    .map((other) => ({
      code: 'rulebook-versions-overlap',
      path: 'validFrom',
      facts: {
        rulebook: code,
        version: other.version,
        validFrom: other.validFrom,
        validTo: other.validTo ?? '…',
      },
    }));
}

/** Of one code, before another draft is written. */
export function checkDrafts(code: string, drafts: number): readonly Refusal[] {
  if (drafts < MOST_DRAFTS) return [];
  return [{ code: 'rulebook-drafts-too-many', path: 'code', facts: { rulebook: code, most: MOST_DRAFTS } }];
}
