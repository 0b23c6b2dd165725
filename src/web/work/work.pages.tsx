import { Get } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { WorkService } from '../../features/worklist/work.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { PageActor } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { WorkView } from './work.view.js';

/** Where everybody arrives. */
@Pages()
export class WorkPages {
  constructor(
    private readonly work: WorkService,
    private readonly config: Config,
  ) {}

  @Get('work')
  @Allow('any-account')
  async show(@PageActor() actor: Actor): Promise<VNode> {
    const work = await this.work.listWork(actor);
    const near = await this.work.listNearProjects(actor);
    return <WorkView work={work} near={near} actor={actor} timeZone={this.config.officeTimeZone} />;
  }
}
