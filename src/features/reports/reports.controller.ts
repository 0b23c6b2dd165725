import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentLanguage } from '../../platform/http/request-act.js';
import { AnnualReportQuery } from './annual-report.dto.js';
import { ReportsService } from './reports.service.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('annual')
  @Allow('report.read')
  annual(@Query() query: AnnualReportQuery, @CurrentLanguage() language: Language) {
    return this.reports.reportYear(query, language);
  }
}
