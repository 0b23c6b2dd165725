import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { FileOrdersModule } from '../file-orders/file-orders.module.js';
import { FilesModule } from '../files/files.module.js';
import { FundingModule } from '../funding/funding.module.js';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { AcceptanceRepository } from './acceptance.repository.js';
import { AcceptanceProgressReader } from './acceptance-progress.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaService } from './agenda.service.js';
import { AuditedBallotRepository } from './audited-ballots.repository.js';
import { BallotAudit } from './ballot-audit.js';
import { BallotForms } from './ballot-forms.js';
import { BallotsController } from './ballots.controller.js';
import { BallotRepository } from './ballots.repository.js';
import { BallotsService } from './ballots.service.js';
import { ClosingService } from './closing.service.js';
import { CommentsService } from './comments.service.js';
import { Competition } from './competition.js';
import { ConfirmationService } from './confirmation.service.js';
import { ConflictSuggestions } from './conflict-suggestions.js';
import { ConflictRepository } from './conflicts.repository.js';
import { ConflictsService } from './conflicts.service.js';
import { CouncilDossierRepository } from './council-dossier.repository.js';
import { CouncilDrafts } from './council-drafts.service.js';
import { CouncilSchedules } from './council-schedules.js';
import { CouncilView } from './council-view.js';
import { CouncilsController } from './councils.controller.js';
import { CouncilRepository } from './councils.repository.js';
import { CouncilsService } from './councils.service.js';
import { Judging } from './judging.js';
import { MeetingView } from './meeting-view.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingRepository } from './meetings.repository.js';
import { MeetingsService } from './meetings.service.js';
import { MinutesService } from './minutes.service.js';
import { MinutesReader } from './minutes-reader.js';
import { PastDeliberationRepository } from './past-deliberations.repository.js';
import { Recusals } from './recusals.js';
import { RehearsalController } from './rehearsal.controller.js';
import { RehearsalService } from './rehearsal.service.js';
import { RehearsalMaker } from './rehearsal-maker.js';
import { ReopeningService } from './reopening.service.js';
import { RulebookAdoptions } from './rulebook-adoptions.service.js';
import { RulebookChanges } from './rulebook-changes.service.js';
import { RulebookChoice } from './rulebook-choice.js';
import { RulebooksController } from './rulebooks.controller.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { RulebooksService } from './rulebooks.service.js';
import { ScansController } from './scans.controller.js';
import { ScansService } from './scans.service.js';
import { SeatJoining } from './seat-joining.js';
import { SeatLeaving } from './seat-leaving.js';
import { SeatStandings } from './seat-standings.js';
import { SeatRepository } from './seats.repository.js';
import { SeatsService } from './seats.service.js';
import { SelectionRepository } from './selections.repository.js';
import { SessionAudit } from './session-audit.js';
import { SessionCalls } from './session-calls.js';
import { SessionDeadlines } from './session-deadlines.js';
import { SessionRoster } from './session-roster.js';
import { SessionView } from './session-view.js';
import { SessionsController } from './sessions.controller.js';
import { SessionRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { StepsService } from './steps.service.js';
import { VerdictRecomputation } from './verdict-recomputation.js';
import { VerdictsService } from './verdicts.service.js';

const SERVICES = [
  RulebooksService,
  RulebookChanges,
  RulebookAdoptions,
  RehearsalService,
  CouncilsService,
  CouncilDrafts,
  SeatsService,
  ConflictsService,
  SessionsService,
  AgendaService,
  BallotsService,
  ConfirmationService,
  ReopeningService,
  ScansService,
  ClosingService,
  VerdictsService,
  MeetingsService,
  StepsService,
  CommentsService,
  MinutesService,
];

@Module({
  imports: [
    AuditModule,
    HolidaysModule,
    FilesModule,
    FileOrdersModule,
    DecisionsModule,
    ProjectsModule,
    MilestonesModule,
    FundingModule,
  ],
  controllers: [
    RulebooksController,
    RehearsalController,
    CouncilsController,
    SessionsController,
    AgendaController,
    MeetingsController,
    BallotsController,
    ScansController,
  ],
  providers: [
    ...SERVICES,
    RulebookRepository,
    PastDeliberationRepository,
    AcceptanceRepository,
    AcceptanceProgressReader,
    CouncilSchedules,
    CouncilRepository,
    CouncilDossierRepository,
    SelectionRepository,
    SeatRepository,
    ConflictRepository,
    ConflictSuggestions,
    Recusals,
    SessionRoster,
    SessionRepository,
    BallotRepository,
    AuditedBallotRepository,
    RulebookChoice,
    BallotForms,
    BallotAudit,
    Judging,
    Competition,
    SeatStandings,
    SeatLeaving,
    SeatJoining,
    CouncilView,
    SessionView,
    SessionAudit,
    SessionCalls,
    SessionDeadlines,
    MeetingRepository,
    MeetingView,
    MinutesReader,
    VerdictRecomputation,
    RehearsalMaker,
  ],
  exports: [
    ...SERVICES,
    AcceptanceProgressReader,
    AuditedBallotRepository,
    CouncilRepository,
    CouncilDossierRepository,
    SelectionRepository,
    SessionRepository,
    SeatRepository,
    BallotRepository,
    BallotForms,
    MeetingRepository,
    MinutesReader,
    VerdictRecomputation,
  ],
})
export class CouncilsModule {}
