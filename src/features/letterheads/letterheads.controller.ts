import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { LetterheadDay, LetterheadInput } from './letterhead.dto.js';
import { Letterheads } from './letterheads.service.js';

@ApiTags('letterheads')
@Controller('letterheads')
export class LetterheadsController {
  constructor(private readonly letterheads: Letterheads) {}

  @Get()
  @Allow('letterhead.read')
  list() {
    return this.letterheads.listLetterheads();
  }

  @Put(':authorityId/:validFrom')
  @Allow('letterhead.write')
  write(@CurrentAct() act: Act, @Param() day: LetterheadDay, @Body() input: LetterheadInput) {
    return this.letterheads.writeLetterhead(act, day, input);
  }

  @Delete(':authorityId/:validFrom')
  @Allow('letterhead.write')
  remove(@CurrentAct() act: Act, @Param() day: LetterheadDay) {
    return this.letterheads.removeLetterhead(act, day);
  }
}
