import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { PageQuery } from '../../platform/http/page.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { NewRulebook, RulebookInput, SuccessorInput } from './rulebook.dto.js';
import { RulebookAdoptions } from './rulebook-adoptions.service.js';
import { RulebookChanges } from './rulebook-changes.service.js';
import {
  AdoptionInput,
  GapQuery,
  OfferQuery,
  PublicationInput,
  RulebookQuery,
} from './rulebook-query.dto.js';
import { RulebooksService } from './rulebooks.service.js';

@ApiTags('rulebooks')
@Controller('rulebooks')
export class RulebooksController {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly changes: RulebookChanges,
    private readonly adoptions: RulebookAdoptions,
  ) {}

  @Get()
  @Allow('rulebook.read')
  list(@Query() query: RulebookQuery) {
    return this.rulebooks.listRulebooks(query);
  }

  @Get('offer')
  @Allow('rulebook.read')
  offer(@CurrentActor() actor: Actor, @Query() query: OfferQuery) {
    return this.rulebooks.getOffer(actor, query);
  }

  @Get('gaps')
  @Allow('rulebook.read')
  gaps(@Query() query: GapQuery) {
    return this.rulebooks.listGaps(query);
  }

  @Get(':id')
  @Allow('rulebook.read')
  get(@Param('id', ParseUUIDPipe) id: string) {
    return this.rulebooks.getRulebook(id);
  }

  @Post()
  @Allow('rulebook.write')
  write(@CurrentAct() act: Act, @Body() input: NewRulebook) {
    return this.changes.writeRulebook(act, input);
  }

  @Put(':id')
  @Allow('rulebook.write')
  replace(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: RulebookInput) {
    return this.changes.replaceRulebook(act, id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('rulebook.write')
  delete(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.changes.deleteDraft(act, id);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('rulebook.write')
  publish(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: PublicationInput) {
    return this.changes.publishDraft(act, id, input);
  }

  @Post(':id/successor')
  @Allow('rulebook.write')
  succeed(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: SuccessorInput) {
    return this.changes.succeedRulebook(act, id, input);
  }

  @Post(':id/adoptions')
  @Allow('rulebook.write')
  adopt(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: AdoptionInput) {
    return this.adoptions.adoptRulebook(act, id, input);
  }

  @Get(':id/adoptions')
  @Allow('rulebook.read')
  listAdoptions(@Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery) {
    return this.adoptions.listAdoptions(id, query);
  }
}
