import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { NewLedgerLock } from './disbursement.dto.js';
import { LedgerLocksService } from './ledger-locks.service.js';

@ApiTags('funding')
@Controller('ledger-locks')
export class LedgerLocksController {
  constructor(private readonly locks: LedgerLocksService) {}

  @Post()
  @Allow('ledger.lock')
  lock(@CurrentAct() act: Act, @Body() input: NewLedgerLock) {
    return this.locks.lockPeriod(act, input);
  }

  @Get()
  @Allow('reconciliation.read')
  list() {
    return this.locks.listLocks();
  }
}
