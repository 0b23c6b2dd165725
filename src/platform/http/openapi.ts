import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Described = Exclude<Operation['responses'][string], { $ref: string } | undefined>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** What any operation may answer instead of what was asked for, always a problem (RFC 9457). */
const PROBLEMS: Readonly<Record<string, string>> = {
  400: 'the request is malformed; `errors` names the fields',
  401: 'not signed in',
  403: 'not permitted',
  404: 'not found, or not for this reader to know of',
  408: 'sent too slowly',
  409: 'the state of the record does not allow it',
  412: 'the record has changed since the version of `If-Match`',
  413: 'too large',
  414: 'a part of the address is too long',
  415: 'a media type or a packing that is not taken',
  422: 'a rule does not allow it; `errors` names the fields and reasons',
  429: 'too much at once; `Retry-After` says when to try again',
  431: 'the address or the head of the request is too long',
  503: 'not ready for a moment; `Retry-After` says when to try again',
};

const PROBLEM: Schemas[string] = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'errors'],
  properties: {
    type: { type: 'string', description: 'an address that names the kind of problem' },
    title: { type: 'string', description: 'a sentence in the reader’s language' },
    status: { type: 'integer' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string', description: 'the field, empty for the whole' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

/** `/api/openapi.json`, generated from controllers and DTOs, and its page at `/api/docs`. */
export function describeApi(app: NestFastifyApplication): void {
  const about = new DocumentBuilder()
    .setTitle('S&T project tracker')
    .setDescription('Theo dõi nhiệm vụ khoa học và công nghệ. Money is a decimal string of whole đồng.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  SwaggerModule.setup('api/docs', app, () => withAnswers(SwaggerModule.createDocument(app, about)), {
    jsonDocumentUrl: 'api/openapi.json',
  });
}

function withAnswers(document: OpenAPIObject): OpenAPIObject {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
  };
  nameNullAmongWords(document.components.schemas!);
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      if (!path[method]) continue;
      describeQuery(path[method]);
      describeTypes(path[method]);
      describeProblems(path[method]);
    }
  }
  return document;
}

/** A list of words excludes null where it does not name it, whatever `nullable` says (OpenAPI 3.0.3). */
function nameNullAmongWords(schemas: Schemas): void {
  const properties = Object.values(schemas).flatMap((schema) => Object.values(propertiesOf(schema)));
  for (const property of properties) {
    if ('nullable' in property && property.enum) property.enum = [...property.enum, null];
  }
}

function propertiesOf(schema: Schemas[string]): Schemas {
  return ('properties' in schema && schema.properties) || {};
}

/** An address has no way to write null. */
function describeQuery({ parameters = [] }: Operation): void {
  for (const parameter of parameters) {
    if ('schema' in parameter && parameter.schema && 'nullable' in parameter.schema)
      delete parameter.schema.nullable;
  }
}

const WITHOUT_CONTENT = ['204', '304'];

/** What names no type of its own is JSON. */
function describeTypes({ responses }: Operation): void {
  for (const [status, response] of Object.entries(responses)) {
    if (!response || '$ref' in response || WITHOUT_CONTENT.includes(status)) continue;
    response.content ??= { 'application/json': {} };
  }
}

/** Those that pass with time say when. */
const RETRY_AFTER = { 'Retry-After': { description: 'seconds', schema: { type: 'integer' } } } as const;
const PASSING = ['429', '503'];

function describeProblems(operation: Operation): void {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const [status, description] of Object.entries(PROBLEMS)) {
    const headers = PASSING.includes(status) ? { headers: RETRY_AFTER } : {};
    const own = operation.responses[status] as Described | undefined;
    operation.responses[status] = {
      description,
      ...own,
      ...headers,
      content: { ...own?.content, ...content },
    };
  }
}
