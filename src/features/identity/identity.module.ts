import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { AccessGuard } from './access.guard.js';
import { AccountsController } from './accounts.controller.js';
import { AccountRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { IdempotencyService } from './idempotency.service.js';
import { OwnAccountRepository } from './own-account.repository.js';
import { OwnAccountService } from './own-account.service.js';
import { SessionController } from './session.controller.js';
import { SessionRepository } from './sessions.repository.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [AuditModule, InstitutionsModule],
  controllers: [SessionController, AccountsController],
  providers: [
    AccountsService,
    AccountRepository,
    SessionRepository,
    OwnAccountService,
    OwnAccountRepository,
    SignInService,
    IdempotencyService,
    IdempotencyRepository,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [AccountsService, AccountRepository, SignInService, OwnAccountService],
})
export class IdentityModule {}
