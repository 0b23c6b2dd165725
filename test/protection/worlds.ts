/** Worlds that never were: what is done in one is seen by whoever asks in it, and nothing of it stays. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, type QueryRunner } from 'typeorm';
import { refusalOfConstraint } from '../../src/platform/database/constraint-refusals.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';
import { Bell } from '../../src/platform/queue/bell.js';

type UseCase<T> = (tx: Tx) => Promise<T>;

/** One transaction in which everything runs that the application does, each use case and each question in a savepoint of its own. */
export class Worlds {
  private readonly inUseCase = new AsyncLocalStorage<true>();
  private last: Promise<unknown> = Promise.resolve();
  private savepoints = 0;

  private constructor(private readonly runner: QueryRunner) {}

  static over(app: NestFastifyApplication): Worlds {
    const worlds = new Worlds(app.get(DataSource).createQueryRunner());
    const { manager } = worlds.runner;
    const read = <T>(query: UseCase<T>) => query(manager);
    Object.assign(app.get(Transactions), { read, alone: read, run: worlds.run });
    // Outside of any world nobody must hear of what is done in it.
    Object.assign(app.get(Bell), { ring: () => undefined });
    return worlds;
  }

  close(): Promise<void> {
    return this.runner.release();
  }

  async inOne<T>(work: () => Promise<T>): Promise<T> {
    await this.runner.startTransaction();
    // A file that is made, or a busy machine, may leave the world in silence for long.
    await this.runner.query('set local idle_in_transaction_session_timeout = 0');
    try {
      return await work();
    } finally {
      await this.runner.rollbackTransaction();
    }
  }

  /** What asking leaves behind is taken back. */
  async leavingNothing<T>(ask: () => Promise<T>): Promise<T> {
    const name = `asked_${++this.savepoints}`;
    await this.runner.query(`savepoint ${name}`);
    try {
      return await ask();
    } finally {
      await this.runner.query(`rollback to savepoint ${name}`);
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: rows of whatever is asked
  sql = (query: string, parameters: unknown[] = []): Promise<any[]> => this.runner.query(query, parameters);

  /** One use case after the other, as savepoints must be; one within another is part of it. */
  private run = <T>(useCase: UseCase<T>): Promise<T> => {
    if (this.inUseCase.getStore()) return useCase(this.runner.manager);
    const turn = this.last.then(() => this.inUseCase.run(true, () => this.whole(useCase)));
    this.last = turn.catch(() => undefined);
    return turn;
  };

  /** All or nothing, with what a commit would check. */
  private async whole<T>(useCase: UseCase<T>): Promise<T> {
    const name = `case_${++this.savepoints}`;
    await this.runner.query(`savepoint ${name}`);
    try {
      const answer = await useCase(this.runner.manager);
      await this.runner.query('set constraints all immediate');
      await this.runner.query('set constraints all deferred');
      return answer;
    } catch (error) {
      await this.runner.query(`rollback to savepoint ${name}`);
      throw refusalOfConstraint(error) ?? error;
    }
  }
}
