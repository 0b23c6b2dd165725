/** Random projects: the same figures in JSON, on the page, in DOCX, XLSX and CSV. */
import { expectEqualFigures } from '../support/equal-figures.js';

it.each([2016, 2020])('of sixty projects, the report of %s has equal figures in every shape', (year) =>
  expectEqualFigures({ projects: 60, seed: year }, year),
);
