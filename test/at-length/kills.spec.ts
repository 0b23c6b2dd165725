/**
 * Whatever is killed, nothing that was acknowledged is lost and nothing is done by halves: the built product under load, with
 * program, worker, database or one of its backends killed at random points. At length:
 * KILLS=200 SEED=7 npm run faults:kill
 */
import { buildProduct } from '../support/faults/product.js';
import { Siege, VICTIMS } from '../support/faults/siege.js';
import { Chance } from '../support/simulation/chance.js';

const kills = Number(process.env.KILLS ?? 5);
const seed = Number(process.env.SEED ?? 1);
const PATIENCE_MS = 300_000 + kills * 60_000;

const chance = new Chance(seed);
const siege = new Siege(chance);

beforeAll(async () => {
  buildProduct();
  await siege.open();
}, 180_000);

afterAll(() => siege.close(), 60_000);

it(
  `keeps what it has acknowledged through ${kills} kills (seed ${seed})`,
  async () => {
    const away: number[] = [];
    for (let run = 0; run < kills; run++) {
      const victim = VICTIMS[run % VICTIMS.length]!;
      away.push(await siege.strike(victim));
      expect({ run, victim, ...(await siege.findings()), broken: siege.broken }).toEqual({
        run,
        victim,
        lost: [],
        doubled: [],
        halfDone: [],
        invariants: [],
        broken: [],
      });
      if (run % 20 === 19) tell(`${run + 1} kills`);
    }
    const { unsettled, extraMails, mails } = await siege.settle();
    expect(unsettled).toEqual([]);
    expect(extraMails).toBeLessThanOrEqual(siege.kills);
    expect(await siege.findings()).toEqual({ lost: [], doubled: [], halfDone: [], invariants: [] });
    away.sort((a, b) => a - b);
    const seconds = (at: number) =>
      (away[Math.min(away.length - 1, Math.floor(away.length * at))]! / 1000).toFixed(1);
    tell(
      `ready again after ${seconds(0.5)} s (median), ${seconds(1)} s at most; ${mails} mails, ${extraMails} came twice`,
    );
  },
  PATIENCE_MS,
);

function tell(words: string): void {
  const { acknowledged, answers } = siege.journal;
  const statuses = [...answers].map(([status, count]) => `${count} × ${status || 'no answer'}`).join(', ');
  process.stdout.write(`seed ${seed}: ${words}; ${acknowledged.size} acknowledged changes (${statuses})\n`);
}
