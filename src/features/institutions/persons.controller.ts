import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { Sensitive } from '../../platform/http/sensitive.js';
import { NewPerson, PersonChange, PersonQuery } from './institution.dto.js';
import { PersonsService } from './persons.service.js';

@ApiTags('persons')
@Controller('persons')
export class PersonsController {
  constructor(private readonly persons: PersonsService) {}

  @Post()
  @Allow('person.write')
  register(@CurrentAct() act: Act, @Body() input: NewPerson) {
    return this.persons.registerPerson(act, input);
  }

  @Get()
  @Allow('person.read')
  @Sensitive('persons.read')
  list(@Query() query: PersonQuery) {
    return this.persons.listPersons(query);
  }

  @Get(':id')
  @Allow('person.read')
  @Sensitive('persons.read', 'person')
  get(@Param('id', ParseUUIDPipe) id: string) {
    return this.persons.getPerson(id);
  }

  @Patch(':id')
  @Allow('person.write')
  change(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() change: PersonChange) {
    return this.persons.changePerson(act, id, change);
  }
}
