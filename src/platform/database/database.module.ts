import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from '../../data-source.js';
import { Clock } from '../clock.js';
import { Config } from '../config/config.module.js';
import { Transactions } from './transactions.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config.databaseUrl!), retryAttempts: 1 }),
    }),
  ],
  providers: [Transactions, Clock],
  exports: [Transactions, Clock],
})
export class DatabaseModule {}
