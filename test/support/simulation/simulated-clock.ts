/** Years pass in minutes: every program of a simulation asks the same table of the database for the time. */
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../src/platform/clock.js';

export const CLOCK_TABLE =
  'create table simulated_clock (now timestamptz not null, skew_ms integer not null)';

/** Takes hold before any worker starts. */
@Module({})
export class SimulatedTime {
  constructor(clock: Clock, { manager }: DataSource) {
    clock.now = async (tx = manager) => (await tx.query('select now from simulated_clock'))[0].now;
    clock.skewMs = async () => (await manager.query('select skew_ms from simulated_clock'))[0].skew_ms;
  }
}
