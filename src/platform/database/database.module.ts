import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { Clock } from '../clock.js';
import { Config } from '../config/config.module.js';
import { connectionOptions } from './connection-options.js';
import { Transactions } from './transactions.js';

@Global()
@Module({ providers: [Transactions, Clock], exports: [Transactions, Clock] })
export class DatabaseModule {
  static of(entities: DataSourceOptions['entities']): DynamicModule {
    const connection = TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...connectionOptions(config.databaseUrl!),
        entities,
        retryAttempts: 1,
      }),
    });
    return { module: DatabaseModule, imports: [connection] };
  }
}
