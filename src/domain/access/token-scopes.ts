/** What a program may do with an access token, at most: never more than its owner may, and nothing about who gets in. */
import type { Permission } from './permissions.js';

export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
/** Who gets in, with what, is changed by people only: else a token could make itself a greater one. */
const OF_PEOPLE: readonly string[] = ['account.manage'] satisfies Permission[];

export function isSafe(method: string): boolean {
  return SAFE_METHODS.includes(method);
}

/** `write` reads too. */
export function reaches(scopes: readonly string[], method: string): boolean {
  return isSafe(method) ? scopes.length > 0 : scopes.includes('write');
}

export function needsPerson(allowance: string | undefined, method: string): boolean {
  return allowance === 'own-session' || (!isSafe(method) && OF_PEOPLE.includes(allowance ?? ''));
}
