/** Whoever falsifies the audit by SQL, behind the triggers, is found out (AUDIT_TAMPERINGS and AUDIT_SEED choose how often). */
import { AuditOffice } from '../../support/audit-office.js';
import { TAMPERINGS, type Victim } from './tamperings.js';

const COUNT = Number(process.env.AUDIT_TAMPERINGS ?? 60);
const SEED = Number(process.env.AUDIT_SEED ?? 8);

let office: AuditOffice;
let victims: Victim[];

beforeAll(async () => {
  office = await AuditOffice.open();
  await office.addRows(60, 10);
  await office.anchors().anchorWhatMoved();
  await office.addRows(60, 10);
  await office.anchors().anchorWhatMoved();
  victims = await office.sql.query(
    `select id, root_kind, root_id, chain_position from audit_entry entry where chain_position between 2 and 11 order by id`,
  );
});

afterAll(() => office.close());

it('finds nothing where nobody falsified anything', async () => {
  expect(await office.tampered(async () => {})).toMatchObject({ holds: true, entries: 120, anchors: 2 });
});

it(`finds ${COUNT} falsifications of ${COUNT}`, async () => {
  const pick = picker(SEED);
  const missed: string[] = [];
  for (let crime = 0; crime < COUNT; crime++) {
    const [name, tamper] = TAMPERINGS[crime % TAMPERINGS.length]!;
    const victim = victims[pick(victims.length)]!;
    const found = await office.tampered((runner, transactions) =>
      tamper({ runner, office, transactions, victim, pick }).then(() => undefined),
    );
    const named =
      found.chainBreaks.length === 0 || found.chainBreaks.some(({ root }) => root.id === victim.root_id);
    if (found.holds || !named) missed.push(`${name} (seed ${SEED}, number ${crime}, row ${victim.id})`);
  }
  expect(missed).toEqual([]);
}, 600_000);

it('says what was done to whom', async () => {
  const victim = victims[0]!;
  const doneBy = async (name: string) => {
    const [, tamper] = TAMPERINGS.find(([known]) => known === name)!;
    const found = await office.tampered((runner, transactions) =>
      tamper({ runner, office, transactions, victim, pick: () => 0 }).then(() => undefined),
    );
    return [...found.chainBreaks, ...found.anchorBreaks].map(({ kind }) => kind);
  };
  expect(await doneBy('another reason')).toEqual(['row-changed']);
  expect(await doneBy('a row taken out of the middle')).toEqual(['rows-missing']);
  expect(await doneBy('the last row taken out')).toEqual(['anchored-rows-missing']);
  expect(await doneBy('history rewritten, chain and head fitting')).toEqual(['history-rewritten']);
  expect(await doneBy('history rewritten and all anchors made anew')).toContain('anchor-differs-from-file');
  expect(await doneBy('all anchors taken out')).toEqual(['anchor-only-in-file']);
});

/** The same numbers for the same seed. */
function picker(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}
