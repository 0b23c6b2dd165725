import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/http/allow.js';
import { PartnerMoneyService } from './partner-money.service.js';
import { WorklistService } from './worklist.service.js';

@ApiTags('funding')
@Controller()
export class FinanceController {
  constructor(
    private readonly worklist: WorklistService,
    private readonly partners: PartnerMoneyService,
  ) {}

  @Get('finance/worklist')
  @Allow('reconciliation.read')
  needsMe() {
    return this.worklist.listForFinance();
  }

  @Get('institutions/:id/funding')
  @Allow('reconciliation.read')
  ofInstitution(@Param('id', ParseUUIDPipe) id: string) {
    return this.partners.ofInstitution(id);
  }
}
