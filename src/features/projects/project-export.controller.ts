import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { contentDisposition } from '../../platform/http/content-disposition.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { spooled } from '../../platform/papers/spooled.js';
import { OpenDownloads } from '../files/open-downloads.js';
import { ProjectExportQuery } from './project-export.dto.js';
import { EXPORT_FILES, exportName, ProjectExport } from './project-export.service.js';

@ApiTags('projects')
@Controller('projects/export')
export class ProjectExportController {
  constructor(
    private readonly exports: ProjectExport,
    private readonly downloads: OpenDownloads,
  ) {}

  @Get()
  @Costs(A_DRAWING)
  @Allow('project.read')
  @ApiProduces(...Object.values(EXPORT_FILES).map(({ mediaType }) => mediaType))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentAct() act: Act,
    @Query() query: ProjectExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    // Once the file is open nothing may fail any more: nobody would read it, or close it.
    const name = exportName(query, await this.exports.today());
    const { bytes } = await this.downloads.open(act.actor, async () => {
      await this.exports.noteExport(act, query);
      return { bytes: await spooled(this.exports.export(act.actor, query, act.actor.language)) };
    });
    reply.headers({
      'content-type': EXPORT_FILES[query.format].mediaType,
      'content-disposition': contentDisposition('attachment', name),
      'cache-control': 'no-store',
    });
    return new StreamableFile(bytes);
  }
}
