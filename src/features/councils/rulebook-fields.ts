/** Fields that only rulebooks have: either a word or something else. */
import { applyDecorators } from '@nestjs/common';
import { ApiHideProperty, ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Allow, ValidateBy } from 'class-validator';
import { SEAT_ROLES } from '../../domain/council/seat.js';

const MOST_SEATS = 50;

function either(name: string, validate: (value: unknown) => boolean, shape: ApiPropertyOptions) {
  return applyDecorators(
    ValidateBy({ name, validator: { validate, defaultMessage: () => `must be ${name}` } }),
    ApiProperty(shape),
  );
}

/** `all`, or so many seats. */
export function AllOrCount(): PropertyDecorator {
  return either(
    'all or a number of seats',
    (value) =>
      value === 'all' || (Number.isInteger(value) && Number(value) > 0 && Number(value) <= MOST_SEATS),
    {
      oneOf: [
        { type: 'string', enum: ['all'] },
        { type: 'integer', minimum: 1, maximum: MOST_SEATS },
      ],
    },
  );
}

/** `seat`, or the roles that are closed. */
export function SeatOrRoles(): PropertyDecorator {
  const roles: readonly unknown[] = SEAT_ROLES;
  return either(
    'seat or a list of roles',
    (value) =>
      value === 'seat' || (Array.isArray(value) && value.length > 0 && value.every((r) => roles.includes(r))),
    {
      oneOf: [
        { type: 'string', enum: ['seat'] },
        { type: 'array', items: { type: 'string', enum: [...SEAT_ROLES] }, minItems: 1 },
      ],
    },
  );
}

/** Stands in the answer and is passed over when it is sent back. */
export function Ignored(): PropertyDecorator {
  return applyDecorators(Allow(), ApiHideProperty());
}
