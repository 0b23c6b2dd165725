import { applyDecorators, Controller, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PageFilter } from './page.filter.js';
import { PageInterceptor } from './page.interceptor.js';

/** A controller whose handlers answer views. */
export function Pages(): ClassDecorator {
  return applyDecorators(
    Controller(),
    ApiExcludeController(),
    UseInterceptors(PageInterceptor),
    UseFilters(PageFilter),
  );
}
