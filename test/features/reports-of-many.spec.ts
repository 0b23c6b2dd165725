/** Random projects: the same figures in JSON, on the page, in DOCX, XLSX and CSV. */
import { expectEqualFigures } from '../support/equal-figures.js';

it(
  'thirty projects have equal figures in every shape of their reports',
  () => expectEqualFigures({ projects: 30, seed: 5 }, [2016, 2020]),
  120_000,
);
