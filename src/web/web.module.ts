import { Module } from '@nestjs/common';
import { DossierModule } from '../features/dossier/dossier.module.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { ProjectsModule } from '../features/projects/projects.module.js';
import { RemindersModule } from '../features/reminders/reminders.module.js';
import { AssetsController } from './assets/assets.controller.js';
import { LanguagePages } from './layout/language.pages.js';
import { WayPages } from './layout/way.pages.js';
import { ListPages } from './list/list.pages.js';
import { OutboxPages } from './outbox/outbox.pages.js';
import { ProjectPages } from './project/project.pages.js';
import { SignInPages } from './sign-in/sign-in.pages.js';

/** The pages, outside /api. */
@Module({
  imports: [IdentityModule, RemindersModule, ProjectsModule, DossierModule],
  controllers: [AssetsController, SignInPages, LanguagePages, ListPages, ProjectPages, OutboxPages, WayPages],
})
export class WebModule {}
