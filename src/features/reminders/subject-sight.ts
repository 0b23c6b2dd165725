import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { Tx } from '../../platform/database/transactions.js';

export interface SubjectRef {
  readonly subjectKind: string;
  readonly subjectId: string;
}

type SightReader = (tx: Tx, actor: Actor, ids: readonly string[]) => Promise<readonly string[]>;

/** Features that plan reminders say here which of their subjects a reader may still know of; what nobody vouches for is hidden. */
@Injectable()
export class SubjectSight {
  private readonly readers = new Map<string, SightReader>();

  register(kind: string, reader: SightReader): void {
    this.readers.set(kind, reader);
  }

  /** @returns whether the actor may know of a subject */
  async of(tx: Tx, actor: Actor, named: readonly SubjectRef[]): Promise<(subject: SubjectRef) => boolean> {
    if (seesAllProjects(actor)) return () => true;
    const seen = new Set<string>();
    for (const kind of new Set(named.map(({ subjectKind }) => subjectKind))) {
      const ids = named.filter((one) => one.subjectKind === kind).map(({ subjectId }) => subjectId);
      const visible = (await this.readers.get(kind)?.(tx, actor, [...new Set(ids)])) ?? [];
      for (const id of visible) seen.add(`${kind} ${id}`);
    }
    return ({ subjectKind, subjectId }) => seen.has(`${subjectKind} ${subjectId}`);
  }
}
