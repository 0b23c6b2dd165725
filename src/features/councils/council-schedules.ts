import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Tx } from '../../platform/database/transactions.js';
import { ScheduleService } from '../milestones/schedule.service.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { Council } from './council.entity.js';
import { CouncilRepository } from './councils.repository.js';

/** What an acceptance council does moves the milestones of what it judges: its meeting is one, and others count from it. */
@Injectable()
export class CouncilSchedules {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly projects: ProjectRepository,
    private readonly schedule: ScheduleService,
  ) {}

  /** After the council itself is locked; its projects are locked in one order, as everywhere. */
  async follow(tx: Tx, act: Act, council: Pick<Council, 'id' | 'purpose'>): Promise<void> {
    if (council.purpose !== 'acceptance') return;
    for (const { id } of await this.councils.projects(tx, council.id)) {
      const project = await this.projects.lockForCouncil(tx, id);
      if (await this.schedule.follow(tx, act, project)) await this.projects.update(tx, project);
    }
  }
}
