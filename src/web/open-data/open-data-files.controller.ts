import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OpenDataQuery } from '../../features/open-data/open-data.dto.js';
import { OpenDataService } from '../../features/open-data/open-data.service.js';
import { type OpenDataFormat, openDataFile } from '../../features/open-data/open-data-file.js';
import { AllowAnyone } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { CurrentReader, type Reader } from '../layout/reader.js';

/** The addresses under which the page gives the files out, where they are public. */
@Controller('open-data')
@ApiExcludeController()
export class OpenDataFiles {
  constructor(private readonly openData: OpenDataService) {}

  @Get('grants.json')
  @Costs(A_DRAWING)
  @AllowAnyone()
  json(@Query() query: OpenDataQuery, @CurrentReader() reader: Reader) {
    return this.file('json', query, reader);
  }

  @Get('grants.csv')
  @Costs(A_DRAWING)
  @AllowAnyone()
  csv(@Query() query: OpenDataQuery, @CurrentReader() reader: Reader) {
    return this.file('csv', query, reader);
  }

  private file(format: OpenDataFormat, { demonstration }: OpenDataQuery, { actor, language }: Reader) {
    const withDemonstration = demonstration === '1';
    this.openData.openTo(actor, withDemonstration);
    return openDataFile(this.openData, format, { language, withDemonstration });
  }
}
