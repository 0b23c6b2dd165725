import { ParseArrayPipe, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Refusal } from '../../domain/refusal.js';
import { Refused } from '../refused.js';

/** Nobody mends more faults at once. */
const MOST_TOLD = 50;

/** Unknown fields are refused, not dropped: a misspelt field would otherwise look as if it had been stored. */
export function shapeCheck(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new Refused(errors.flatMap((error) => refusalsOf(error, '')).slice(0, MOST_TOLD)),
  });
}

function refusalsOf(error: ValidationError, parent: string): Refusal[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map(
    (rule): Refusal => ({ code: 'malformed-request', path, facts: { field: path, rule } }),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => refusalsOf(child, path))];
}

/** A body that is a list: each entry is checked like a body of its own. */
export function listOf(entry: new () => object): ParseArrayPipe {
  return new ParseArrayPipe({
    items: entry,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: () => Refused.because('malformed-request', { field: '' }),
  });
}
