import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { isPlainDate, yearOf } from '../../domain/values/plain-date.js';
import { HolidayInput } from '../../features/holidays/holiday.dto.js';
import { HolidaysService } from '../../features/holidays/holidays.service.js';
import { type CountedMoves, ScheduleRenewal } from '../../features/milestones/schedule-renewal.js';
import { Allow } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, type RefusedForm, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { ConfirmationView } from './confirmation.view.js';
import { HolidaysView } from './holidays.view.js';

const YEAR = /^20\d\d$/;

/** The work calendar: everybody reads it, an administrator changes it, each change confirmed by what it moves. */
@Pages()
export class HolidayPages {
  constructor(
    private readonly holidays: HolidaysService,
    private readonly renewal: ScheduleRenewal,
  ) {}

  @Get('holidays')
  @Allow('holiday.read')
  show(@Query('year') year: unknown): Promise<VNode> {
    return this.draw(year);
  }

  @Get('holidays/change')
  @Allow('holiday.write')
  async askChange(
    @CurrentSubmission() sent: Submission,
    @Query() query: FormFields,
  ): Promise<VNode | SeeOther> {
    return this.ask({ ...sent, fields: query }, textIn(query, 'day') ?? '', () => inputIn(query));
  }

  @Post('holidays/:day')
  @Allow('holiday.write')
  async change(@CurrentSubmission() sent: Submission, @Param('day') day: string): Promise<VNode | SeeOther> {
    return this.answer(sent, day, async () =>
      this.holidays.setDay(sent.act, day, await inputIn(sent.fields)),
    );
  }

  @Get('holidays/:day/removal')
  @Allow('holiday.write')
  askRemoval(@CurrentSubmission() sent: Submission, @Param('day') day: string): Promise<VNode | SeeOther> {
    return this.ask(sent, day, async () => null);
  }

  @Post('holidays/:day/removal')
  @Allow('holiday.write')
  remove(@CurrentSubmission() sent: Submission, @Param('day') day: string): Promise<VNode | SeeOther> {
    return this.answer(sent, day, () => this.holidays.removeDay(sent.act, day));
  }

  private async ask(
    sent: Submission,
    day: string,
    read: () => Promise<HolidayInput | null>,
  ): Promise<VNode | SeeOther> {
    let asked: { input: HolidayInput | null; moving: CountedMoves } | null = null;
    const refused = await attempt('change', sent, async () => {
      if (!isPlainDate(day)) throw Refused.because('malformed-request', {}, 'day');
      const input = await read();
      const calendar = await this.holidays.suppose(day, input);
      asked = { input, moving: await this.renewal.countMoves(calendar, day) };
    });
    const { input = null, moving = { moves: 0, isEstimate: false } } = asked ?? {};
    if (refused || !asked) return this.draw(textIn(sent.fields, 'year') ?? day.slice(0, 4), refused);
    return <ConfirmationView day={day} input={input} moving={moving} />;
  }

  private async answer(
    sent: Submission,
    day: string,
    use: () => Promise<unknown>,
  ): Promise<VNode | SeeOther> {
    const refused = await attempt('change', sent, use);
    const fields = { ...sent.fields, day };
    return refused
      ? this.draw(day.slice(0, 4), { ...refused, fields })
      : new SeeOther(`/holidays?year=${yearOf(day)}`);
  }

  private async draw(year: unknown, refused?: RefusedForm | null): Promise<VNode> {
    const wanted = typeof year === 'string' && YEAR.test(year) ? Number(year) : undefined;
    return <HolidaysView year={await this.holidays.listDays(wanted)} refused={refused} />;
  }
}

function inputIn(fields: FormFields): Promise<HolidayInput> {
  const names = ['kind', 'name', 'source'];
  return shaped(HolidayInput, Object.fromEntries(names.map((name) => [name, textIn(fields, name)])));
}
