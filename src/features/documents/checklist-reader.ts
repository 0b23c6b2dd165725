import { Injectable } from '@nestjs/common';
import { isLacking, itemState } from '../../domain/documents/checklist-state.js';
import { checklistsFor } from '../../domain/documents/checklists.js';
import type { Stage } from '../../domain/lifecycle/stages.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ChecklistRepository } from './checklists.repository.js';
import { DocumentRepository } from './documents.repository.js';

/** How far the dossiers of a project are. */
@Injectable()
export class ChecklistReader {
  constructor(
    private readonly parts: ProjectPartsRepository,
    private readonly documents: DocumentRepository,
    private readonly checklists: ChecklistRepository,
    private readonly clock: Clock,
  ) {}

  /** By the rules of the day on which the project was approved; of today until it is. */
  async applicable(tx: Tx, project: Project) {
    const approvedOn = await this.parts.approvedOn(tx, project.id);
    return checklistsFor(project.kind, approvedOn ?? (await this.clock.today(tx)));
  }

  async of(tx: Tx, project: Project) {
    const applicable = await this.applicable(tx, project);
    const documents = await this.documents.of(tx, { kind: 'project', id: project.id });
    const links = await this.checklists.links(tx, project.id);
    const waivers = await this.checklists.waivers(tx, project.id);
    return applicable.map((checklist) => ({
      ...checklist,
      isCurrent: checklist.gatheredIn.includes(project.stage),
      items: checklist.items.map((item) => {
        const isHere = (each: { checklist: string; item: string }) =>
          each.checklist === checklist.code && each.item === item.code;
        const linked = links.filter(isHere).map(({ documentId }) => documentId);
        const brought = documents.filter(({ id }) => linked.includes(id));
        const waiver = waivers.find(isHere) ?? null;
        return { ...item, ...itemState(item, brought, waiver !== null), documents: brought, waiver };
      }),
    }));
  }

  /** The stages whose dossier still lacks something that it must have. */
  async incompleteFor(tx: Tx, project: Project): Promise<Stage[]> {
    const checklists = await this.of(tx, project);
    return checklists.filter(({ items }) => items.some(isLacking)).map(({ leadsTo }) => leadsTo);
  }
}
