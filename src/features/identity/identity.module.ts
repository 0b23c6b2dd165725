import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { MailModule } from '../../platform/mail/mail.module.js';
import { OpenIdProvider } from '../../platform/openid/openid-provider.js';
import { SecretsModule } from '../../platform/secrets/secrets.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { AccessGuard } from './access.guard.js';
import { AccessTokensController } from './access-tokens.controller.js';
import { AccessTokenRepository } from './access-tokens.repository.js';
import { AccessTokensService } from './access-tokens.service.js';
import { AccountLinkRepository } from './account-links.repository.js';
import { AccountLinksService } from './account-links.service.js';
import { AccountMails } from './account-mails.js';
import { AccountNotices } from './account-notices.js';
import { AccountNoticeRepository } from './account-notices.repository.js';
import { AccountsController } from './accounts.controller.js';
import { AccountRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { FailedSignInsController } from './failed-sign-ins.controller.js';
import { FailedSignInRepository } from './failed-sign-ins.repository.js';
import { FailedSignIns } from './failed-sign-ins.service.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { IdempotencyService } from './idempotency.service.js';
import { LinkMails } from './link-mails.js';
import { LongUploadInterceptor } from './long-upload.interceptor.js';
import { NoticeMails } from './notice-mails.js';
import { OpenIdLinksController } from './openid.controller.js';
import { OpenIdRepository } from './openid.repository.js';
import { OpenIdLinks } from './openid.service.js';
import { OwnAccountRepository } from './own-account.repository.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordLinksController } from './password-links.controller.js';
import { PasswordsController } from './passwords.controller.js';
import { PasswordsService } from './passwords.service.js';
import { RequestLimits } from './request-limits.js';
import { SecondFactorController, SecondFactorRulesController } from './second-factor.controller.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecondFactorDemands } from './second-factor-demand.service.js';
import { SecondFactorSeals } from './second-factor-seals.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SessionRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { ThrottleRepository } from './throttle.repository.js';

@Module({
  imports: [AuditModule, InstitutionsModule, MailModule, SecretsModule],
  controllers: [
    OpenIdLinksController,
    AccessTokensController,
    SessionController,
    SessionsController,
    PasswordsController,
    SecondFactorController,
    SecondFactorRulesController,
    PasswordLinksController,
    AccountsController,
    FailedSignInsController,
  ],
  providers: [
    AccountsService,
    AccountRepository,
    SessionRepository,
    SessionsService,
    OwnAccountService,
    OwnAccountRepository,
    SignInService,
    PasswordsService,
    SecondFactorRepository,
    SecondFactorService,
    SecondFactorDemands,
    SecondFactorSeals,
    AccountLinkRepository,
    AccountLinksService,
    OpenIdProvider,
    OpenIdRepository,
    OpenIdLinks,
    AccountMails,
    LinkMails,
    NoticeMails,
    AccountNotices,
    AccountNoticeRepository,
    FirstAdministratorService,
    SignInThrottle,
    RequestLimits,
    FailedSignIns,
    FailedSignInRepository,
    ThrottleRepository,
    AccessTokensService,
    AccessTokenRepository,
    IdempotencyService,
    IdempotencyRepository,
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    // Before an answer of before is repeated.
    { provide: APP_INTERCEPTOR, useClass: LongUploadInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [
    FailedSignIns,
    OwnAccountService,
    OpenIdProvider,
    OpenIdLinks,
    FirstAdministratorService,
    AccessTokensService,
    SecondFactorService,
    SecondFactorDemands,
    AccountsService,
    AccountRepository,
    AccountLinksService,
    AccountMails,
    AccountNotices,
    PasswordsService,
    SessionsService,
    SignInService,
  ],
})
export class IdentityModule {}
