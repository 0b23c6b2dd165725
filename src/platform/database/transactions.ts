import { AsyncLocalStorage } from 'node:async_hooks';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { refusalOfConstraint } from './constraint-refusals.js';

/** The running transaction, passed by hand to everything that must commit or roll back with it. */
export type Tx = EntityManager;

/** Writes into the transaction of an act what came of it, so that both are there or neither. */
export type Witness = (tx: Tx, result: unknown) => Promise<void>;

const witnesses = new AsyncLocalStorage<{ witness: Witness | null }>();

const MOST_ATTEMPTS = 3;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs a whole use case in one transaction. What lost a race against another transaction is run again from its start;
   * a broken constraint becomes the refusal it stands for.
   */
  async run<T>(useCase: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(async (tx) => {
          const result = await useCase(tx);
          await witnesses.getStore()?.witness?.(tx, result);
          return result;
        });
      } catch (error) {
        const code = error instanceof QueryFailedError ? error.driverError?.code : undefined;
        const lostARace = code === SERIALIZATION_FAILURE || code === DEADLOCK;
        if (!lostARace || attempt === MOST_ATTEMPTS) throw refusalOfConstraint(error) ?? error;
        await pause(Math.random() * 20 * attempt);
      }
    }
  }

  /** Every use case that `act` runs tells the witness before it commits. */
  async witnessed<T>(witness: Witness, act: () => Promise<T>): Promise<T> {
    const present: { witness: Witness | null } = { witness };
    try {
      return await witnesses.run(present, act);
    } finally {
      // What was set going and not waited for is another matter.
      present.witness = null;
    }
  }

  /** Statements that each stand for themselves. */
  alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.dataSource.manager);
  }

  /** Several queries on one snapshot of the data. */
  read<T>(query: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', query);
  }

  /** The same as bytes: the snapshot is held until they are read to the end, or given up. Not for a reader who may dawdle. */
  stream(query: (tx: Tx) => AsyncIterable<Uint8Array>): Readable {
    const bytes = new PassThrough();
    this.read((tx) => pipeline(query(tx), bytes)).catch((error) => bytes.destroy(error));
    return bytes;
  }
}
