import { type DynamicModule, Module } from '@nestjs/common';
import type { Config as Settings } from './config.js';

/** The settings as an injectable: `constructor(private readonly config: Config)`. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: injected by its class, read by its interface; never constructed
export abstract class Config {}
export interface Config extends Settings {}

@Module({})
export class ConfigModule {
  static of(config: Settings): DynamicModule {
    const provider = { provide: Config, useValue: config };
    return { module: ConfigModule, global: true, providers: [provider], exports: [provider] };
  }
}
