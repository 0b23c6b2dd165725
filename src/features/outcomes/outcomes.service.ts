import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { decideRoom } from '../../domain/values/list-room.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Page } from '../../platform/http/page.js';
import { accept } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { InstitutionRepository } from '../institutions/institutions.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { NewOutcome } from './outcome.dto.js';
import type { Outcome } from './outcome.entity.js';
import { OutcomeRepository } from './outcomes.repository.js';

@Injectable()
export class OutcomesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly outcomes: OutcomeRepository,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  recordOutcome(act: Act, projectId: string, input: NewOutcome): Promise<Outcome> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lockHosted(tx, act, projectId);
      accept(decideRoom('outcomes', await this.outcomes.count(tx, projectId)));
      await this.institutions.refuseUnknown(tx, input.withInstitutionIds, 'withInstitutionIds');
      const createdAt = await this.clock.now(tx);
      const outcome = await this.outcomes.insert(tx, {
        ...input,
        kind: input.kind ?? 'application',
        projectId,
        createdAt,
      });
      await this.projects.update(tx, project);
      await this.audit.record(tx, act, {
        act: 'outcome.recorded',
        root: { kind: 'project', id: projectId },
        subject: { kind: 'outcome', id: outcome.id },
        after: outcome,
      });
      return outcome;
    });
  }

  listOutcomes(actor: Actor, projectId: string): Promise<Page<Outcome>> {
    return this.transactions.read(async (tx) => {
      await this.projects.getVisible(tx, actor, projectId);
      return { items: await this.outcomes.ofProject(tx, projectId), nextCursor: null };
    });
  }
}
