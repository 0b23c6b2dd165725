/** Many rows of audit (AUDIT_ROWS=1000000: a million): chained by a migration that ends, anchored, and reckoned anew from the rows. */

import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { AuditOffice } from '../support/audit-office.js';

const ROWS = Number(process.env.AUDIT_ROWS ?? 200_000);
const ROOTS = Math.ceil(ROWS / 50);

it(`is chained, anchored and verified (${ROWS} rows)`, async () => {
  const office = await AuditOffice.open();
  const figures: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await work();
    figures[name] = Math.round(performance.now() - from) / 1000;
    return result;
  };
  try {
    const isChained = async () =>
      (
        await office.sql.query(
          `select from information_schema.columns where table_name = 'audit_entry' and column_name = 'digest'`,
        )
      ).length > 0;
    while (await isChained()) await office.sql.undoLastMigration({ transaction: 'each' });
    for (let done = 0; done < ROWS; done += 50_000)
      await office.addRows(Math.min(50_000, ROWS - done), ROOTS);
    await timed('migration s', () => migrateDatabase(office.database.url));
    await timed('first anchor s', () => office.anchors().anchorWhatMoved());
    await timed('5,000 rows added one by one s', () => office.addRows(5_000, 500));
    await timed('second anchor s', () => office.anchors().anchorWhatMoved());
    const before = process.memoryUsage().rss;
    const found = await timed('verification s', () => office.verifier().verify());
    figures['memory of the verification MB'] = Math.round((process.memoryUsage().rss - before) / 1e6);
    console.log(figures);
    expect(found).toMatchObject({ holds: true, entries: ROWS + 5_000, anchors: 2 });
    expect(figures['verification s']).toBeLessThan(180);
  } finally {
    await office.close();
  }
}, 900_000);
