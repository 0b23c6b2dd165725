import type { Refusal } from '../../refusal.js';
import type { Rulebook } from '../rulebook.js';

const CODE = /^[A-Z0-9][A-Z0-9-]{1,39}$/;

export function checkCode({ code }: Rulebook): readonly Refusal[] {
  return CODE.test(code)
    ? []
    : [{ code: 'rulebook-code-malformed', path: 'code', facts: { rulebook: code } }];
}

/** Versions of one rulebook follow each other; other rulebooks may stand beside it. */
export function checkValidity(rulebook: Rulebook, others: readonly Rulebook[]): readonly Refusal[] {
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
