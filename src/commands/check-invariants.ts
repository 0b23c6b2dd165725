/** `npm run check:invariants`: asks the database whether the books of every project hold, and names what does not. */
import pg from 'pg';
import { FUNDING_QUERIES } from './invariants/funding.js';
import { KEPT_ROWS_QUERIES } from './invariants/kept-rows.js';
import { CommandError, runCommand } from './run-command.js';

const SHOWN = 10;
const QUERIES = Object.entries({ ...FUNDING_QUERIES, ...KEPT_ROWS_QUERIES });

await runCommand(
  () => null,
  async ({ databaseUrl }) => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      const broken: string[] = [];
      for (const [name, query] of QUERIES) {
        const codes = await projectsBreaking(client, query);
        console.log(`${codes.length === 0 ? 'holds ' : 'BROKEN'}  ${name}${listed(codes)}`);
        if (codes.length > 0) broken.push(name);
      }
      if (broken.length > 0) throw new CommandError(`${broken.length} do not hold: ${broken.join(', ')}`);
      console.log(`All ${QUERIES.length} invariants hold.`);
    } finally {
      await client.end();
    }
  },
);

async function projectsBreaking(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    `select distinct project.code from (${query}) broken join project on project.id = broken.project_id order by 1`,
  );
  return rows.map(({ code }) => code);
}

function listed(codes: readonly string[]): string {
  if (codes.length === 0) return '';
  const more = codes.length > SHOWN ? ` and ${codes.length - SHOWN} more` : '';
  return `: ${codes.slice(0, SHOWN).join(', ')}${more}`;
}
