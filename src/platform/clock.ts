import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf, type PlainDate } from '../domain/values/plain-date.js';
import { Config } from './config/config.module.js';
import type { Tx } from './database/transactions.js';

/** The one source of time: the database's clock, so that programs whose clocks differ agree on what is due. */
@Injectable()
export class Clock {
  private readonly ofTransaction = new WeakMap<Tx, Promise<Date>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  /** Inside a transaction, which alone has a connection of its own, every question gets the same answer: one act has one time. */
  now(tx?: Tx): Promise<Date> {
    if (!tx?.queryRunner) return askDatabase(this.dataSource.manager);
    const known = this.ofTransaction.get(tx) ?? askDatabase(tx);
    this.ofTransaction.set(tx, known);
    return known;
  }

  /** How far this program's clock is ahead of the database's, in milliseconds. */
  async skewMs(): Promise<number> {
    const asked = Date.now();
    const databaseNow = await this.now();
    const answered = Date.now();
    return (asked + answered) / 2 - databaseNow.getTime();
  }

  stopwatch(): () => number {
    return stopwatch();
  }

  /** The office's calendar day. */
  async today(tx?: Tx): Promise<PlainDate> {
    return dayOf(await this.now(tx), this.config.officeTimeZone);
  }
}

/** Milliseconds since this moment, by a clock that nobody sets. */
export function stopwatch(): () => number {
  const startedMs = performance.now();
  return () => performance.now() - startedMs;
}

async function askDatabase(tx: Tx): Promise<Date> {
  const [row] = await tx.query('select clock_timestamp() as now');
  return row.now;
}
