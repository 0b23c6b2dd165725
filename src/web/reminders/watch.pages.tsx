import { Body, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Dropping } from '../../features/reminders/failure.dto.js';
import { FailuresService } from '../../features/reminders/failures.service.js';
import { WatchReports } from '../../features/reminders/watch-report.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';
import { problemOf } from '../../platform/http/problem.filter.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { Refused } from '../../platform/refused.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { WatchView } from './watch.view.js';

const REMINDER_ID = new ParseUUIDPipe({ exceptionFactory: () => Refused.because('not-found') });
const PATH = '/reminders';

class DroppingForm extends Dropping {
  @Text({ optional: true })
  _csrf?: string;
}

@Pages()
export class WatchPages {
  constructor(
    private readonly reports: WatchReports,
    private readonly failures: FailuresService,
    private readonly config: Config,
  ) {}

  @Get('reminders')
  @Allow('reminder.manage')
  show(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<VNode> {
    return this.draw(actor, query);
  }

  @Post('reminders/:id/retry')
  @Allow('reminder.manage')
  retry(
    @CurrentAct() act: Act,
    @Param('id', REMINDER_ID) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.settled(act, reply, () => this.failures.retry(act, id));
  }

  @Post('reminders/:id/drop')
  @Allow('reminder.manage')
  drop(
    @CurrentAct() act: Act,
    @Param('id', REMINDER_ID) id: string,
    @Body() { reason }: DroppingForm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.settled(act, reply, () => this.failures.drop(act, id, reason));
  }

  /** Why it was refused is told above the list as it stands now. */
  private async settled(
    { actor }: Act,
    reply: FastifyReply,
    settle: () => Promise<unknown>,
  ): Promise<VNode | SeeOther> {
    try {
      await settle();
      return new SeeOther(`${PATH}#failures`);
    } catch (error) {
      const { status, title } = problemOf(error, actor.language);
      if (status !== 409 && status !== 422) throw error;
      reply.status(status);
      return this.draw(actor, {}, title);
    }
  }

  private async draw(actor: Actor, query: PageQuery, refusal?: string): Promise<VNode> {
    const report = await this.reports.report();
    const failures = await this.failures.listReminders(actor, { ...query, state: 'failed' });
    return (
      <WatchView
        report={report}
        failures={failures}
        refusal={refusal}
        timeZone={this.config.officeTimeZone}
      />
    );
  }
}
