/** The table of benches; each prints its lines. */
import type { CommandConfig } from '../run-command.js';
import type { BenchApplication } from './bench-application.js';
import { benchBurst, benchClosing } from './council-benches.js';
import type { Tell } from './figures.js';
import { benchFiles } from './file-benches.js';
import { benchGrading } from './grading.js';
import {
  benchAnnualReport,
  benchMemory,
  benchProjectPage,
  benchProjectsList,
  benchReconciliation,
} from './http-benches.js';
import { benchPages } from './page-benches.js';
import { benchReminders } from './reminder-benches.js';
import { benchReport } from './report-benches.js';
import { benchSearch } from './search-benches.js';
import { benchWork } from './work-benches.js';

/** `over: 'http'` runs on the booted application and its database, `own` boots what it needs, `domain` on nothing but rules. */
export type Bench = { readonly about: string } & (
  | { readonly over: 'http'; readonly run: (application: BenchApplication, tell: Tell) => Promise<void> }
  | { readonly over: 'own'; readonly run: (config: CommandConfig, tell: Tell) => Promise<void> }
  | { readonly over: 'domain'; readonly run: (tell: Tell) => void }
);

export const BENCHES: Readonly<Record<string, Bench>> = {
  'projects-list': {
    about: 'the list of projects: first page, a deep page, search, filters',
    over: 'http',
    run: benchProjectsList,
  },
  'project-page': {
    about: 'the whole record of one project, and its summary',
    over: 'http',
    run: benchProjectPage,
  },
  pages: { about: 'every page that links lead to, slowest first', over: 'http', run: benchPages },
  'annual-report': { about: 'the report of one year, as JSON', over: 'http', run: benchAnnualReport },
  report: {
    about: 'the report of one year in every format: time, size and memory',
    over: 'http',
    run: benchReport,
  },
  reconciliation: {
    about: 'planned, approved, disbursed and settled money: a project, the portfolio, what needs finance',
    over: 'http',
    run: benchReconciliation,
  },
  search: {
    about:
      'searches over two hundred thousand titles, invented beside the seeded projects where fewer are there',
    over: 'own',
    run: benchSearch,
  },
  files: {
    about: 'the list of all projects as XLSX and CSV: seconds, size and growth of memory',
    over: 'own',
    run: benchFiles,
  },
  memory: { about: 'resident memory after a thousand requests', over: 'http', run: benchMemory },
  closing: {
    about: 'a council of eleven closes: verdict and audit included',
    over: 'http',
    run: benchClosing,
  },
  burst: { about: 'a hundred members submit in the same second', over: 'http', run: benchBurst },
  reminders: {
    about: 'twenty thousand reminders of as many people, due at once, to a mail server',
    over: 'own',
    run: benchReminders,
  },
  work: {
    about: 'the list of what waits for its reader, for each role, as JSON and as a page',
    over: 'http',
    run: benchWork,
  },
  grading: { about: 'a verdict out of nine ballots', over: 'domain', run: benchGrading },
};
