import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import type { FilingFacts } from '../../domain/documents/decide-filing.js';
import type { DocumentReader, DocumentSubject } from '../../domain/documents/document-subjects.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { RecordRef } from '../audit/audit-trail.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { DocumentSubjectRepository } from './document-subjects.repository.js';

/** The record whose documents are read or changed, as far as its reader may know of it. */
export interface Shelf {
  readonly facts: FilingFacts;
  readonly reader: DocumentReader;
  /** The project behind it, where there is one. */
  readonly project: Project | null;
}

/** A shelf on which nobody else files meanwhile. */
export interface LockedShelf extends Shelf {
  readonly root: RecordRef;
  readonly raiseVersion: () => Promise<unknown>;
}

/** Where documents stand: each kind of record says who knows of it and what is locked before anything on it changes. */
@Injectable()
export class DocumentShelves {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly subjects: DocumentSubjectRepository,
  ) {}

  async find(tx: Tx, actor: Actor, { kind, id }: DocumentSubject): Promise<Shelf> {
    switch (kind) {
      case 'project':
        return this.ofProject(tx, actor, await this.projects.getVisible(tx, actor, id));
      case 'milestone':
        return this.find(tx, actor, { kind: 'project', id: await this.projectOf(tx, id) });
      case 'council':
        if (await this.subjects.knowsCouncil(tx, actor, id)) return forOffice(actor);
        throw Refused.because('not-found');
      case 'decision':
        if (may(actor, 'decision.read') && (await this.subjects.hasPaper(tx, id))) return forOffice(actor);
        throw Refused.because('not-found');
    }
  }

  async lock(tx: Tx, act: Act, { kind, id }: DocumentSubject): Promise<LockedShelf> {
    switch (kind) {
      case 'project': {
        const project = await this.projects.lockOwn(tx, act, id);
        const root = { kind: 'project', id };
        const raiseVersion = () => this.projects.update(tx, project);
        return { ...(await this.ofProject(tx, act.actor, project)), root, raiseVersion };
      }
      case 'milestone':
        return this.lock(tx, act, { kind: 'project', id: await this.projectOf(tx, id) });
      case 'council':
        return this.lockedForOffice(tx, act, kind, id, await this.subjects.lockCouncil(tx, act.actor, id));
      case 'decision': {
        const known = may(act.actor, 'decision.read') ? await this.subjects.lockPaper(tx, id) : undefined;
        return this.lockedForOffice(tx, act, kind, id, known);
      }
    }
  }

  private lockedForOffice(
    tx: Tx,
    { actor, expectedVersion }: Act,
    kind: 'council' | 'decision',
    id: string,
    version: number | undefined,
  ): LockedShelf {
    if (version === undefined) throw Refused.because('not-found');
    if (expectedVersion !== undefined && version !== expectedVersion) throw Refused.because('stale-version');
    const raiseVersion = () => this.subjects.raiseVersion(tx, kind, id);
    return { ...forOffice(actor), root: { kind, id }, raiseVersion };
  }

  private async projectOf(tx: Tx, milestoneId: string): Promise<string> {
    const projectId = await this.subjects.projectOfMilestone(tx, milestoneId);
    if (!projectId) throw Refused.because('not-found');
    return projectId;
  }

  private async ofProject(tx: Tx, actor: Actor, project: Project): Promise<Shelf> {
    const team = await this.parts.team(tx, project.id);
    const { leadInstitutionId } = project;
    return {
      facts: { actor, leadInstitutionId, teamPersonIds: team.map(({ personId }) => personId) },
      reader: { actor, judgedAt: await this.projects.judgedAt(tx, actor, project.id) },
      project,
    };
  }
}

function forOffice(actor: Actor): Shelf {
  return {
    facts: { actor, isForOffice: true, leadInstitutionId: null, teamPersonIds: [] },
    reader: { actor, judgedAt: null },
    project: null,
  };
}
