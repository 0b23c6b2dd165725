import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SubjectSight } from '../reminders/subject-sight.js';
import { MilestoneSightRepository } from './milestone-sight.repository.js';
import { MILESTONE_SUBJECT } from './schedule.service.js';

/** Tells the inbox which milestones a reader may still know of. */
@Injectable()
export class MilestoneSight implements OnModuleInit {
  constructor(
    private readonly sight: SubjectSight,
    private readonly milestones: MilestoneSightRepository,
  ) {}

  onModuleInit(): void {
    this.sight.register(MILESTONE_SUBJECT, (tx, actor, ids) => this.milestones.visible(tx, actor, ids));
  }
}
