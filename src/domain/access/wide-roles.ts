/** Roles that open much are given only on a second thought, and so is one's own given away. */
import { ROLES, type Role } from './actor.js';

/** They change what others may do, or read what concerns everybody. */
export const WIDE_ROLES = [
  'administrator',
  'secretary',
  'leader',
  'auditor',
] as const satisfies readonly Role[];
export type WideRole = (typeof WIDE_ROLES)[number];

export interface RoleChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Of whoever changes it. */
  readonly isOwn: boolean;
}

export interface RolesToConfirm {
  readonly given: readonly WideRole[];
  readonly lost: readonly Role[];
}

/** Null where nothing asks for a second thought. */
export function rolesToConfirm({ before, after, isOwn }: RoleChange): RolesToConfirm | null {
  const given = WIDE_ROLES.filter((role) => after.includes(role) && !before.includes(role));
  const lost = isOwn ? ROLES.filter((role) => before.includes(role) && !after.includes(role)) : [];
  return given.length + lost.length > 0 ? { given, lost } : null;
}
