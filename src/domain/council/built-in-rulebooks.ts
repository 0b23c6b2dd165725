/** The rulebooks that come with the program; an office adds its own beside them. */
import type { Rulebook } from './rulebook.js';
import { TT_06_2023 } from './rulebooks/tt-06-2023.js';
import { TT_07_2014 } from './rulebooks/tt-07-2014.js';
import { TT_07_2016 } from './rulebooks/tt-07-2016.js';
import { TT_08_2016 } from './rulebooks/tt-08-2016.js';
import { TT_10_2019 } from './rulebooks/tt-10-2019.js';
import { TT_11_2014 } from './rulebooks/tt-11-2014.js';
import { TT_16_2015_BVHTTDL } from './rulebooks/tt-16-2015-bvhttdl.js';
import { TT_18_2015_BNNPTNT } from './rulebooks/tt-18-2015-bnnptnt.js';
import { TT_20_2023 } from './rulebooks/tt-20-2023.js';
import { TT_24_2023_BYT } from './rulebooks/tt-24-2023-byt.js';
import { TT_26_2018_BTNMT } from './rulebooks/tt-26-2018-btnmt.js';
import { TT_45_2016_ACCEPTANCE, TT_45_2016_DEFINITION } from './rulebooks/tt-45-2016-btttt.js';
import {
  TT_50_2014_ACCEPTANCE,
  TT_50_2014_DEFINITION,
  TT_50_2014_SELECTION,
} from './rulebooks/tt-50-2014-bct.js';
import { VINH_PHUC_ACCEPTANCE } from './rulebooks/vinh-phuc.js';

export const BUILT_IN_RULEBOOKS: readonly Rulebook[] = [
  TT_11_2014,
  TT_07_2014,
  TT_06_2023,
  TT_20_2023,
  TT_10_2019,
  TT_18_2015_BNNPTNT,
  TT_50_2014_DEFINITION,
  TT_50_2014_SELECTION,
  TT_50_2014_ACCEPTANCE,
  TT_08_2016,
  TT_26_2018_BTNMT,
  TT_45_2016_DEFINITION,
  TT_45_2016_ACCEPTANCE,
  VINH_PHUC_ACCEPTANCE,
  TT_16_2015_BVHTTDL,
  TT_24_2023_BYT,
  TT_07_2016,
];
