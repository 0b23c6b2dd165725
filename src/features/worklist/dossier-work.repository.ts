import { Injectable } from '@nestjs/common';
import { type BroughtDocument, isLacking, itemState } from '../../domain/documents/checklist-state.js';
import { type ChecklistCode, checklistsFor } from '../../domain/documents/checklists.js';
import type { PartialDate, PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';

interface Brought extends BroughtDocument {
  readonly projectId: string;
  readonly checklist: string;
  readonly item: string;
}

const PROJECTS = `select project.id, project.kind, (select effective_date from stage_change
    where stage_change.project_id = project.id and to_stage = 'approved' order by sequence desc limit 1) as "approvedOn"
  from project where project.id = any($1)`;

const BROUGHT = `select brought.project_id as "projectId", brought.checklist, brought.item,
    withdrawal.withdrawn_at as "withdrawnAt", newer.id as "replacedById", jsonb_build_object('mediaType', file.media_type) as file
  from checklist_document brought join document on document.id = brought.document_id
    join stored_file file on file.id = document.file_id
    left join document_withdrawal withdrawal on withdrawal.document_id = document.id
    left join document newer on newer.replaces_id = document.id
  where brought.project_id = any($1)`;

const WAIVED = `select project_id as "projectId", checklist, item from checklist_waiver where project_id = any($1)`;

/** How much the dossiers of several projects still lack, asked at once. */
@Injectable()
export class DossierWorkRepository {
  async lacking(
    tx: Tx,
    projectIds: readonly string[],
    code: ChecklistCode,
    today: PlainDate,
  ): Promise<ReadonlyMap<string, number>> {
    if (projectIds.length === 0) return new Map();
    const projects: { id: string; kind: string; approvedOn: PartialDate | null }[] = await tx.query(
      PROJECTS,
      [projectIds],
    );
    const brought: Brought[] = await tx.query(BROUGHT, [projectIds]);
    const waived: Omit<Brought, keyof BroughtDocument>[] = await tx.query(WAIVED, [projectIds]);
    return new Map(
      projects.map(({ id, kind, approvedOn }) => {
        const checklist = checklistsFor(kind, approvedOn ?? today).find((each) => each.code === code);
        const lacking = (checklist?.items ?? []).filter((item) => {
          const isHere = (each: Omit<Brought, keyof BroughtDocument>) =>
            each.projectId === id && each.checklist === code && each.item === item.code;
          return isLacking(itemState(item, brought.filter(isHere), waived.some(isHere)));
        });
        return [id, lacking.length] as const;
      }),
    );
  }
}
