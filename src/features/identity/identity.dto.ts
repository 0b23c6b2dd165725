import { PartialType } from '@nestjs/swagger';
import { ROLES, type Role } from '../../domain/access/actor.js';
import { TOKEN_SCOPES, type TokenScope } from '../../domain/access/token-scopes.js';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { Email, Flag, Id, LEFT_OUT_ONLY, OneOf, Text, Whole } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

export class Credentials {
  @Text({ max: 254 })
  email: string;

  @Text({ max: 200, asIs: true })
  password: string;

  @Text({ optional: true, max: 40, description: 'of the authenticator app, or a recovery code' })
  code?: string;
}

export class NewAccount {
  @Email()
  email: string;

  @Text({
    optional: true,
    min: 12,
    max: 200,
    asIs: true,
    description:
      'while the demonstration is loaded, of new accounts and its own; otherwise people choose theirs by a link',
  })
  password?: string;

  @Text({ max: 200 })
  displayName: string;

  @OneOf(ROLES, { list: true, most: 8 })
  roles: Role[];

  @Id({ optional: true, description: 'the person in the register whose account this is' })
  personId?: string;

  @OneOf(LANGUAGES, { optional: true, nullable: false })
  language?: Language;
}

export class AccountChange extends PartialType(NewAccount, LEFT_OUT_ONLY) {
  @Flag({ optional: true, nullable: false, description: 'false shuts the account out at its next request' })
  active?: boolean;
}

export class OwnPassword {
  @Text({ max: 200, asIs: true })
  currentPassword: string;
}

/** All that an account is entered with, asked for once more. */
export class OwnFactors extends OwnPassword {
  @Text({ optional: true, max: 40, description: 'of the authenticator app, or a recovery code' })
  code?: string;
}

export class OneTimeCodeInput {
  @Text({ max: 40 })
  code: string;
}

export class SecondFactorRoles {
  @OneOf(ROLES, { list: true, most: 8 })
  roles: Role[];
}

export class OpenIdSubject {
  @Text({ max: 255, description: 'as the provider names the person (sub)' })
  subject: string;
}

export class ResetRequest {
  @Email()
  email: string;
}

export class PasswordByLink {
  @Text({ max: 100 })
  token: string;

  @Text({ max: 200, asIs: true })
  newPassword: string;
}

export class PasswordChange {
  @Text({ max: 200, asIs: true })
  currentPassword: string;

  @Text({ max: 200, asIs: true, description: 'at least 12 characters, none of those that are guessed first' })
  newPassword: string;
}

export class NewAccessToken {
  @Text({ max: 100 })
  name: string;

  @Whole(1, 366)
  expiresInDays: number;

  @OneOf(TOKEN_SCOPES, {
    optional: true,
    list: true,
    most: 2,
    description: 'all, unless some are named',
  })
  scopes?: TokenScope[];
}

export class AccountQuery extends PageQuery {
  @Text({ optional: true, max: 200, description: 'words of name or address, with or without accents' })
  q?: string;

  @OneOf(ROLES, { optional: true })
  role?: Role;
}
