/** Codes as people type them: spaces and hyphens where they like. */
const APP_CODE = /^\d{6}$/;
/** Those that were drawn before had sixteen letters. */
const RECOVERY_CODE = /^([2-9a-hjkmnp-z]{28}|[2-9a-hjkmnp-z]{16})$/;

export const HALF_MINUTE_MS = 30_000;
/** A phone's clock may be as much off, in half minutes. */
export const STEPS_OFF = 1;

/** Without letters that are read as another. */
export const RECOVERY_LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
/** More than 128 bits: too many to guess, also for who has the digests (ASVS 6.5.2, 11.5.1). */
export const RECOVERY_LENGTH = 28;
export const RECOVERY_CODES = 10;

export type OneTimeCode = { readonly is: 'app' | 'recovery'; readonly code: string };

export function readCode(typed: string): OneTimeCode | null {
  const code = typed.replace(/[\s-]/g, '').toLowerCase();
  if (APP_CODE.test(code)) return { is: 'app', code };
  return RECOVERY_CODE.test(code) ? { is: 'recovery', code } : null;
}

export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
