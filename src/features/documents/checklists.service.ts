import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { decideWaiver, findItem, itemState } from '../../domain/documents/checklist-state.js';
import { decideFiling } from '../../domain/documents/decide-filing.js';
import { type DocumentReader, mayKnowOf } from '../../domain/documents/document-subjects.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { CHECKLIST_ITEM_WORDS, CHECKLIST_WORDS } from '../../wording/checklists.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Project } from '../projects/project.entity.js';
import { ChecklistReader } from './checklist-reader.js';
import { ChecklistRepository, type ItemRef } from './checklists.repository.js';
import { DocumentShelves, type LockedShelf } from './document-shelves.js';
import { DocumentRepository } from './documents.repository.js';

/** The dossiers of a project: which document is which item, and what the office waives. */
@Injectable()
export class ChecklistsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly shelves: DocumentShelves,
    private readonly reader: ChecklistReader,
    private readonly checklists: ChecklistRepository,
    private readonly documents: DocumentRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  listChecklists(actor: Actor, projectId: string) {
    return this.transactions.read(async (tx) => {
      const { project, facts, reader } = await this.shelves.find(tx, actor, {
        kind: 'project',
        id: projectId,
      });
      return {
        items: await this.shown(tx, reader, project!),
        nextCursor: null,
        mayLink: may(actor, 'checklist.write') && decideFiling(facts).allowed,
        mayWaive: may(actor, 'checklist.waive'),
      };
    });
  }

  linkDocuments(act: Act, ref: ItemRef, documentIds: readonly string[]) {
    return this.change(act, ref, async (tx, { facts, reader }) => {
      accept(decideFiling(facts));
      const ids = [...new Set(documentIds)];
      const known = await this.knownDocuments(tx, reader, ref.projectId);
      if (ids.some((id) => !known.includes(id)))
        throw Refused.because('unknown-reference', { field: 'documentIds' }, 'documentIds');
      const linkedAt = await this.clock.now(tx);
      // What the linker knows nothing of is not theirs to take off.
      await this.checklists.unlink(tx, ref, known);
      await this.checklists.link(tx, ref, ids, { linkedAt, linkedBy: act.actor.accountId });
      return { act: 'checklist.documents-linked', after: { ...ref, documentIds: ids } };
    });
  }

  waiveItem(act: Act, ref: ItemRef, reason: string) {
    return this.change(act, ref, async (tx, { project }) => {
      const checklists = await this.reader.of(tx, project!);
      const checklist = checklists.find(({ code }) => code === ref.checklist);
      const item = checklist!.items.find(({ code }) => code === ref.item)!;
      accept(decideWaiver(itemState(item, item.documents, false).state));
      const waivedAt = await this.clock.now(tx);
      await this.checklists.waive(tx, { ...ref, reason, waivedAt, waivedBy: act.actor.accountId });
      return { act: 'checklist.item-waived', after: ref, reason };
    });
  }

  askAgain(act: Act, ref: ItemRef) {
    return this.change(act, ref, async (tx) => {
      await this.checklists.unwaive(tx, ref);
      return { act: 'checklist.item-asked-again', after: ref };
    });
  }

  private change(
    act: Act,
    ref: ItemRef,
    use: (tx: Tx, shelf: LockedShelf) => Promise<{ act: string; after: object; reason?: string }>,
  ) {
    return this.transactions.run(async (tx) => {
      const shelf = await this.shelves.lock(tx, act, { kind: 'project', id: ref.projectId });
      const project = shelf.project!;
      accept(findItem(await this.reader.applicable(tx, project), ref.checklist, ref.item));
      const change = await use(tx, shelf);
      await shelf.raiseVersion();
      await this.audit.record(tx, act, { ...change, root: shelf.root });
      const checklists = await this.shown(tx, shelf.reader, project);
      return checklists.find(({ code }) => code === ref.checklist)!;
    });
  }

  private async knownDocuments(tx: Tx, reader: DocumentReader, projectId: string): Promise<string[]> {
    const documents = await this.documents.of(tx, { kind: 'project', id: projectId });
    return documents.filter((document) => mayKnowOf(reader, document)).map(({ id }) => id);
  }

  /** With the words of each item; of its documents those that the reader may know of. */
  private async shown(tx: Tx, reader: DocumentReader, project: Project) {
    const checklists = await this.reader.of(tx, project);
    return checklists.map((checklist) => ({
      ...checklist,
      label: CHECKLIST_WORDS[checklist.code],
      items: checklist.items.map((item) => {
        const known = item.documents.filter((document) => mayKnowOf(reader, document));
        return {
          ...item,
          label: CHECKLIST_ITEM_WORDS[checklist.code][item.code]!,
          documents: known.map(({ id, title, kind, file, withdrawnAt }) => ({
            ...{ id, title, kind, file, withdrawnAt },
          })),
          /** Something was brought, and nothing of it is this reader's to know of: they need not bring it. */
          isNotOpen: known.length === 0 && ['brought', 'incomplete'].includes(item.state),
        };
      }),
    }));
  }
}
