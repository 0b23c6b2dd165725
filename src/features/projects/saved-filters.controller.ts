import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { NewSavedFilter } from './saved-filter.dto.js';
import { SavedFiltersService } from './saved-filters.service.js';

@ApiTags('projects')
@Controller('saved-filters')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFiltersService) {}

  @Get()
  @Allow('project.read')
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.filters.listFilters(actor), nextCursor: null };
  }

  @Post()
  @Allow('project.read')
  keep(@CurrentAct() act: Act, @Body() input: NewSavedFilter) {
    return this.filters.keepFilter(act, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('project.read')
  remove(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.filters.removeFilter(act, id);
  }
}
