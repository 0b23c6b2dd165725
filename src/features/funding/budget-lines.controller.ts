import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BUDGET_LINE_SETS, budgetLinesOn } from '../../domain/funding/budget-lines.js';
import { normsOn } from '../../domain/funding/norms.js';
import { Allow } from '../../platform/http/allow.js';
import { Day } from '../../platform/http/fields.js';

class LawQuery {
  @Day({ optional: true, description: 'a day of the law; the newest set unless told' })
  on?: string;
}

/** What the law lists with its days of validity. */
@ApiTags('funding')
@Controller()
export class BudgetLinesController {
  @Get('budget-lines')
  @Allow('funding.read')
  lines(@Query() { on }: LawQuery) {
    const sets = on ? [budgetLinesOn(on)].filter((set) => set !== null) : BUDGET_LINE_SETS;
    return { items: sets, nextCursor: null };
  }

  @Get('funding-norms')
  @Allow('funding.read')
  norms(@Query() { on }: LawQuery) {
    return { items: normsOn(on ?? null), nextCursor: null };
  }
}
