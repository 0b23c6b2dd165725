import { Param, Post } from '@nestjs/common';
import { ItemDocuments, ItemWaiver } from '../../features/documents/checklist.dto.js';
import { ChecklistsService } from '../../features/documents/checklists.service.js';
import { Allow } from '../../platform/http/allow.js';
import { listIn, shaped, textIn } from '../fields/form-fields.js';
import { CurrentSubmission, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';

/** The items of a dossier: which documents they are, and what is waived. */
@Pages()
export class ChecklistPages {
  constructor(private readonly checklists: ChecklistsService) {}

  @Post('projects/:id/checklists/:stage/items/:code')
  @Allow('checklist.write')
  async link(
    @CurrentSubmission() { act, fields }: Submission,
    @Param('id', RECORD_ID) projectId: string,
    @Param('stage') checklist: string,
    @Param('code') item: string,
  ): Promise<SeeOther> {
    const { documentIds } = await shaped(ItemDocuments, { documentIds: listIn(fields, 'documentIds') });
    await this.checklists.linkDocuments(act, { projectId, checklist, item }, documentIds);
    return backTo(projectId, checklist);
  }

  @Post('projects/:id/checklists/:stage/items/:code/waiver')
  @Allow('checklist.waive')
  async waive(
    @CurrentSubmission() { act, fields }: Submission,
    @Param('id', RECORD_ID) projectId: string,
    @Param('stage') checklist: string,
    @Param('code') item: string,
  ): Promise<SeeOther> {
    const { reason } = await shaped(ItemWaiver, { reason: textIn(fields, 'reason') });
    await this.checklists.waiveItem(act, { projectId, checklist, item }, reason);
    return backTo(projectId, checklist);
  }

  @Post('projects/:id/checklists/:stage/items/:code/waiver/removal')
  @Allow('checklist.waive')
  async askAgain(
    @CurrentSubmission() { act }: Submission,
    @Param('id', RECORD_ID) projectId: string,
    @Param('stage') checklist: string,
    @Param('code') item: string,
  ): Promise<SeeOther> {
    await this.checklists.askAgain(act, { projectId, checklist, item });
    return backTo(projectId, checklist);
  }
}

function backTo(projectId: string, checklist: string): SeeOther {
  return new SeeOther(`/projects/${projectId}/documents#checklist-${checklist}`);
}
