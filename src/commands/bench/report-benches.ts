/** The annual report in each of its shapes, and what memory drawing it takes. */
import type { BenchApplication } from './bench-application.js';
import type { Tell } from './figures.js';
import { lineOf, timed } from './figures.js';

const FORMATS = ['json', 'docx', 'xlsx', 'csv'];
const REPORTS = 7;
const GLANCE_MS = 50;
const MEGABYTE = 1024 * 1024;
/** In a load of twenty thousand, the first has some two thousand projects; the second, of which hundreds were accepted, four times as many. */
const PERIODS = ['year=2015&asOf=2015-08-05', 'year=2018'];

interface Counted {
  readonly counts: Readonly<Record<'total' | 'accepted', { readonly value: number }>>;
}

export async function benchReport(application: BenchApplication, tell: Tell): Promise<void> {
  for (const period of PERIODS) {
    const { counts } = await application.get<Counted>(`reports/annual?${period}`);
    tell(`${period}: ${counts.total.value} projects, ${counts.accepted.value} accepted`);
    for (const format of FORMATS)
      await benchFormat(application, tell, `reports/annual?${period}&format=${format}`);
  }
}

async function benchFormat(application: BenchApplication, tell: Tell, path: string): Promise<void> {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const glance = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, GLANCE_MS);
  let size = 0;
  const figures = await timed(REPORTS, async () => {
    size = (await application.download(path)).length;
  });
  clearInterval(glance);
  const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;
  tell(lineOf(path.split('format=')[1]!, figures));
  tell(`  size ${megabytes(size)}, resident ${megabytes(before)} before, ${megabytes(most)} at most`);
}
