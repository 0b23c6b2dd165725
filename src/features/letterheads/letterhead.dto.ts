import { Day, Id, Text } from '../../platform/http/fields.js';

const LINES = { list: true, optional: true, nullable: false, max: 300, most: 20 } as const;

export class LetterheadInput {
  @Text({ optional: true, max: 200, description: 'above the agency; a people’s committee has none' })
  parentAgency?: string;

  @Text({ max: 200 })
  agency: string;

  @Text({ max: 30, description: 'behind number and kind: UBND in 05/BC-UBND' })
  symbol: string;

  @Text({ max: 100, description: 'before the date: Bình Sơn, ngày …' })
  place: string;

  @Text({ ...LINES, description: 'to whom reports go' })
  addressees?: string[];

  @Text({ ...LINES, description: 'below Nơi nhận, a line each, without the dash' })
  recipients?: string[];

  @Text({ ...LINES, description: 'above the name: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH' })
  signature?: string[];

  @Text({ optional: true, max: 120 })
  signer?: string;
}

export class LetterheadDay {
  @Id()
  authorityId: string;

  @Day({ description: 'the first day on which papers take it' })
  validFrom: string;
}
