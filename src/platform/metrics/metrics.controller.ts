import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.module.js';
import { isLoopback } from '../config/host.js';
import { AllowAnyone } from '../http/allow.js';
import { MetricsService } from './metrics.service.js';

/** Whoever sends one of these came through a proxy, whose own address says nothing. */
const FORWARDED = /^(forwarded|via|x-real-ip|x-forwarded-.*)$/;

/** Who may not read it gets what an unknown address gets. */
@ApiExcludeController()
@Controller('metrics')
@AllowAnyone()
export class MetricsController {
  constructor(
    private readonly metrics: MetricsService,
    private readonly config: Config,
  ) {}

  @Get()
  async read(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!this.mayRead(request)) throw new NotFoundException();
    const text = await this.metrics.text();
    reply.headers({ 'content-type': this.metrics.contentType, 'cache-control': 'no-store' });
    return text;
  }

  private mayRead({ headers, socket }: FastifyRequest): boolean {
    const { metricsToken } = this.config;
    if (metricsToken) return isSame(headers.authorization ?? '', `Bearer ${metricsToken}`);
    const isForwarded = Object.keys(headers).some((name) => FORWARDED.test(name));
    return !isForwarded && isLoopback(socket.remoteAddress ?? '');
  }
}

/** In the same time whatever they have in common. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}
