import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule, RouterModule } from '@nestjs/core';
import { AuditModule } from './features/audit/audit.module.js';
import { IdentityModule } from './features/identity/identity.module.js';
import { InstitutionsModule } from './features/institutions/institutions.module.js';
import type { Config as Settings } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { QueueModule } from './platform/queue/queue.module.js';

/** In the order of their imports: each feature knows only those before it. */
export const FEATURES = [AuditModule, InstitutionsModule, IdentityModule];

@Module({})
export class AppModule {
  static of(config: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule,
        QueueModule.forRoot(),
        MailModule,
        HealthModule,
        DiscoveryModule,
        ...FEATURES,
        RouterModule.register(FEATURES.map((feature) => ({ path: 'api/v1', module: feature }))),
      ],
    };
  }
}
