/** A body that the OpenAPI document allows, as small as may be: what is asked for, in its first form. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly nullable?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly example?: unknown;
}

export interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>
  >;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const SOME_ID = '00000000-0000-4000-8000-00000000000b';
const OF_FORMAT: Readonly<Record<string, unknown>> = {
  uuid: SOME_ID,
  date: '2021-12-23',
  'date-time': '2021-12-23T08:00:00+07:00',
  email: 'somebody@test.local',
  uri: 'https://example.vn/',
};
const SPELLINGS = ['1', '2020-04', '2020', 'a', 'A', '2021-12-23', '#00aa00', '08:00', 'a-b'];

export function validBody(document: ApiDocument, schema: Schema): unknown {
  if (schema.$ref) return validBody(document, document.components.schemas[schema.$ref.split('/').at(-1)!]!);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => validBody(document, part)));
  if (schema.oneOf) return validBody(document, schema.oneOf[0]!);
  if (schema.enum) return schema.enum[0];
  if (schema.example !== undefined) return schema.example;
  if (schema.format && schema.format in OF_FORMAT) return OF_FORMAT[schema.format];
  if (schema.pattern) return SPELLINGS.find((text) => new RegExp(schema.pattern!).test(text)) ?? '1';
  switch (schema.type) {
    case 'string':
      return 'x'.repeat(Math.max(1, schema.minLength ?? 1));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => validBody(document, schema.items ?? {}));
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, validBody(document, schema.properties?.[name] ?? {})]),
      );
  }
}
