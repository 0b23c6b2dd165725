import { NestFactory } from '@nestjs/core';
import { TABLES } from '../data-source.js';
import {
  type FirstAdministrator,
  FirstAdministratorService,
} from '../features/identity/first-administrator.service.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { ConfigModule } from '../platform/config/config.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { Refused } from '../platform/refused.js';
import { sentenceOf } from '../wording/refusals/index.js';
import { actOf } from './accounts.js';
import { type CommandConfig, CommandError } from './run-command.js';

class FirstAdministratorModule {}

/** @returns the link by which they choose a password */
export async function openFirstAdministrator(
  config: CommandConfig,
  command: string,
  first: FirstAdministrator,
): Promise<string> {
  const imports = [ConfigModule.of(config), DatabaseModule.of(TABLES), IdentityModule];
  const app = await NestFactory.createApplicationContext(
    { module: FirstAdministratorModule, imports },
    { logger: false, abortOnError: false },
  );
  try {
    return await app.get(FirstAdministratorService).open(actOf(command), first);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new CommandError(error.refusals.map((refusal) => sentenceOf(refusal, 'en')).join('\n'));
  } finally {
    await app.close();
  }
}
