/** Which refusals say that somebody did not get in, and at which step. */
import type { RefusalCode } from '../refusal.js';

export const FAILED_STEPS = ['password', 'code', 'held-off'] as const;
export type FailedStep = (typeof FAILED_STEPS)[number];

const STEP_OF: Partial<Record<RefusalCode, FailedStep>> = {
  'wrong-credentials': 'password',
  'current-password-wrong': 'password',
  'second-factor-wrong': 'code',
  'sign-in-throttled': 'held-off',
};

export function failedStep(code: RefusalCode | undefined): FailedStep | undefined {
  return code && STEP_OF[code];
}

/** Kept for so long. */
export const FAILURES_KEPT_DAYS = 90;

/** So many networks are named per account, step and day; further ones are counted together, so that a flood stays small. */
export const MOST_NETWORKS_A_DAY = 50;
