import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { contentDisposition } from '../../platform/http/content-disposition.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { PageQuery } from '../../platform/http/page.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { OpenDownloads } from '../files/open-downloads.js';
import { NewFileOrderInput } from './file-order.dto.js';
import { FileOrdersService } from './file-orders.service.js';

/** Open to any account: each kind of file asks for its own right. */
@ApiTags('file orders')
@Controller('file-orders')
@Allow('any-account')
export class FileOrdersController {
  constructor(
    private readonly orders: FileOrdersService,
    private readonly downloads: OpenDownloads,
  ) {}

  @Post()
  @Costs(A_DRAWING)
  place(@CurrentAct() act: Act, @Body() input: NewFileOrderInput) {
    return this.orders.placeOrder(act, input);
  }

  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery) {
    return this.orders.listOrders(actor, query);
  }

  @Get(':id')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.orders.getOrder(actor, id);
  }

  @Get(':id/content')
  @ApiProduces('*/*')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { order, bytes } = await this.downloads.open(act.actor, () => this.orders.openContent(act, id));
    reply.headers({
      'content-type': order.mediaType!,
      'content-length': order.size!,
      'content-disposition': contentDisposition('attachment', order.fileName!),
      'cache-control': 'no-store',
    });
    return new StreamableFile(bytes);
  }

  @Post(':id/cancellation')
  cancel(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.orders.cancelOrder(act, id);
  }
}
