import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { mayReadForm } from '../../domain/forms/form-rights.js';
import { type FormChange, formChanges } from '../../domain/forms/staleness.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { SessionRepository } from '../councils/sessions.repository.js';
import type { SessionRecord } from '../councils/sitting.js';
import { type OpenedFile, StoredFiles } from '../files/stored-files.js';
import { MilestoneRepository } from '../milestones/milestones.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { MadeForm } from './form.entity.js';
import { type FormSubject, FormSubjects } from './form-subjects.js';
import { FormRepository, type MadeFormView } from './forms.repository.js';

export type ReadForm = MadeFormView & { readonly stale: boolean; readonly changes: readonly FormChange[] };

/** Forms as their readers find them: each compared with what its records say today. */
@Injectable()
export class FormReadings {
  constructor(
    private readonly transactions: Transactions,
    private readonly forms: FormRepository,
    private readonly subjects: FormSubjects,
    private readonly sessions: SessionRepository,
    private readonly projects: ProjectRepository,
    private readonly milestones: MilestoneRepository,
    private readonly files: StoredFiles,
  ) {}

  /** About a session, a project with its meetings, or a milestone. */
  listForms(actor: Actor, subjectId: string): Promise<{ items: ReadForm[]; nextCursor: null }> {
    return this.transactions.read(async (tx) => {
      await this.checkSubject(tx, actor, subjectId);
      const items: ReadForm[] = [];
      for (const form of await this.forms.about(tx, actor, subjectId)) {
        const subject = await this.readable(tx, actor, form);
        if (subject) items.push(await this.compared(tx, form, subject));
      }
      return { items, nextCursor: null };
    });
  }

  getForm(actor: Actor, id: string): Promise<ReadForm> {
    return this.transactions.read(async (tx) => {
      const subject = await this.subjectOf(tx, actor, id);
      return this.compared(tx, await this.forms.view(tx, id), subject);
    });
  }

  async openContent(actor: Actor, id: string): Promise<OpenedFile> {
    const file = await this.transactions.read(async (tx) => {
      await this.subjectOf(tx, actor, id);
      return this.files.get(tx, (await this.forms.get(tx, id)).fileId);
    });
    return this.files.openContent(file);
  }

  private async subjectOf(tx: Tx, actor: Actor, id: string): Promise<FormSubject> {
    const subject = await this.readable(tx, actor, await this.forms.get(tx, id));
    if (!subject) throw Refused.because('not-found');
    return subject;
  }

  private async compared(tx: Tx, form: MadeFormView, subject: FormSubject): Promise<ReadForm> {
    const was = (await this.forms.get(tx, form.id)).facts;
    const changes = formChanges(was, await this.subjects.read(tx, subject, form.madeOn));
    return { ...form, stale: changes.length > 0, changes };
  }

  /** Null for whom the form is not. */
  private async readable(tx: Tx, actor: Actor, form: Omit<MadeForm, 'facts'>): Promise<FormSubject | null> {
    const { kind, sessionId, seatId, milestoneId, projectId } = form;
    const place = { kind, sessionId, seatId, milestoneId, projectId };
    const record = sessionId ? await this.recordFor(tx, actor, sessionId) : null;
    if (sessionId && !record) return null;
    if (!sessionId && !(await this.projects.isVisible(tx, actor, projectId!))) return null;
    const subject = { place, record };
    const standing = await this.subjects.standing(tx, actor, subject);
    return mayReadForm(actor, form, standing) ? subject : null;
  }

  private async recordFor(tx: Tx, actor: Actor, sessionId: string): Promise<SessionRecord | null> {
    try {
      return await this.sessions.recordFor(tx, actor, sessionId);
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }

  /** Strangers to it learn not even that there is such a thing. */
  private async checkSubject(tx: Tx, actor: Actor, id: string): Promise<void> {
    switch (await this.forms.kindOfSubject(tx, id)) {
      case 'session':
        await this.sessions.recordFor(tx, actor, id);
        return;
      case 'project':
        await this.projects.getVisible(tx, actor, id);
        return;
      case 'milestone':
        await this.projects.getVisible(tx, actor, (await this.milestones.get(tx, id)).projectId);
        return;
      default:
        throw Refused.because('not-found');
    }
  }
}
