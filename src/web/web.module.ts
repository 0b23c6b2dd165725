import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DossierModule } from '../features/dossier/dossier.module.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { ProjectsModule } from '../features/projects/projects.module.js';
import { ReconciliationModule } from '../features/reconciliation/reconciliation.module.js';
import { RemindersModule } from '../features/reminders/reminders.module.js';
import { AssetsController } from './assets/assets.controller.js';
import { FinancePages } from './finance/finance.pages.js';
import { LanguagePages } from './layout/language.pages.js';
import { LostFilter } from './layout/lost.filter.js';
import { WayPages } from './layout/way.pages.js';
import { ListPages } from './list/list.pages.js';
import { OutboxPages } from './outbox/outbox.pages.js';
import { ProjectPages } from './project/project.pages.js';
import { SignInPages } from './sign-in/sign-in.pages.js';

/** The pages, outside /api. */
@Module({
  imports: [IdentityModule, RemindersModule, ProjectsModule, ReconciliationModule, DossierModule],
  controllers: [
    AssetsController,
    SignInPages,
    LanguagePages,
    ListPages,
    ProjectPages,
    FinancePages,
    OutboxPages,
    WayPages,
  ],
  providers: [{ provide: APP_FILTER, useClass: LostFilter }],
})
export class WebModule {}
