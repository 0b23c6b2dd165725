import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { CurrentLanguage } from '../../platform/http/request-act.js';
import { OpenDataQuery } from './open-data.dto.js';
import { OpenDataService } from './open-data.service.js';
import { openDataFile } from './open-data-file.js';

@ApiTags('open data')
@Controller('open-data')
export class OpenDataController {
  constructor(private readonly openData: OpenDataService) {}

  @Get('grants.json')
  @Costs(A_DRAWING)
  @Allow('open-data.export')
  json(@Query() { demonstration }: OpenDataQuery, @CurrentLanguage() language: Language) {
    return openDataFile(this.openData, 'json', { language, withDemonstration: demonstration === '1' });
  }

  @Get('grants.csv')
  @Costs(A_DRAWING)
  @Allow('open-data.export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  csv(@Query() { demonstration }: OpenDataQuery, @CurrentLanguage() language: Language) {
    return openDataFile(this.openData, 'csv', { language, withDemonstration: demonstration === '1' });
  }

  @Get('dictionary')
  @Allow('open-data.export')
  dictionary() {
    return this.openData.dictionary();
  }
}
