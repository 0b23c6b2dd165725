import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAnyone } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { ASSETS } from './assets.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

@Controller('assets')
@ApiExcludeController()
@AllowAnyone()
export class AssetsController {
  @Get(':name')
  get(
    @Param('name') name: string,
    @Query('v') version: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Buffer {
    const asset = ASSETS.get(name);
    if (!asset) throw Refused.because('not-found');
    reply.type(asset.type).header('vary', 'accept-encoding');
    reply.header('cache-control', version === asset.digest ? FOR_EVER : 'no-cache');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return asset.content;
    reply.header('content-encoding', 'gzip');
    return asset.packed;
  }
}
