/** TT 04/2015 art 12: a contract is extended once, for a while that fits its length, and asked for a month before it ends. */
import type { Refusal } from '../refusal.js';
import { type PlainDate, plusMonths, plusMonthsToTheEnd } from '../values/plain-date.js';
import type { AdjustmentFacts, AdjustmentRequest } from './adjustment-request.js';
import type { ExtensionRules } from './adjustment-rules.js';
import { checkLength } from './contract-paper.js';

export function checkExtension(
  { contract, extensionsGranted }: AdjustmentFacts,
  { newEndDate }: AdjustmentRequest,
  requestedOn: PlainDate,
  rules: ExtensionRules | null,
): Refusal[] {
  if (!contract?.endsOn) return [{ code: 'contract-missing' }];
  const { endsOn, effectiveOn } = contract;
  const path = 'newEndDate';
  if (!newEndDate) return [{ code: 'new-end-missing', path }];
  const refusals: Refusal[] = [];
  if (newEndDate <= endsOn) refusals.push({ code: 'new-end-not-later', facts: { endsOn, newEndDate }, path });
  if (!rules) {
    const tooLong = checkLength(effectiveOn ?? endsOn, newEndDate, path);
    return tooLong ? [...refusals, tooLong] : refusals;
  }
  const { article, document } = rules;
  if (extensionsGranted >= rules.most) {
    refusals.push({ code: 'extension-already-granted', facts: { article, document } });
  }
  const months = capMonths(rules, effectiveOn ?? endsOn, endsOn);
  const latest = plusMonthsToTheEnd(endsOn, months);
  if (newEndDate > latest) {
    refusals.push({ code: 'extension-too-long', facts: { months, latest, article, document }, path });
  }
  const lastDay = plusMonthsToTheEnd(endsOn, -rules.requestMonthsBeforeEnd);
  if (requestedOn > lastDay) {
    const facts = { lastDay, requestedOn, article, document };
    refusals.push({ code: 'extension-requested-too-late', facts, path: 'effectiveDate' });
  }
  return refusals;
}

function capMonths({ caps }: ExtensionRules, effectiveOn: PlainDate, endsOn: PlainDate): number {
  const cap = caps.find(
    ({ upToMonths }) => !Number.isFinite(upToMonths) || endsOn <= plusMonths(effectiveOn, upToMonths),
  );
  return cap!.months;
}
