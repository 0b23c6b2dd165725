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
import { ConflictSuggestions } from './conflict-suggestions.js';
import { ConflictRepository } from './conflicts.repository.js';
import { ConflictsService } from './conflicts.service.js';
import { CouncilView } from './council-view.js';
import { CouncilsController } from './councils.controller.js';
import { CouncilRepository } from './councils.repository.js';
import { CouncilsService } from './councils.service.js';
import { Recusals } from './recusals.js';
import { RulebookChoice } from './rulebook-choice.js';
import { RulebooksController } from './rulebooks.controller.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { RulebooksService } from './rulebooks.service.js';
import { SeatJoining } from './seat-joining.js';
import { SeatLeaving } from './seat-leaving.js';
import { SeatStandings } from './seat-standings.js';
import { SeatRepository } from './seats.repository.js';
import { SeatsService } from './seats.service.js';
import { SessionRoster } from './session-roster.js';
import { SessionView } from './session-view.js';
import { SessionsController } from './sessions.controller.js';
import { SessionRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { VerdictsService } from './verdicts.service.js';

const SERVICES = [
  RulebooksService,
  CouncilsService,
  SeatsService,
  ConflictsService,
  SessionsService,
  BallotsService,
  ConfirmationService,
  ClosingService,
  VerdictsService,
];

@Module({
  imports: [AuditModule, DecisionsModule, ProjectsModule, MilestonesModule],
  controllers: [RulebooksController, CouncilsController, SessionsController, BallotsController],
  providers: [
    ...SERVICES,
    RulebookRepository,
    CouncilRepository,
    SeatRepository,
    ConflictRepository,
    ConflictSuggestions,
    Recusals,
    SessionRoster,
    SessionRepository,
    BallotRepository,
    RulebookChoice,
    BallotForms,
    SeatStandings,
    SeatLeaving,
    SeatJoining,
    CouncilView,
    SessionView,
  ],
  exports: [...SERVICES, CouncilRepository],
})
export class CouncilsModule {}
