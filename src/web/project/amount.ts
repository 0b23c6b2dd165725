import type { LinePrecision } from '../../domain/funding/funding-plan.js';
import type { Language } from '../../domain/values/language.js';
import { formatVnd } from '../../domain/values/vnd.js';
import { PRECISION_WORDS } from '../../wording/pages.js';

interface AmountAsGiven {
  readonly amountVnd: bigint | null;
  readonly precision: LinePrecision;
  readonly asWritten: string | null;
}

/** The figure with its precision, and the printed words beside it; empty where there is neither. */
export function amountOf({ amountVnd, precision, asWritten }: AmountAsGiven, language: Language): string {
  const figure =
    amountVnd === null
      ? ''
      : `${PRECISION_WORDS[precision][language]} ${formatVnd(amountVnd, language)}`.trim();
  const words = asWritten ? `“${asWritten}”` : '';
  return figure && words ? `${figure} (${words})` : figure || words;
}
