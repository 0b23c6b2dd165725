import { SetMetadata } from '@nestjs/common';

export const COSTS_KEY = 'costs';

/** A search, a list, a figure with its records. */
export const A_LOOK = 1;
/** A report drawn, a table of everything, a file made. */
export const A_DRAWING = 10;

/** How much of the reader's points for costly requests one of these takes; a route without this mark takes none. */
export function Costs(points: typeof A_LOOK | typeof A_DRAWING): ClassDecorator & MethodDecorator {
  return SetMetadata(COSTS_KEY, points);
}
