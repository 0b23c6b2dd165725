/** Official papers of the authority, numbered through each year. */
import type { Batch } from './batch.js';
import { type Day, dateOf, morningOf, yearOf } from './days.js';
import type { Random } from './random.js';
import { INVENTED } from './words.js';

export class Papers {
  private readonly lastNumbers = new Map<number, number>();

  constructor(
    private readonly random: Random,
    private readonly issuer: string,
  ) {}

  /** A new decision of that day; the answer is its id. */
  decide(batch: Batch, day: Day, subject: string): string {
    const year = yearOf(day);
    const number = (this.lastNumbers.get(year) ?? 0) + 1;
    this.lastNumbers.set(year, number);
    const id = this.random.uuid();
    batch.add('decision', {
      id,
      number: `${number}/QĐ-UBND`,
      date: dateOf(day),
      issuer: this.issuer,
      kind: 'QD',
      subject,
      source: INVENTED,
      created_at: morningOf(day),
    });
    return id;
  }
}
