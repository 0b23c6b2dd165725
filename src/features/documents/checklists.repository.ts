import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { ChecklistDocument, ChecklistWaiver } from './document.entity.js';

export interface ItemRef {
  readonly projectId: string;
  readonly checklist: string;
  readonly item: string;
}

export interface WaiverView extends Pick<ChecklistWaiver, 'checklist' | 'item' | 'reason' | 'waivedAt'> {
  readonly waivedBy: string | null;
}

/** What was brought to the dossiers of a project, and what was waived. */
@Injectable()
export class ChecklistRepository {
  links(tx: Tx, projectId: string): Promise<ChecklistDocument[]> {
    return tx.find(ChecklistDocument, {
      where: { projectId },
      order: { linkedAt: 'ASC', documentId: 'ASC' },
    });
  }

  waivers(tx: Tx, projectId: string): Promise<WaiverView[]> {
    return tx.query(
      `select waiver.checklist, waiver.item, waiver.reason, waiver.waived_at as "waivedAt",
         account.display_name as "waivedBy"
       from checklist_waiver waiver left join account on account.id = waiver.waived_by where waiver.project_id = $1`,
      [projectId],
    );
  }

  async unlink(tx: Tx, ref: ItemRef, documentIds: readonly string[]): Promise<void> {
    if (documentIds.length > 0)
      await tx.delete(ChecklistDocument, { ...ref, documentId: In([...documentIds]) });
  }

  async link(
    tx: Tx,
    ref: ItemRef,
    documentIds: readonly string[],
    by: Pick<ChecklistDocument, 'linkedAt' | 'linkedBy'>,
  ) {
    if (documentIds.length === 0) return;
    await tx.insert(
      ChecklistDocument,
      documentIds.map((documentId) => ({ ...ref, documentId, ...by })),
    );
  }

  async waive(tx: Tx, waiver: ChecklistWaiver): Promise<void> {
    await tx.upsert(ChecklistWaiver, waiver, ['projectId', 'checklist', 'item']);
  }

  async unwaive(tx: Tx, ref: ItemRef): Promise<void> {
    await tx.delete(ChecklistWaiver, { ...ref });
  }
}
