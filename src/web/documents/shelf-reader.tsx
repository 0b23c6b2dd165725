import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import type { DocumentSubject } from '../../domain/documents/document-subjects.js';
import { DecisionsService } from '../../features/decisions/decisions.service.js';
import { ChecklistsService } from '../../features/documents/checklists.service.js';
import { DocumentsService } from '../../features/documents/documents.service.js';
import { Config } from '../../platform/config/config.module.js';
import { MEGABYTE } from '../../platform/config/readers.js';
import type { RefusedFiling } from '../project/documents-props.js';
import { PaperView } from './paper.view.js';
import type { RefusedShelfForm } from './refused-shelf-form.view.js';
import { ShelfView } from './shelf.view.js';

interface ShelfState {
  readonly refused?: RefusedFiling;
  readonly refusedForm?: RefusedShelfForm;
  readonly linking?: string;
}

/** Draws the page of a record's documents, also where something sent to it was not taken. */
@Injectable()
export class ShelfReader {
  constructor(
    private readonly documents: DocumentsService,
    private readonly checklists: ChecklistsService,
    private readonly decisions: DecisionsService,
    private readonly config: Config,
  ) {}

  async draw(
    actor: Actor,
    subject: DocumentSubject,
    { refused, refusedForm, linking }: ShelfState = {},
  ): Promise<VNode> {
    const { officeTimeZone: timeZone, maxFileBytes } = this.config;
    const shelf = await this.documents.listDocuments(actor, subject);
    const card = { subject, shelf, refused, refusedForm, timeZone, mostMegabytes: maxFileBytes / MEGABYTE };
    if (subject.kind === 'decision') {
      return <PaperView paper={await this.decisions.getDecision(subject.id)} {...card} />;
    }
    const dossiers =
      subject.kind === 'project' ? await this.checklists.listChecklists(actor, subject.id) : undefined;
    return <ShelfView dossiers={dossiers} linking={linking} {...card} />;
  }
}
