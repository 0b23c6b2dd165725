/** How TypeORM columns hold the domain's values: đồng as bigint, exact decimals as numbers. */
import type { ColumnOptions } from 'typeorm';
import { type Vnd, vnd } from '../../domain/values/vnd.js';

export const VND_COLUMN: ColumnOptions = {
  type: 'bigint',
  transformer: {
    to: (amount: Vnd | null | undefined) => (amount == null ? amount : String(amount)),
    from: (text: string | null) => (text === null ? null : vnd(text)),
  },
};

/** A quantity of goods; money never goes through here. */
export const QUANTITY_COLUMN: ColumnOptions = {
  type: 'numeric',
  transformer: {
    to: (quantity: number | null | undefined) => quantity,
    from: (text: string | null) => (text === null ? null : Number(text)),
  },
};

/** Text the database derives for searching; never read into the program. */
export const SEARCH_COLUMN: ColumnOptions = {
  type: 'text',
  select: false,
  insert: false,
  update: false,
  nullable: true,
};
