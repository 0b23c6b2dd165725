/** An estimate, approved or adjusted plan is exact to the đồng; the last two stand under a numbered and dated decision. */
import type { Refusal } from '../refusal.js';
import { isCompletePaper } from '../values/official-paper.js';
import { checkBudgetLines } from './budget-lines.js';
import { filledBy, hasExactAmount, sumOfExact } from './funding-line.js';
import type { FundingPlan } from './plan.js';

export function checkBinding(plan: FundingPlan): Refusal[] {
  const figures = checkFigures(plan);
  return [
    ...figures,
    ...(plan.kind === 'estimate' ? [] : checkApproval(plan)),
    ...checkBudgetLines(plan),
    // Where an amount is missing the sum says nothing.
    ...(figures.length === 0 ? checkSum(plan) : []),
  ];
}

function checkFigures({ totalVnd, totalPrecision = 'exact', lines }: FundingPlan): Refusal[] {
  const refusals: Refusal[] = [];
  if (totalVnd === null || totalPrecision !== 'exact') {
    refusals.push({ code: 'funding-total-missing', path: 'totalVnd' });
  }
  if (lines.length === 0) refusals.push({ code: 'funding-plan-empty', path: 'lines' });
  lines.forEach((line, at) => {
    if (hasExactAmount(line)) return;
    refusals.push({
      code: 'funding-line-not-exact',
      path: `lines.${at}.amountVnd`,
      facts: { line: at + 1 },
    });
  });
  return refusals;
}

/** An approved plan says the year and the budget line of each line or of none: half a table proves nothing. */
function checkApproval({ lines, decision }: FundingPlan): Refusal[] {
  const refusals: Refusal[] = [];
  if (!isCompletePaper(decision)) refusals.push({ code: 'funding-decision-missing', path: 'decision' });
  for (const dimension of ['year', 'budget-line'] as const) {
    if (filledBy(lines, dimension) !== 'partly') continue;
    refusals.push({ code: 'funding-dimension-half-filled', path: 'lines', facts: { dimension } });
  }
  return refusals;
}

function checkSum({ totalVnd, lines }: FundingPlan): Refusal[] {
  const sum = sumOfExact(lines);
  if (totalVnd === null || sum === totalVnd) return [];
  const facts = { total: totalVnd, sum, difference: totalVnd - sum };
  return [{ code: 'funding-lines-miss-total', path: 'lines', facts }];
}
