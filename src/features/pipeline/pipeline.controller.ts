import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { NewPipelineEntry, PipelineQuery } from './pipeline.dto.js';
import { PipelineService } from './pipeline.service.js';

@ApiTags('pipeline')
@Controller('pipeline-entries')
export class PipelineController {
  constructor(private readonly pipeline: PipelineService) {}

  @Post()
  @Allow('pipeline.write')
  note(@CurrentAct() act: Act, @Body() input: NewPipelineEntry) {
    return this.pipeline.noteEntry(act, input);
  }

  @Get()
  @Allow('pipeline.read')
  list(@Query() query: PipelineQuery) {
    return this.pipeline.listEntries(query);
  }
}
