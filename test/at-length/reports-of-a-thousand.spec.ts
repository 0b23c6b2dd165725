/** A thousand random projects: the same figures in JSON, on the page, in DOCX, XLSX and CSV. */
import { expectEqualFigures } from '../support/equal-figures.js';

it(
  'a thousand projects have equal figures in every shape of their reports',
  () => expectEqualFigures({ projects: 1_000, seed: 6 }, [2015, 2018, 2021, 2024]),
  300_000,
);
