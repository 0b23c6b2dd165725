import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { contentDisposition } from '../../platform/http/content-disposition.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { OpenDownloads } from '../files/open-downloads.js';
import { ExportsService } from './exports.service.js';

@ApiTags('projects')
@Controller('projects/:id/export')
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly downloads: OpenDownloads,
  ) {}

  /** A reading that leaves its row in the audit. */
  @Get()
  @Costs(A_DRAWING)
  @Allow('project.export')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async get(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { fileName, bytes } = await this.downloads.open(act.actor, () =>
      this.exports.exportProject(act, id),
    );
    return new StreamableFile(bytes, {
      type: 'application/zip',
      disposition: contentDisposition('attachment', fileName),
    });
  }
}
