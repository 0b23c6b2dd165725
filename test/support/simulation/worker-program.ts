/** The product's worker on simulated time; run by `startProgram`, to be frozen and killed. */
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../../src/app.module.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { WorkerModule } from '../../../src/worker.module.js';
import { SimulatedTime } from './simulated-clock.js';

const [environment = '{}'] = process.argv.slice(-1);
const config = readConfig(JSON.parse(environment));
await NestFactory.createApplicationContext(AppModule.of(config, [SimulatedTime, WorkerModule]), {
  logger: false,
  abortOnError: false,
});
process.stdout.write(`${JSON.stringify({ started: 'working' })}\n`);
