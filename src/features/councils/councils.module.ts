import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { BallotForms } from './ballot-forms.js';
import { BallotsController } from './ballots.controller.js';
import { BallotRepository } from './ballots.repository.js';
import { BallotsService } from './ballots.service.js';
import { ClosingService } from './closing.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { CouncilView } from './council-view.js';
import { CouncilsController } from './councils.controller.js';
import { CouncilRepository } from './councils.repository.js';
import { CouncilsService } from './councils.service.js';
import { PastDeliberationRepository } from './past-deliberations.repository.js';
import { RehearsalController } from './rehearsal.controller.js';
import { RehearsalService } from './rehearsal.service.js';
import { RulebookAdoptions } from './rulebook-adoptions.service.js';
import { RulebookChanges } from './rulebook-changes.service.js';
import { RulebookChoice } from './rulebook-choice.js';
import { RulebooksController } from './rulebooks.controller.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { RulebooksService } from './rulebooks.service.js';
import { SeatStandings } from './seat-standings.js';
import { SeatRepository } from './seats.repository.js';
import { SeatsService } from './seats.service.js';
import { SessionView } from './session-view.js';
import { SessionsController } from './sessions.controller.js';
import { SessionRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { VerdictsService } from './verdicts.service.js';

const SERVICES = [
  RulebooksService,
  RulebookChanges,
  RulebookAdoptions,
  RehearsalService,
  CouncilsService,
  SeatsService,
  SessionsService,
  BallotsService,
  ConfirmationService,
  ClosingService,
  VerdictsService,
];

@Module({
  imports: [AuditModule, DecisionsModule, ProjectsModule, MilestonesModule],
  controllers: [
    RulebooksController,
    RehearsalController,
    CouncilsController,
    SessionsController,
    BallotsController,
  ],
  providers: [
    ...SERVICES,
    RulebookRepository,
    PastDeliberationRepository,
    CouncilRepository,
    SeatRepository,
    SessionRepository,
    BallotRepository,
    RulebookChoice,
    BallotForms,
    SeatStandings,
    CouncilView,
    SessionView,
  ],
  exports: [...SERVICES, CouncilRepository],
})
export class CouncilsModule {}
