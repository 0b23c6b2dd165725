import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readAmount } from '../../domain/funding/read-amount.js';
import type { Language } from '../../domain/values/language.js';
import { formatVnd, vnd } from '../../domain/values/vnd.js';
import { vndInWords } from '../../domain/values/vnd-in-words.js';
import { Allow } from '../../platform/http/allow.js';
import { Money, Text } from '../../platform/http/fields.js';
import { CurrentLanguage } from '../../platform/http/request-act.js';
import { doubtSentence } from '../../wording/amount-reading.js';

class AmountsAsTyped {
  @Text({ list: true, most: 200, max: 300, description: 'as typed or pasted, such as "412,3 triệu đồng"' })
  texts: string[];

  @Money({
    list: true,
    optional: true,
    most: 200,
    description: 'amounts beside them, such as other lines of the plan',
  })
  neighboursVnd?: string[];
}

/** Reads amounts and says them back in full, before anything is saved. */
@ApiTags('funding')
@Controller('amount-readings')
export class AmountReadingsController {
  @Post()
  @HttpCode(200)
  @Allow('funding.read')
  read(@Body() { texts, neighboursVnd }: AmountsAsTyped, @CurrentLanguage() language: Language) {
    const known = (neighboursVnd ?? []).map((amount) => vnd(amount));
    const others = texts.map((text) => readAmount(text)?.amountVnd ?? null);
    const items = texts.map((asTyped, at) => {
      const beside = others.filter((amount, other) => amount !== null && other !== at) as bigint[];
      const reading = readAmount(asTyped, [...known, ...beside]);
      if (!reading)
        return { asTyped, amountVnd: null, precision: null, inFull: null, inWords: null, doubts: [] };
      const { amountVnd, precision, doubts } = reading;
      return {
        asTyped,
        amountVnd,
        precision,
        inFull: formatVnd(amountVnd, language),
        inWords: vndInWords(amountVnd),
        doubts: doubts.map((doubt) => ({ ...doubt, sentence: doubtSentence(doubt, language) })),
      };
    });
    return { items };
  }
}
