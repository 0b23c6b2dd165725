import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { HolidayInput, HolidayQuery } from './holiday.dto.js';
import { HolidaysService } from './holidays.service.js';

@ApiTags('holidays')
@Controller('holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @Get()
  @Allow('holiday.read')
  list(@Query() { year }: HolidayQuery) {
    return this.holidays.listDays(year ? Number(year) : undefined);
  }

  @Put(':day')
  @Allow('holiday.write')
  set(@CurrentAct() act: Act, @Param('day') day: string, @Body() input: HolidayInput) {
    return this.holidays.setDay(act, day, input);
  }

  @Delete(':day')
  @Allow('holiday.write')
  remove(@CurrentAct() act: Act, @Param('day') day: string) {
    return this.holidays.removeDay(act, day);
  }
}
