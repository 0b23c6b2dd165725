import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { BackupsModule } from '../features/backups/backups.module.js';
import { CalendarModule } from '../features/calendar/calendar.module.js';
import { CouncilsModule } from '../features/councils/councils.module.js';
import { DecisionsModule } from '../features/decisions/decisions.module.js';
import { DocumentsModule } from '../features/documents/documents.module.js';
import { DossierModule } from '../features/dossier/dossier.module.js';
import { FileOrdersModule } from '../features/file-orders/file-orders.module.js';
import { FormsModule } from '../features/forms/forms.module.js';
import { FundingModule } from '../features/funding/funding.module.js';
import { HolidaysModule } from '../features/holidays/holidays.module.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { InstitutionsModule } from '../features/institutions/institutions.module.js';
import { LetterheadsModule } from '../features/letterheads/letterheads.module.js';
import { LifecycleModule } from '../features/lifecycle/lifecycle.module.js';
import { MilestonesModule } from '../features/milestones/milestones.module.js';
import { OpenDataModule } from '../features/open-data/open-data.module.js';
import { OutcomesModule } from '../features/outcomes/outcomes.module.js';
import { PipelineModule } from '../features/pipeline/pipeline.module.js';
import { ProjectsModule } from '../features/projects/projects.module.js';
import { ReconciliationModule } from '../features/reconciliation/reconciliation.module.js';
import { RemindersModule } from '../features/reminders/reminders.module.js';
import { ReportsModule } from '../features/reports/reports.module.js';
import { WebhooksModule } from '../features/webhooks/webhooks.module.js';
import { WorklistModule } from '../features/worklist/worklist.module.js';
import { AccountPages } from './accounts/accounts.pages.js';
import { SecondFactorRulesPages } from './accounts/second-factor.pages.js';
import { AssetsController } from './assets/assets.controller.js';
import { AuditPages } from './audit/audit.pages.js';
import { FailedSignInPages } from './audit/failed-sign-ins.pages.js';
import { BackupPages } from './backups/backups.pages.js';
import { FeedController } from './calendar/feed.controller.js';
import { FeedPages } from './calendar/feeds.pages.js';
import { MonthPages } from './calendar/month.pages.js';
import { CouncilPages } from './council/council.pages.js';
import { NewCouncilPages } from './council/new/new-council.pages.js';
import { SeatPages } from './council/seat.pages.js';
import { ChecklistPages } from './documents/checklist.pages.js';
import { RegisterPages } from './documents/register.pages.js';
import { ShelfPages } from './documents/shelf.pages.js';
import { ShelfReader } from './documents/shelf-reader.js';
import { PartyFinder } from './fields/party-choice.js';
import { PartyChoicePages } from './fields/party-choice.pages.js';
import { FileOrderPages } from './file-orders/file-orders.pages.js';
import { FinancePages } from './finance/finance.pages.js';
import { StatementPages } from './finance/statement.pages.js';
import { FormPages } from './forms/forms.pages.js';
import { FormLibraryPages } from './forms/library.pages.js';
import { PlanPages } from './funding/plan.pages.js';
import { PlanVersionsPages } from './funding/versions.pages.js';
import { GlossaryPages } from './glossary/glossary.pages.js';
import { HolidayPages } from './holidays/holidays.pages.js';
import { InboxPages } from './inbox/inbox.pages.js';
import { InstitutionPages } from './institutions/institutions.pages.js';
import { FrameNewsReader } from './layout/frame-news.js';
import { LanguagePages } from './layout/language.pages.js';
import { LostFilter } from './layout/lost.filter.js';
import { WayPages } from './layout/way.pages.js';
import { BooksPages } from './ledger/books.pages.js';
import { LedgerPages } from './ledger/ledger.pages.js';
import { LetterheadPages } from './letterheads/letterheads.pages.js';
import { ListPages } from './list/list.pages.js';
import { TemplatePages } from './mail-templates/template.pages.js';
import { OpenDataPages } from './open-data/open-data.pages.js';
import { OpenDataFiles } from './open-data/open-data-files.controller.js';
import { OutboxPages } from './outbox/outbox.pages.js';
import { PersonPages } from './persons/persons.pages.js';
import { PipelinePages } from './pipeline/pipeline.pages.js';
import { ProfilePages } from './profile/profile.pages.js';
import { EditPages } from './project/edit.pages.js';
import { LetterPages } from './project/letter.pages.js';
import { MemberPages } from './project/members.pages.js';
import { OutcomePages } from './project/outcome.pages.js';
import { ProductPages } from './project/products.pages.js';
import { ProjectPages } from './project/project.pages.js';
import { TimelinePages } from './project/timeline.pages.js';
import { TransitionPages } from './project/transition.pages.js';
import { PolicyPages } from './reminder-policies/policy.pages.js';
import { WatchPages } from './reminders/watch.pages.js';
import { KeptPages } from './reports/kept.pages.js';
import { ReportPages } from './reports/report.pages.js';
import { RulebookPages } from './rulebooks/rulebooks.pages.js';
import { MilestonePages } from './schedule/milestone.pages.js';
import { SchedulePages } from './schedule/schedule.pages.js';
import { AccessTokenPages } from './security/access-tokens.pages.js';
import { SecondFactorPages } from './security/second-factor.pages.js';
import { SecurityPages } from './security/security.pages.js';
import { SecurityReader } from './security/security-reader.js';
import { AwaitingPages } from './session/awaiting.pages.js';
import { AwardPages } from './session/award.pages.js';
import { BallotPages } from './session/ballot.pages.js';
import { ClosingPages } from './session/closing.pages.js';
import { ConflictPages } from './session/conflict.pages.js';
import { OwnBallots } from './session/own-ballots.js';
import { PaperBallotPages } from './session/paper-ballot.pages.js';
import { PaperScanPages } from './session/paper-scan.pages.js';
import { ProposalPages } from './session/proposal.pages.js';
import { ReopeningPages } from './session/reopening.pages.js';
import { Rooms } from './session/rooms.js';
import { SessionPages } from './session/session.pages.js';
import { SessionActsPages } from './session/session-acts.pages.js';
import { SetupPages } from './setup/setup.pages.js';
import { OpenIdPages } from './sign-in/openid.pages.js';
import { PasswordLinkPages } from './sign-in/password-links.pages.js';
import { SignInPages } from './sign-in/sign-in.pages.js';
import { WebhookPages } from './webhooks/webhooks.pages.js';
import { WorkPages } from './work/work.pages.js';

/** The pages, outside /api. */
@Module({
  imports: [
    IdentityModule,
    InstitutionsModule,
    RemindersModule,
    BackupsModule,
    ProjectsModule,
    OutcomesModule,
    PipelineModule,
    DecisionsModule,
    DocumentsModule,
    DossierModule,
    CouncilsModule,
    HolidaysModule,
    LetterheadsModule,
    MilestonesModule,
    LifecycleModule,
    FundingModule,
    ReconciliationModule,
    ReportsModule,
    FileOrdersModule,
    FormsModule,
    OpenDataModule,
    CalendarModule,
    WebhooksModule,
    WorklistModule,
  ],
  controllers: [
    AssetsController,
    SignInPages,
    PasswordLinkPages,
    OpenIdPages,
    LanguagePages,
    ListPages,
    PartyChoicePages,
    ProjectPages,
    TimelinePages,
    EditPages,
    MemberPages,
    ProductPages,
    OutcomePages,
    PipelinePages,
    TransitionPages,
    ShelfPages,
    ChecklistPages,
    RegisterPages,
    InstitutionPages,
    AccountPages,
    SecurityPages,
    AccessTokenPages,
    SecondFactorPages,
    SecondFactorRulesPages,
    SetupPages,
    GlossaryPages,
    AuditPages,
    FailedSignInPages,
    PersonPages,
    SchedulePages,
    MilestonePages,
    HolidayPages,
    LetterheadPages,
    FinancePages,
    StatementPages,
    PlanPages,
    PlanVersionsPages,
    LedgerPages,
    BooksPages,
    KeptPages,
    ReportPages,
    FileOrderPages,
    FormLibraryPages,
    FormPages,
    OpenDataPages,
    OpenDataFiles,
    InboxPages,
    WatchPages,
    BackupPages,
    OutboxPages,
    PolicyPages,
    TemplatePages,
    RulebookPages,
    WayPages,
    CouncilPages,
    NewCouncilPages,
    SeatPages,
    SessionPages,
    SessionActsPages,
    ClosingPages,
    ReopeningPages,
    ConflictPages,
    BallotPages,
    PaperBallotPages,
    AwaitingPages,
    PaperScanPages,
    ProposalPages,
    AwardPages,
    LetterPages,
    FeedController,
    FeedPages,
    WebhookPages,
    WorkPages,
    MonthPages,
    ProfilePages,
  ],
  providers: [
    FrameNewsReader,
    PartyFinder,
    ShelfReader,
    SecurityReader,
    Rooms,
    OwnBallots,
    { provide: APP_FILTER, useClass: LostFilter },
  ],
})
export class WebModule {}
