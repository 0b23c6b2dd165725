import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { OwnSheet } from '../../domain/forms/form-kinds.js';
import { decideMaking } from '../../domain/forms/form-rights.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { fillTemplate } from '../../platform/papers/docx-template.js';
import { accept, Refused } from '../../platform/refused.js';
import { formFileName } from '../../wording/forms/form-words.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { SessionRepository } from '../councils/sessions.repository.js';
import { seatOf } from '../councils/sitting.js';
import { StoredFiles } from '../files/stored-files.js';
import { type FormSubject, FormSubjects, type FormWanted } from './form-subjects.js';
import { FormTemplates } from './form-templates.js';
import { FormRepository, type MadeFormView } from './forms.repository.js';
import { MadeFiles } from './made-files.js';

/** Forms are made from records as they stand; the paper is kept with the facts that it prints. */
@Injectable()
export class FormsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly subjects: FormSubjects,
    private readonly templates: FormTemplates,
    private readonly forms: FormRepository,
    private readonly sessions: SessionRepository,
    private readonly files: StoredFiles,
    private readonly madeFiles: MadeFiles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  makeForm(act: Act, wanted: FormWanted): Promise<MadeFormView> {
    return this.transactions.run(async (tx) => this.make(tx, act, await this.subjects.lock(tx, act, wanted)));
  }

  /** The sheets of the own seat. */
  makeOwnSheet(act: Act, sessionId: string, sheet: { kind: OwnSheet; projectId?: string | null }) {
    return this.transactions.run(async (tx) => {
      const record = await this.sessions.recordFor(tx, act.actor, sessionId);
      const seat = seatOf(act.actor, record);
      if (!seat) throw Refused.because('not-permitted');
      const wanted = { ...sheet, subjectId: sessionId, seatId: seat.id };
      return this.make(tx, act, await this.subjects.lock(tx, act, wanted));
    });
  }

  private async make(tx: Tx, act: Act, subject: FormSubject): Promise<MadeFormView> {
    const { place, record } = subject;
    accept(decideMaking(act.actor, await this.subjects.makingFacts(tx, act.actor, subject)));
    const madeOn = await this.clock.today(tx);
    const facts = await this.subjects.read(tx, subject, madeOn);
    const { template, bytes } = await this.templates.inUse(tx, place.kind);
    const paper = fillTemplate(bytes, facts.values);
    const file = await this.madeFiles.handOver(formFileName(place.kind, madeOn), paper, (sent) =>
      this.files.keep(tx, act, sent),
    );
    const made = await this.forms.insert(tx, {
      ...place,
      templateId: template?.id ?? null,
      fileId: file.id,
      facts,
      digest: createHash('sha256').update(JSON.stringify(facts)).digest('hex'),
      madeOn,
      madeAt: await this.clock.now(tx),
      madeBy: act.actor.accountId,
    } as never);
    // A sheet may say what its member cast: the trail holds neither its facts nor a digest of them.
    await this.audit.record(tx, act, {
      act: 'form.made',
      root: record ? { kind: 'council', id: record.council.id } : { kind: 'project', id: place.projectId! },
      subject: { kind: 'form', id: made.id },
      ...(place.seatId && { sealedById: place.sessionId! }),
      after: { ...place, templateVersion: made.templateVersion, fileName: made.fileName },
    });
    return made;
  }
}
