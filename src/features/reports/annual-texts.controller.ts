import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { reportScope } from '../../domain/reporting/report-scope.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { AnnualTextInput, SectionPath, TextsQuery } from './annual-report.dto.js';
import { AnnualTextsService } from './annual-texts.service.js';

@ApiTags('reports')
@Controller('reports/annual/texts')
export class AnnualTextsController {
  constructor(private readonly texts: AnnualTextsService) {}

  @Get()
  @Allow('report.read')
  list(@Query() { year, ...scope }: TextsQuery) {
    return this.texts.listTexts(year, reportScope(scope));
  }

  /** Every version, newest first. */
  @Get(':section/versions')
  @Allow('report.read')
  versions(@Param() { section }: SectionPath, @Query() { year, ...scope }: TextsQuery) {
    return this.texts.listVersions({ year, section, ...reportScope(scope) });
  }

  @Put(':section')
  @Allow('report.write')
  write(@CurrentAct() act: Act, @Param() { section }: SectionPath, @Body() input: AnnualTextInput) {
    return this.texts.writeText(act, section, input);
  }
}
