/** A thousand random projects: the same figures in JSON, on the page, in DOCX, XLSX and CSV. */
import { expectEqualFigures } from '../support/equal-figures.js';

it.each([2015, 2018, 2021, 2024])('the report of %s has equal figures in every shape', (year) =>
  expectEqualFigures({ projects: 1_000, seed: year }, year),
);
