import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { StorageModule } from '../storage/storage.module.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { MultipartInterceptor } from './multipart/multipart.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { shapeCheck } from './validation.pipe.js';

/** What holds for every route; later modules may register filters of their own before this one's. */
@Module({
  imports: [StorageModule],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: shapeCheck },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    { provide: APP_INTERCEPTOR, useClass: MultipartInterceptor },
  ],
})
export class HttpModule {}
