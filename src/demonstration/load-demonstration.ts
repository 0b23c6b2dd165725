/** Fills an empty database with the demonstration office, through the same services that a user drives. */
import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';
import { DemonstrationCast } from './cast.js';
import { INVENTED_PROJECTS } from './invented-projects.js';
import { DEMO_PEOPLE, emailOf } from './people.js';
import { Performance } from './performance.js';
import { notePipeline } from './pipeline.js';
import { Selection } from './selection.js';
import { SittingCouncil } from './sitting-council.js';
import { SPIRULINA } from './spirulina.js';

/**
 * @param tell is told how far it is
 * @returns what to print about the accounts, with their password when this call created them; null in an office of one's own
 */
export async function loadDemonstration(
  app: INestApplicationContext,
  config: Config,
  tell: (line: string) => void,
): Promise<string | null> {
  const cast = new DemonstrationCast(app);
  if (!(await cast.isNeeded())) {
    const emails = await cast.emails();
    return emails.length === 0
      ? null
      : `  Demonstration accounts: ${emails.join('  ')}\n  Their password was printed when they were created; npm run demo:password sets a new one.`;
  }
  const accounts = DEMO_PEOPLE.map(({ name }) => emailOf(name)).join('  ');
  const password = config.demoPassword ?? randomBytes(9).toString('base64url');
  tell('Loading the demonstration office …');
  await cast.engage(password);
  const performances: Performance[] = [];
  for (const script of [SPIRULINA, ...INVENTED_PROJECTS]) {
    performances.push(await Performance.begin(app, cast, script));
  }
  const sitting = await SittingCouncil.begin(app, cast);
  const selection = await Selection.begin(app, cast);
  await playInLanes([selection, sitting, ...performances], tell);
  await notePipeline(app, cast);
  await cast.noteLoaded();
  return [
    `  Demonstration accounts: ${accounts}`,
    `  Password of all of them: ${password}`,
    `  A council in session, to sign in to as chair, reviewer1, member1 …: ${config.publicUrl}/sessions/${sitting.sessionId}`,
  ].join('\n');
}

interface Playable {
  play(): Promise<void>;
}

/** Several projects side by side: each waits for the disk at every act, and the others use the time. */
const LANES = 4;

async function playInLanes(performances: readonly Playable[], tell: (line: string) => void): Promise<void> {
  const waiting = [...performances];
  let played = 0;
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await next.play();
      if (++played % 7 === 0) tell(`  ${played} of ${performances.length} projects`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
