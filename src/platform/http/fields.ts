/** One decorator per kind of field: it checks the input and describes it in the OpenAPI document, so the two cannot disagree. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isInstant, isPartialDate, isPlainDate } from '../../domain/values/plain-date.js';
import { hundredthsOf } from '../../domain/values/points.js';

export interface FieldOptions {
  readonly optional?: boolean;
  /** False where what may be left out has a value all the same: null is refused then, and elsewhere means none. */
  readonly nullable?: boolean;
  readonly description?: string;
  /** For lists: at most and at least this many entries, and none twice. */
  readonly most?: number;
  readonly least?: number;
  readonly unique?: boolean;
  readonly list?: boolean;
}

const MOST_ENTRIES = 200;

/** For `PartialType`, which would take null for each field; a change may leave out what may not be none. */
export const LEFT_OUT_ONLY = { skipNullProperties: false } as const;

function field(
  checks: PropertyDecorator[],
  shape: ApiPropertyOptions,
  options: FieldOptions,
): PropertyDecorator {
  const { optional = false, list = false, most = MOST_ENTRIES, least, unique, description } = options;
  const nullable = optional && options.nullable !== false;
  return applyDecorators(
    ...checks,
    ...(list ? [IsArray(), ArrayMaxSize(most)] : []),
    ...(least ? [ArrayMinSize(least)] : []),
    ...(unique ? [ArrayUnique()] : []),
    ...(optional ? [ValidateIf((_, value) => value !== undefined && !(nullable && value === null))] : []),
    ApiProperty({
      ...shape,
      required: !optional,
      ...(nullable && { nullable }),
      ...(list && { isArray: true, maxItems: most }),
      ...(least && { minItems: least }),
      ...(unique && { uniqueItems: true }),
      ...(description && { description }),
    } as ApiPropertyOptions),
  );
}

function each(options: FieldOptions): { each: boolean } {
  return { each: options.list ?? false };
}

/** No script stacks so many on one letter (UAX #15 stops at 30), and the time to compose them grows with their square. */
const ENDLESS_MARKS = /\p{M}{31}/u;

/** Without spaces around, accents composed; what cannot be composed is left alone, and refused by isComposable. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  return typeof value === 'string' && !ENDLESS_MARKS.test(value) ? value.trim().normalize('NFC') : value;
}

function tidied(options: FieldOptions): PropertyDecorator[] {
  const isComposable = ValidateBy(
    {
      name: 'isComposable',
      validator: {
        validate: (value) => typeof value === 'string' && !ENDLESS_MARKS.test(value),
        defaultMessage: () => 'must be text with few accents on each letter',
      },
    },
    each(options),
  );
  return [Transform(({ value }) => tidy(value)), isComposable];
}

/** What is no text stays as it is, whatever functions the input brings along. */
function eachText(change: (text: string) => unknown): PropertyDecorator {
  const changed = (value: unknown) => (typeof value === 'string' ? change(value) : value);
  return Transform(({ value }) => (Array.isArray(value) ? value.map(changed) : changed(value)));
}

/** PostgreSQL text cannot hold NUL, nor can UTF-8 hold half a surrogate pair. */
function isStorableText(options: FieldOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isStorableText',
      validator: {
        validate: (value) => typeof value === 'string' && !value.includes('\u0000') && value.isWellFormed(),
        defaultMessage: () => 'must be readable text',
      },
    },
    each(options),
  );
}

/** Text without the spaces around it, accents composed; `asIs` for secrets, where each character counts. */
export function Text(
  options: FieldOptions & { max?: number; min?: number; asIs?: boolean } = {},
): PropertyDecorator {
  const { min = options.optional ? 0 : 1, max = 2_000, asIs = false } = options;
  return field(
    [
      ...(asIs ? [] : tidied(options)),
      IsString(each(options)),
      Length(min, max, each(options)),
      isStorableText(options),
    ],
    { type: String, minLength: min, maxLength: max },
    options,
  );
}

export function Pattern(pattern: RegExp, options: FieldOptions = {}): PropertyDecorator {
  return field(
    [IsString(each(options)), Matches(pattern, each(options))],
    { type: String, pattern: pattern.source },
    options,
  );
}

const EMAIL = /^[^\s@<>(),;:"\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

export function Email(options: FieldOptions = {}): PropertyDecorator {
  return field(
    [
      ...tidied(options),
      IsString(each(options)),
      Length(3, 254, each(options)),
      Matches(EMAIL, each(options)),
      isStorableText(options),
    ],
    { type: String, format: 'email', maxLength: 254 },
    options,
  );
}

/** In capitals too, which makes it no other id. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  return field(
    [IsUUID('all', each(options)), eachText((id) => id.toLowerCase())],
    { type: String, format: 'uuid' },
    options,
  );
}

export function OneOf(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field([IsIn([...values], each(options))], { type: String, enum: [...values] }, options);
}

export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field([IsBoolean(each(options))], { type: Boolean }, options);
}

/** Also as text, as addresses and forms write it. */
export function Whole(min: number, max: number, options: FieldOptions = {}): PropertyDecorator {
  return field(
    [IsInt(each(options)), Min(min, each(options)), Max(max, each(options)), eachText(Number)],
    { type: 'integer', minimum: min, maximum: max },
    options,
  );
}

/** A quantity of goods, at most three decimals. */
export function Quantity(options: FieldOptions = {}): PropertyDecorator {
  return field(
    [
      ValidateBy(
        {
          name: 'isQuantity',
          validator: {
            validate: (value) => typeof value === 'number' && Number(value.toFixed(3)) === value,
            defaultMessage: () => 'must be a number with at most three decimals',
          },
        },
        each(options),
      ),
      Min(0, each(options)),
      Max(1e12, each(options)),
    ],
    { type: Number, minimum: 0, maximum: 1e12 },
    options,
  );
}

/** Points of a score, at most two decimals, as a number or its text; kept exact. */
export function Points(options: FieldOptions = {}): PropertyDecorator {
  return field(
    [
      ValidateBy(
        {
          name: 'isPoints',
          validator: {
            validate: (value) =>
              (typeof value === 'number' || typeof value === 'string') && hundredthsOf(value) !== null,
            defaultMessage: () => 'must be points with at most two decimals',
          },
        },
        each(options),
      ),
    ],
    { oneOf: [{ type: 'number', minimum: 0, multipleOf: 0.01 }, { type: 'string' }], example: 8.5 },
    options,
  );
}

/** Whole đồng as a decimal string of at most 15 digits. */
export function Money(options: FieldOptions = {}): PropertyDecorator {
  return field(
    [IsString(each(options)), Matches(/^(0|[1-9]\d{0,14})$/, each(options))],
    { type: String, pattern: '^(0|[1-9]\\d{0,14})$', example: '412333500' },
    options,
  );
}

function datePattern(
  name: string,
  accepts: (text: string) => boolean,
  options: FieldOptions,
): PropertyDecorator {
  return ValidateBy(
    {
      name,
      validator: {
        validate: (value) => typeof value === 'string' && accepts(value),
        defaultMessage: () => 'must be a date',
      },
    },
    each(options),
  );
}

/** A day, `2020-04-15`. */
export function Day(options: FieldOptions = {}): PropertyDecorator {
  return field([datePattern('isDay', isPlainDate, options)], { type: String, format: 'date' }, options);
}

const PARTIAL_DATE = '^(19|20|21)\\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$';

/** A date as old papers give it: `2020`, `2020-04` or `2020-04-15`. */
export function DayMonthOrYear(options: FieldOptions = {}): PropertyDecorator {
  return field(
    [datePattern('isPartialDate', isPartialDate, options)],
    { type: String, pattern: PARTIAL_DATE, example: '2020-04' },
    options,
  );
}

/** An instant with its offset, `2021-12-23T13:30:00+07:00`. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  return field(
    [datePattern('isInstant', isInstant, options)],
    { type: String, format: 'date-time' },
    options,
  );
}

/** Another object, or a list of them. */
export function Nested(type: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  return field(
    [ValidateNested(each(options)), IsNestedObject(options), Type(type)],
    { type: () => type() },
    options,
  );
}

/** ValidateNested alone lets arrays and primitives pass as objects. */
function IsNestedObject(options: FieldOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isNestedObject',
      validator: {
        validate: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
        defaultMessage: () => 'must be an object',
      },
    },
    each(options),
  );
}
