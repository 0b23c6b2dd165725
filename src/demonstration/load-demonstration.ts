/** Fills an empty database with the demonstration office, through the same services that a user drives. */
import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';
import { DemonstrationCast } from './cast.js';
import { INVENTED_PROJECTS } from './invented-projects.js';
import { DEMO_PEOPLE, emailOf } from './people.js';
import { notePipeline } from './pipeline.js';
import { play } from './play.js';
import { SPIRULINA } from './spirulina.js';

/**
 * @param tell is told how far it is
 * @returns what to print about the accounts, with their password when this call created them
 */
export async function loadDemonstration(
  app: INestApplicationContext,
  config: Config,
  tell: (line: string) => void,
): Promise<string> {
  const accounts = DEMO_PEOPLE.map(({ name }) => emailOf(name)).join('  ');
  const cast = new DemonstrationCast(app);
  if (!(await cast.isNeeded())) {
    return `  Demonstration accounts: ${accounts}\n  Their password was printed when they were created; npm run demo:password sets a new one.`;
  }
  const password = config.demoPassword ?? randomBytes(9).toString('base64url');
  tell('Loading the demonstration office …');
  await cast.engage(password);
  const scripts = [SPIRULINA, ...INVENTED_PROJECTS];
  for (const [at, script] of scripts.entries()) {
    await play(app, cast, script);
    if ((at + 1) % 7 === 0 || at + 1 === scripts.length) tell(`  ${at + 1} of ${scripts.length} projects`);
  }
  await notePipeline(app, cast);
  return `  Demonstration accounts: ${accounts}\n  Password of all of them: ${password}`;
}
