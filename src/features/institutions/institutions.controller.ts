import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { InstitutionChange, InstitutionQuery, NewInstitution } from './institution.dto.js';
import { InstitutionsService } from './institutions.service.js';

@ApiTags('institutions')
@Controller('institutions')
export class InstitutionsController {
  constructor(private readonly institutions: InstitutionsService) {}

  @Post()
  @Allow('institution.write')
  register(@CurrentAct() act: Act, @Body() input: NewInstitution) {
    return this.institutions.registerInstitution(act, input);
  }

  @Get()
  @Allow('institution.read')
  list(@Query() query: InstitutionQuery) {
    return this.institutions.listInstitutions(query);
  }

  @Get(':id')
  @Allow('institution.read')
  get(@Param('id', ParseUUIDPipe) id: string) {
    return this.institutions.getInstitution(id);
  }

  @Patch(':id')
  @Allow('institution.write')
  change(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() change: InstitutionChange) {
    return this.institutions.changeInstitution(act, id, change);
  }
}
