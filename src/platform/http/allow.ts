import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Permission } from '../../domain/access/permissions.js';

export const ALLOW_KEY = 'allow';

/**
 * What a route asks of its reader: a permission, any account, the account's owner at a browser (no access token reaches it), or
 * nothing. A route without this mark stops the start.
 */
export type Allowance = Permission | 'anyone' | 'any-account' | 'own-session';

/** Opens the route to accounts that hold the permission; everything else stays shut. */
export function Allow(allowance: Exclude<Allowance, 'anyone'>): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(ALLOW_KEY, allowance), ApiBearerAuth());
}

export function AllowAnyone(): ClassDecorator & MethodDecorator {
  return SetMetadata(ALLOW_KEY, 'anyone');
}

export const WITHOUT_SECOND_FACTOR_KEY = 'allow-without-second-factor';

/** Open also to an account that must have a second factor and has none yet: what it needs to set it up, and the way out. */
export function AllowWithoutSecondFactor(): ClassDecorator & MethodDecorator {
  return SetMetadata(WITHOUT_SECOND_FACTOR_KEY, true);
}
