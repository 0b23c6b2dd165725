import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { refusalOfConstraint } from '../../src/platform/database/constraint-refusals.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';

class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone');
  }
}

/** From now on every use case runs, answers, and is rolled back: a request changes nothing for the next. */
export function keepNothing(app: NestFastifyApplication): void {
  const dataSource = app.get(DataSource);
  const undo = async <T>(useCase: (tx: Tx) => Promise<T>): Promise<T> => {
    try {
      return await dataSource.transaction(async (tx) => {
        throw new Undone(await useCase(tx));
      });
    } catch (error) {
      if (error instanceof Undone) return error.answer as T;
      throw refusalOfConstraint(error) ?? error;
    }
  };
  Object.assign(app.get(Transactions), { run: undo, alone: undo });
}
