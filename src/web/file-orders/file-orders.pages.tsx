import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { yearOf } from '../../domain/values/plain-date.js';
import { FileOrdersService } from '../../features/file-orders/file-orders.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { textIn } from '../fields/form-fields.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { FileOrderListView } from './list.view.js';
import { FileOrderView } from './order.view.js';
import { parametersIn } from './order-fields.js';
import { orderPath } from './order-path.js';

@Pages()
@Allow('any-account')
export class FileOrderPages {
  constructor(
    private readonly orders: FileOrdersService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get('file-orders')
  list(@PageActor() actor: Actor, @Query('cursor') cursor?: unknown): Promise<VNode> {
    return this.listView(actor, cursor);
  }

  @Post('file-orders')
  @Costs(A_DRAWING)
  async place(@CurrentSubmission() sent: Submission): Promise<VNode | SeeOther> {
    const kind = textIn(sent.fields, 'kind') ?? '';
    let path = '';
    const refused = await attempt(kind, sent, async () => {
      path = orderPath(
        await this.orders.placeOrder(sent.act, { kind, parameters: parametersIn(sent.fields) }),
      );
    });
    return refused ? this.listView(sent.act.actor, undefined, refused) : new SeeOther(path);
  }

  @Get('file-orders/:id')
  async show(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode | SeeOther> {
    const order = await this.orders.getOrder(actor, id);
    const path = orderPath(order);
    if (path !== `/file-orders/${id}`) return new SeeOther(path);
    return <FileOrderView order={order} timeZone={this.config.officeTimeZone} />;
  }

  @Post('file-orders/:id/cancellation')
  async cancel(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<VNode | SeeOther> {
    const refused = await attempt('cancel', sent, () => this.orders.cancelOrder(sent.act, id));
    if (!refused) return new SeeOther(`/file-orders/${id}`);
    const order = await this.orders.getOrder(sent.act.actor, id);
    return <FileOrderView order={order} timeZone={this.config.officeTimeZone} refused={refused} />;
  }

  private async listView(actor: Actor, cursor?: unknown, refused?: RefusedForm): Promise<VNode> {
    const page = await this.orders.listOrders(actor, typeof cursor === 'string' ? { cursor } : {});
    const lastYear = yearOf(await this.clock.today()) - 1;
    return (
      <FileOrderListView
        page={page}
        lastYear={lastYear}
        timeZone={this.config.officeTimeZone}
        refused={refused}
      />
    );
  }
}
