import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/http/allow.js';
import { PageQuery } from '../../platform/http/page.js';
import { FailedSignIns } from './failed-sign-ins.service.js';

@ApiTags('audit')
@Controller('failed-sign-ins')
@Allow('audit.read')
export class FailedSignInsController {
  constructor(private readonly failures: FailedSignIns) {}

  @Get()
  list(@Query() query: PageQuery) {
    return this.failures.list(query);
  }
}
