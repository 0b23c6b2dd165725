/** Benches of the routes that people wait for. */
import type { Reader } from './bench-application.js';
import type { Tell } from './figures.js';
import { lineOf, timed } from './figures.js';

const REQUESTS = 100;
const REPORTS = 10;
const PORTFOLIOS = 20;
const WARM_UP = 10;
/** The page that stands this deep, or the last one. */
const DEEP_PAGES = 30;
const WORDS = ['tao xoan', 'Tảo xoắn', 'hành tím', 'may say', 'rong', 'khong co du an nao nhu the'];
const STAGES = ['in-progress', 'closed', 'accepted'];
const YEARS = [2016, 2018, 2020, 2022];
const MEGABYTE = 1024 * 1024;

interface ProjectPage {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

export async function countProjects(reader: Reader): Promise<number> {
  return (await reader.get<ProjectPage>('projects?limit=1')).total ?? 0;
}

export async function benchProjectsList(reader: Reader, tell: Tell): Promise<void> {
  const cursor = await deepCursor(reader);
  await report(reader, tell, 'first page', ['projects']);
  if (cursor) await report(reader, tell, 'deep page', [`projects?cursor=${cursor}`]);
  await report(
    reader,
    tell,
    'search by words',
    WORDS.map((words) => `projects?q=${encodeURIComponent(words)}`),
  );
  await report(
    reader,
    tell,
    'filter by stage',
    STAGES.map((stage) => `projects?stage=${stage}`),
  );
  await report(
    reader,
    tell,
    'filter by year',
    YEARS.map((year) => `projects?year=${year}`),
  );
}

export async function benchProjectPage(reader: Reader, tell: Tell): Promise<void> {
  const { items } = await reader.get<ProjectPage>('projects?limit=200&sort=title');
  if (items.length === 0) return tell('no project to look at: npm run seed:large -- 1000');
  await report(
    reader,
    tell,
    'project',
    items.map(({ id }) => `projects/${id}`),
  );
  await report(
    reader,
    tell,
    'summary',
    items.map(({ id }) => `projects/${id}/summary`),
  );
}

export async function benchAnnualReport(reader: Reader, tell: Tell): Promise<void> {
  const paths = YEARS.map((year) => `reports/annual?year=${year}&format=json`);
  await report(reader, tell, 'annual report', paths, REPORTS);
}

export async function benchReconciliation(reader: Reader, tell: Tell): Promise<void> {
  const { items } = await reader.get<ProjectPage>('projects?limit=200&sort=title');
  const { total } = await reader.get<{ total: { figures: object } }>('reports/reconciliation');
  tell(`the portfolio in đồng: ${JSON.stringify(total.figures)}`);
  const statements = items.map(({ id }) => `projects/${id}/reconciliation`);
  if (statements.length > 0) await report(reader, tell, 'a project', statements);
  await report(reader, tell, 'the portfolio', ['reports/reconciliation'], PORTFOLIOS);
  const cells = YEARS.map((year) => `reports/reconciliation/projects?source=district-budget&year=${year}`);
  await report(reader, tell, 'projects behind a figure', cells, PORTFOLIOS);
  await report(reader, tell, 'what needs finance', ['finance/worklist'], PORTFOLIOS);
}

export async function benchMemory(reader: Reader, tell: Tell): Promise<void> {
  const { items } = await reader.get<ProjectPage>('projects?limit=50');
  const paths = ['projects', 'milestones', ...items.map(({ id }) => `projects/${id}`)];
  tell(`resident at the start: ${residentMb()} MB`);
  for (let request = 0; request < 1_000; request++) await reader.get(paths[request % paths.length]!);
  tell(`resident after 1,000 requests: ${residentMb()} MB`);
}

async function report(
  reader: Reader,
  tell: Tell,
  name: string,
  paths: readonly string[],
  count = REQUESTS,
): Promise<void> {
  const ask = (at: number) => reader.get(paths[at % paths.length]!);
  for (let at = 0; at < Math.min(WARM_UP, count); at++) await ask(at);
  tell(lineOf(name, await timed(count, ask)));
}

async function deepCursor(reader: Reader): Promise<string | null> {
  let cursor: string | null = null;
  for (let page = 0; page < DEEP_PAGES; page++) {
    const { nextCursor }: ProjectPage = await reader.get(
      `projects?limit=200${cursor ? `&cursor=${cursor}` : ''}`,
    );
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return cursor;
}

/** Of the Node process, PostgreSQL apart; what waits for the collector is not counted where it can be called. */
function residentMb(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage.rss() / MEGABYTE);
}
