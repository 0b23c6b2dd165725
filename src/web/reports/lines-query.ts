import { Whole } from '../../platform/http/fields.js';

/** Which page is looked at of the lines that begin with the how-manieth block of the paper. */
export class LinesQuery {
  @Whole(0, 1_000, { optional: true, description: 'of which lines another page is shown' })
  lines?: number;

  @Whole(1, 10_000, { optional: true })
  page?: number;
}
