import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { ItemDocuments, ItemWaiver } from '../../features/documents/checklist.dto.js';
import type { ItemRef } from '../../features/documents/checklists.repository.js';
import { ChecklistsService } from '../../features/documents/checklists.service.js';
import { Allow } from '../../platform/http/allow.js';
import { listIn, shaped, textIn } from '../fields/form-fields.js';
import { refusedOn } from '../fields/refused-form.js';
import { CurrentSubmission, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { linkForm, type RefusedShelfForm, waiverForm } from './refused-shelf-form.view.js';
import { ShelfReader } from './shelf-reader.js';

type Answer = Promise<VNode | SeeOther>;

/** The items of a dossier: which documents they are, and what is waived. */
@Pages()
export class ChecklistPages {
  constructor(
    private readonly checklists: ChecklistsService,
    private readonly shelves: ShelfReader,
  ) {}

  @Post('projects/:id/checklists/:stage/items/:code')
  @Allow('checklist.write')
  link(
    @CurrentSubmission() submission: Submission,
    @Param('id', RECORD_ID) projectId: string,
    @Param('stage') checklist: string,
    @Param('code') item: string,
  ): Answer {
    const documentIds = listIn(submission.fields, 'documentIds');
    const sent = { form: linkForm(checklist, item), documentIds };
    return this.change(submission, { projectId, checklist, item }, sent, async (act, ref) => {
      await this.checklists.linkDocuments(
        act,
        ref,
        (await shaped(ItemDocuments, { documentIds })).documentIds,
      );
    });
  }

  @Post('projects/:id/checklists/:stage/items/:code/waiver')
  @Allow('checklist.waive')
  waive(
    @CurrentSubmission() submission: Submission,
    @Param('id', RECORD_ID) projectId: string,
    @Param('stage') checklist: string,
    @Param('code') item: string,
  ): Answer {
    const text = textIn(submission.fields, 'reason');
    const sent = { form: waiverForm(checklist, item), text };
    return this.change(submission, { projectId, checklist, item }, sent, async (act, ref) => {
      await this.checklists.waiveItem(act, ref, (await shaped(ItemWaiver, { reason: text })).reason);
    });
  }

  @Post('projects/:id/checklists/:stage/items/:code/waiver/removal')
  @Allow('checklist.waive')
  askAgain(
    @CurrentSubmission() submission: Submission,
    @Param('id', RECORD_ID) projectId: string,
    @Param('stage') checklist: string,
    @Param('code') item: string,
  ): Answer {
    const sent = { form: waiverForm(checklist, item) };
    return this.change(submission, { projectId, checklist, item }, sent, async (act, ref) => {
      await this.checklists.askAgain(act, ref);
    });
  }

  /** Where a reader lands who changes the language on a form that was not taken. */
  @Get([
    'projects/:id/checklists/:stage/items/:code',
    'projects/:id/checklists/:stage/items/:code/waiver',
    'projects/:id/checklists/:stage/items/:code/waiver/removal',
  ])
  @Allow('project.read')
  leaveForm(@Param('id', RECORD_ID) projectId: string, @Param('stage') checklist: string): SeeOther {
    return backTo(projectId, checklist);
  }

  /** What is refused is told where its form stands, with what it held. */
  private async change(
    { act, reader, reply }: Submission,
    ref: ItemRef,
    sent: Omit<RefusedShelfForm, 'reason'>,
    use: (act: Submission['act'], ref: ItemRef) => Promise<void>,
  ): Answer {
    try {
      await use(act, ref);
      return backTo(ref.projectId, ref.checklist);
    } catch (error) {
      const { title: reason } = refusedOn(error, reader, reply);
      const subject = { kind: 'project', id: ref.projectId } as const;
      return this.shelves.draw(act.actor, subject, { refusedForm: { ...sent, reason } });
    }
  }
}

function backTo(projectId: string, checklist: string): SeeOther {
  return new SeeOther(`/projects/${projectId}/documents#checklist-${encodeURIComponent(checklist)}`);
}
