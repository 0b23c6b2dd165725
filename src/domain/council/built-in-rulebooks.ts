/** The rulebooks that come with the program; an office adds its own beside them. */
import type { Rulebook } from './rulebook.js';
import { TT_06_2023 } from './rulebooks/tt-06-2023.js';
import { TT_07_2014 } from './rulebooks/tt-07-2014.js';
import { TT_11_2014 } from './rulebooks/tt-11-2014.js';

export const BUILT_IN_RULEBOOKS: readonly Rulebook[] = [TT_11_2014, TT_07_2014, TT_06_2023];
