import { Injectable } from '@nestjs/common';
import type { ProjectOfForm } from '../../domain/forms/form-facts.js';
import type { FormFacts } from '../../domain/forms/staleness.js';
import { statementOf } from '../../domain/funding/statement.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { dossierValues } from '../../wording/forms/dossier-cover.js';
import { reminderLetterValues } from '../../wording/forms/progress-reminder.js';
import { recognitionValues } from '../../wording/forms/recognition-decision.js';
import { reconciliationValues } from '../../wording/forms/reconciliation-record.js';
import { SessionRepository } from '../councils/sessions.repository.js';
import { DocumentRepository } from '../documents/documents.repository.js';
import { Letterheads } from '../letterheads/letterheads.service.js';
import { MilestoneRepository } from '../milestones/milestones.repository.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { StatementRepository } from '../reconciliation/statement.repository.js';
import { FormProjectRepository } from './form-projects.repository.js';
import type { FormPlace } from './forms.repository.js';
import { SessionFormFacts } from './session-form-facts.js';

type Registration = { readonly certificateNumber: string; readonly date?: string | null };

/** What the forms of a project and its milestones print. */
@Injectable()
export class ProjectFormFacts {
  constructor(
    private readonly projects: FormProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly documents: DocumentRepository,
    private readonly milestones: MilestoneRepository,
    private readonly statements: StatementRepository,
    private readonly sessions: SessionRepository,
    private readonly sessionFacts: SessionFormFacts,
    private readonly letterheads: Letterheads,
  ) {}

  async read(tx: Tx, place: FormPlace, day: PlainDate): Promise<FormFacts> {
    const [project] = await this.projects.projects(tx, [place.projectId!]);
    const paper = await this.paper(tx, project!, day);
    switch (place.kind) {
      case 'recognition-decision':
        return printed(recognitionValues({ ...paper, ...(await this.recognition(tx, project!)) }));
      case 'reconciliation-record': {
        const facts = await this.statements.read(tx, project!.id);
        const { entries } = facts;
        return printed(reconciliationValues({ ...paper, statement: statementOf(facts), entries }));
      }
      case 'progress-reminder':
        return printed(reminderLetterValues({ ...paper, milestone: await this.milestone(tx, place) }));
      default:
        return printed(dossierValues({ ...paper, ...(await this.dossier(tx, project!.id)) }));
    }
  }

  private async paper(tx: Tx, project: ProjectOfForm, day: PlainDate) {
    const letterhead = await this.letterheads.on(tx, day, project.authorityId ?? undefined);
    return { project, day, letterhead };
  }

  private async recognition(tx: Tx, project: ProjectOfForm) {
    const grade = await this.parts.gradeOf(tx, project.id);
    const history = await this.parts.stageHistory(tx, project.id);
    const registration = history.find(({ details }) => details.registration)?.details.registration;
    const papers = await this.parts.decisions(tx, project.id);
    return {
      grade: grade ?? { grade: null, asWritten: null, acceptedOn: null },
      session: await this.judgingSession(tx, grade?.verdictId ?? null),
      // One paper may approve and fund.
      papers: papers.filter(
        ({ id, role }, at) => role !== 'recognizes' && papers.findIndex((paper) => paper.id === id) === at,
      ),
      products: await this.sessionFacts.productsOf(tx, project.id),
      certificate: (registration as Registration | undefined) ?? null,
    };
  }

  private async judgingSession(tx: Tx, verdictId: string | null) {
    const id = await this.projects.sessionOfVerdict(tx, verdictId);
    if (!id) return null;
    const session = await this.sessions.get(tx, id);
    const { council } = await this.sessions.judgedUnder(tx, session);
    return this.sessionFacts.sessionOf(tx, { session, council, day: session.heldOn! });
  }

  private async milestone(tx: Tx, { milestoneId }: FormPlace) {
    const { id, title, dueDate, article, responsiblePersonId } = await this.milestones.get(tx, milestoneId!);
    const responsible = await this.projects.personName(tx, responsiblePersonId);
    return { id, title, dueDate, article, responsible };
  }

  private async dossier(tx: Tx, projectId: string) {
    const partners = await this.parts.partners(tx, projectId);
    const documents = await this.documents.of(tx, { kind: 'project', id: projectId });
    return {
      partners: partners.map(({ name }) => name),
      papers: await this.parts.decisions(tx, projectId),
      // What was replaced or withdrawn is no longer in the folder; the oldest stands first.
      documents: documents
        .filter(({ replacedById, withdrawnAt }) => replacedById === null && withdrawnAt === null)
        .reverse()
        .map(({ title, kind, date, file }) => ({ title, kind, date, file: file.name })),
    };
  }
}

function printed(values: FormFacts['values']): FormFacts {
  return { values, watched: {} };
}
