/**
 * An office lives for a while on simulated time, with workers killed at random points, frozen, and at odds about the time,
 * with mail servers closed or full, and a database that crashes; what was told is what should have been told. At length:
 * SIMULATED_PROJECTS=2000 SIMULATED_DAYS=730 SIMULATION_SEED=7 npm test -- test/faults/reminders.spec.ts
 */
import { Chance } from '../support/simulation/chance.js';
import { OfficeLife } from '../support/simulation/office-life.js';
import { type SweptDay, whatShouldBeTold } from '../support/simulation/oracle.js';
import type { Weather } from '../support/simulation/post-office.js';
import { Stage } from '../support/simulation/stage.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const LONGEST_MS = 24 * HOUR_MS;
/** A clock so far off keeps workers from sweeping while the day's acts are done, which all stand at one instant. */
const WORKERS_REFUSE_MS = 60_000;
const FIRST_DAY = Date.parse('2023-01-02T00:00:00Z');

const projects = Number(process.env.SIMULATED_PROJECTS ?? 10);
const lastDay = Number(process.env.SIMULATED_DAYS ?? 4);
const seed = Number(process.env.SIMULATION_SEED ?? 5);
const faultsInAHundredDays = Number(process.env.SIMULATED_FAULTS ?? 40);
const milestonesPerHundredDays = Number(process.env.SIMULATED_MILESTONES ?? 60);
const onRedis = process.env.TEST_QUEUE === 'redis';

const stage = new Stage();
afterAll(() => stage.close());

it(
  `tells what should be told, and nothing else (seed ${seed})`,
  async () => {
    const chance = new Chance(seed);
    await stage.open(onRedis);
    await stage.setClock(FIRST_DAY);
    const life = new OfficeLife(stage.app, chance, milestonesPerHundredDays, Math.min(70, lastDay));
    await life.open(projects);

    const days: SweptDay[] = [];
    for (let day = 0; day < lastDay; day++) {
      const actsAt = FIRST_DAY + day * DAY_MS + chance.int(0, 30) * 60_000;
      await stage.setClock(actsAt, WORKERS_REFUSE_MS);
      await life.liveADay(actsAt);
      const sweptAt = FIRST_DAY + day * DAY_MS + HOUR_MS + chance.int(0, 8 * 60) * 60_000;
      if (chance.of(8)) {
        await stage.setClock(sweptAt, chance.pick([-7_200_000, 6_000, 86_400_000]));
        continue;
      }
      const weather: Weather = chance.pick([...FAIR, ...FAIR, ...FAIR, 'closed', 'refusing']);
      await stage.post.change(weather);
      await stage.setClock(sweptAt);
      days.push({ at: sweptAt, mailWorks: weather === 'open', left: new Set(life.left) });
      await sweepUnderFaults(chance);
    }

    const told = await toldRows();
    expect(told).toEqual(whatShouldBeTold(life.spans, days, life.office));
    const mails = await stage.ask(`select header_id from message where channel = 'mail' and state = 'sent'`);
    expect([...stage.post.taken.keys()].sort()).toEqual(mails.map(({ header_id }) => header_id).sort());
    const extra = [...stage.post.taken.values()].reduce((sum, times) => sum + times - 1, 0);
    expect(extra).toBeLessThanOrEqual(stage.crashes);
    console.log(
      `seed ${seed}: ${told.length} reminders told of ${life.spans.length} dates, ${mails.length} mails, ` +
        `${stage.crashes} crashes, ${extra} mails came twice with the same Message-ID`,
    );
  },
  LONGEST_MS,
);

const FAULTS = ['kill at any time', 'kill before taking', 'kill after taking', 'freeze', 'database'] as const;

/** Longer than the stage waits for a worker that does not move. */
const FROZEN_MS = 4_000;

const FAIR: readonly Weather[] = ['open', 'open', 'open', 'open'];

async function sweepUnderFaults(chance: Chance): Promise<void> {
  stage.post.onTaking = async () => {};
  if (!chance.of(faultsInAHundredDays)) return stage.settle();
  const faults: Promise<void>[] = [];
  const fault = chance.pick(onRedis ? ([...FAULTS, 'queue'] as const) : FAULTS);
  const after = chance.int(0, 4);
  if (fault === 'kill at any time') {
    setTimeout(() => faults.push(stage.killAWorker()), chance.int(0, 150));
  } else if (fault === 'database') {
    setTimeout(() => stage.crashDatabase(), chance.int(0, 150));
  } else if (fault === 'queue') {
    setTimeout(() => faults.push(stage.restartRedis()), chance.int(0, 150));
  } else if (fault === 'freeze') {
    await stage.freezeWorkers();
    setTimeout(() => faults.push(stage.thawWorkers()), FROZEN_MS);
  } else {
    let taken = 0;
    stage.post.onTaking = async () => {
      if (taken++ !== after) return;
      const kill = stage.killWorkers();
      faults.push(kill);
      if (fault === 'kill before taking') await kill;
    };
  }
  await stage.settle();
  await new Promise((resolve) => setTimeout(resolve, fault === 'freeze' ? FROZEN_MS + 100 : 200));
  await Promise.all(faults);
  await stage.settle();
}

async function toldRows(): Promise<string[]> {
  const rows = await stage.ask(
    `select subject_id, subject_revision, kind, offset_days, recipient_id, channel from reminder where state = 'sent'`,
  );
  return rows
    .map((row) =>
      [row.subject_id, row.subject_revision, row.kind, row.offset_days, row.recipient_id, row.channel].join(
        ' ',
      ),
    )
    .sort();
}
