import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/http/allow.js';
import { RulebooksService } from './rulebooks.service.js';

@ApiTags('rulebooks')
@Controller('rulebooks')
export class RulebooksController {
  constructor(private readonly rulebooks: RulebooksService) {}

  @Get()
  @Allow('rulebook.read')
  list() {
    return this.rulebooks.listRulebooks();
  }

  @Get(':id')
  @Allow('rulebook.read')
  get(@Param('id', ParseUUIDPipe) id: string) {
    return this.rulebooks.getRulebook(id);
  }
}
