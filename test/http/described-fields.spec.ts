/** What the OpenAPI document says of a field of a body is what the program asks of it. */
import type { Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { DeliveredProductInput } from '../../src/features/projects/project.dto.js';
import { shapeCheck } from '../../src/platform/http/validation.pipe.js';
import { type ApiDocument, type Schema, validBody } from '../protection/valid-body.js';
import { brokenInvariants } from '../support/broken-invariants.js';
import { done, Office } from '../support/office.js';

let office: Office;
let document: ApiDocument;

beforeAll(async () => {
  office = await Office.open();
  document = (await office.application.anonymous.get('/api/openapi.json')).body;
});

afterAll(() => office.close());

/** The properties of a class, with what it refers to in their place. */
function propertiesOf(name: string): [string, Schema, boolean][] {
  const { properties = {}, required = [] } = document.components.schemas[name]!;
  return Object.entries(properties).map(([field, schema]) => [
    field,
    resolved(schema),
    required.includes(field),
  ]);
}

function resolved(schema: Schema): Schema {
  if (schema.$ref) return document.components.schemas[nameIn(schema)!]!;
  return schema.allOf ? { ...schema, ...resolved(schema.allOf[0]!) } : schema;
}

function nameIn({ $ref, allOf, items }: Schema): string | undefined {
  return $ref ? $ref.split('/').at(-1) : allOf ? nameIn(allOf[0]!) : items && nameIn(items);
}

/** What a field may be, and what not, as far as the document can say it. */
function examples(schema: Schema, isRequired: boolean): [string, unknown, boolean][] {
  const { type, items, nullable = false, minItems = 0, maxItems } = schema;
  const given: [string, unknown, boolean][] = [
    ['left out', undefined, !isRequired],
    ['null', null, nullable],
  ];
  if (type !== 'array') return [...given, ...values(schema)];
  const entries = items ? values(resolved(items)) : [];
  const entry = validBody(document, items ?? {});
  const isPlain = items && !nameIn(items);
  return [
    ...given,
    ['no list', {}, false],
    ['an empty list', [], minItems === 0],
    ['a list of null', [null], false],
    ['the same twice', [entry, entry], !schema.uniqueItems],
    ...(maxItems && isPlain
      ? [['too many', Array(maxItems + 1).fill(entry), false] as [string, unknown, boolean]]
      : []),
    ...entries.map(([what, value, is]): [string, unknown, boolean] => [`a list of ${what}`, [value], is]),
  ];
}

const SPELLINGS = [
  '',
  ' ',
  'a',
  'A1',
  '1',
  '-1',
  '00',
  '1850',
  '2020',
  '2020-13',
  '2020-04',
  '2020-04-31x',
  '1,5',
];

function values(schema: Schema): [string, unknown, boolean][] {
  const { type, format, minimum, maximum, minLength = 0, maxLength, pattern } = schema;
  if (schema.oneOf) return [];
  if (schema.enum) return [['no word of them', 'no-such-word', false]];
  if (format) return [['nothing like it', 'no', false]];
  if (pattern) return SPELLINGS.map((text) => [JSON.stringify(text), text, new RegExp(pattern).test(text)]);
  switch (type) {
    case 'string':
      return [
        ['a number', 5, false],
        ['too short', 'x'.repeat(Math.max(0, minLength - 1)), minLength === 0],
        ['the shortest', 'x'.repeat(minLength), true],
        ['the longest', 'x'.repeat(maxLength!), true],
        ['too long', 'x'.repeat(maxLength! + 1), false],
      ];
    case 'integer':
    case 'number':
      return [
        ['no number', 'a', false],
        ['the least', minimum, true],
        ['less', minimum! - 1, false],
        ['the most', maximum, true],
        ['more', maximum! + 1, false],
        ['a half', minimum! + 0.5, type === 'number'],
      ];
    case 'boolean':
      return [['a word', 'true', false]];
    default:
      return [['a list', [], false]];
  }
}

const pipe = shapeCheck();

async function takes(metatype: Type, body: object): Promise<boolean> {
  return pipe.transform(body, { type: 'body', metatype }).then(
    () => true,
    () => false,
  );
}

/** The classes of all JSON bodies and of what is nested in them, by their names in the document. */
function bodyClasses(): Map<string, Type> {
  const found = new Map<string, Type>();
  const add = (shape: Type) => {
    if (found.has(shape.name)) return;
    found.set(shape.name, shape);
    for (const [field, schema] of propertiesOf(shape.name)) {
      if (!nameIn(schema) && !schema.properties) continue;
      add(Reflect.getMetadata('swagger/apiModelProperties', shape.prototype, field).type());
    }
  };
  const named = new Set(
    Object.values(document.paths)
      .flatMap((path) => Object.values(path))
      .flatMap(({ requestBody }) => nameIn(requestBody?.content['application/json']?.schema ?? {}) ?? []),
  );
  for (const shape of [DeliveredProductInput, ...declaredBodies()]) if (named.has(shape.name)) add(shape);
  expect([...named].filter((name) => !found.has(name))).toEqual([]);
  return found;
}

function declaredBodies(): Type[] {
  const controllers = [...office.application.app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const { prototype } = metatype as Type;
    return Object.getOwnPropertyNames(prototype).flatMap((method) =>
      Object.keys(Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype as Type, method) ?? {})
        .filter((key) => key.startsWith('3:'))
        .map((key) => Reflect.getMetadata('design:paramtypes', prototype, method)[key.slice(2)]),
    );
  });
}

it('refuses of each field what the document excludes, and takes what it allows', async () => {
  const astray: string[] = [];
  for (const [name, shape] of bodyClasses()) {
    const whole = validBody(document, document.components.schemas[name]!) as Record<string, unknown>;
    for (const [field, schema, isRequired] of propertiesOf(name)) {
      for (const [what, value, isDescribed] of examples(schema, isRequired)) {
        const { [field]: _, ...others } = structuredClone(whole);
        const isTaken = await takes(shape, { ...others, ...(value !== undefined && { [field]: value }) });
        if (isTaken !== isDescribed)
          astray.push(`${name}.${field}: ${isTaken ? 'takes' : 'refuses'} ${what}`);
      }
    }
  }
  expect(astray).toEqual([]);
});

/** All that may be null and is not in the body is null. */
function nulled(schema: Schema, value: unknown): unknown {
  const { items, properties } = resolved(schema);
  if (Array.isArray(value)) return value.map((each) => nulled(items ?? {}, each));
  if (!properties || typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).map(([field, each]) => [field, nulled(properties[field] ?? {}, each)]);
  const nullable = Object.keys(properties).filter((field) => resolved(properties[field]!).nullable);
  return { ...Object.fromEntries(nullable.map((field) => [field, null])), ...Object.fromEntries(given) };
}

describe('null for each field that may be null', () => {
  let projectId: string;
  let institutionId: string;
  let milestoneId: string;
  const decision = { number: '1/QĐ-UBND', date: '2020-02-01', issuer: 'UBND huyện' };
  const line = { source: 'other', amountVnd: '1' };

  beforeAll(async () => {
    await office.application.openAccount('admin@test.local', ['administrator']);
    projectId = await office.runUntilInProgress({ orderedProducts: [{ name: 'tảo khô' }] });
    institutionId = await office.institution('Cơ quan');
    const milestone = { kind: 'inspection', title: 'Kiểm tra', dueDate: '2021-01-01' };
    milestoneId = done(await office.secretary.post(`projects/${projectId}/milestones`, milestone)).id;
  });

  it.each<[string, string, () => string, object]>([
    ['POST', 'NewInstitution', () => 'institutions', { name: 'A' }],
    ['PATCH', 'InstitutionChange', () => `institutions/${institutionId}`, { name: 'B' }],
    ['POST', 'NewPerson', () => 'persons', { fullName: 'A' }],
    ['POST', 'NewProject', () => 'projects', { title: 'A', kind: 'topic', level: 'grassroots' }],
    ['PATCH', 'ProjectChange', () => `projects/${projectId}`, { title: 'B' }],
    ['POST', 'PaperInput', () => 'decisions', { number: '1/QĐ', date: '2020-02-01' }],
    [
      'POST',
      'NewMilestone',
      () => `projects/${projectId}/milestones`,
      { kind: 'own', title: 'A', dueDate: '2030-01-01' },
    ],
    ['PATCH', 'MilestoneChange', () => `milestones/${milestoneId}`, { title: 'B' }],
    ['POST', 'MilestoneCompletion', () => `milestones/${milestoneId}/completion`, {}],
    ['POST', 'NewOutcome', () => `projects/${projectId}/outcomes`, {}],
    ['POST', 'NewPipelineEntry', () => 'pipeline-entries', { kind: 'idea', what: 'A' }],
    ['POST', 'NewSavedFilter', () => 'saved-filters', { name: 'A' }],
    ['POST', 'NewAccessToken', () => 'access-tokens', { name: 'A', expiresInDays: 1 }],
    [
      'PUT',
      'FundingPlanInput',
      () => `projects/${projectId}/funding-plan`,
      { totalVnd: '1', decision, lines: [line] },
    ],
    [
      'POST',
      'NewCommitment',
      () => `projects/${projectId}/counterpart-commitments`,
      { contributor: 'A', form: 'bank-loan', promisedVnd: '1' },
    ],
    [
      'POST',
      'TransitionInput',
      () => `projects/${projectId}/transitions`,
      { to: 'suspended', reason: 'A', decision, effectiveDate: '2021-12-01' },
    ],
  ])('is taken by %s of a %s', async (method, name, path, body) => {
    const whole = nulled({ $ref: `/${name}` }, body);
    done(
      await (/funding|counterpart/.test(path()) ? office.finance : office.secretary).send(
        method as 'POST',
        path(),
        whole,
      ),
    );
  });

  it('is taken by a council and its session', async () => {
    const council = nulled(
      { $ref: '/NewCouncil' },
      { purpose: 'acceptance', decision, projectIds: [projectId], seats: office.seats },
    );
    const { id } = done(await office.secretary.post('councils', council));
    const session = { scheduledAt: '2021-12-10T14:00:00+07:00', mode: 'hybrid' };
    done(await office.secretary.post(`councils/${id}/sessions`, nulled({ $ref: '/NewSession' }, session)));
  });

  it('empties what the papers of a promise show', async () => {
    const path = `projects/${projectId}/counterpart-commitments`;
    const promise = { contributor: 'B', form: 'raised', promisedVnd: '5', shownVnd: '3' };
    const { id } = done(await office.finance.post(path, promise));
    const changed = done(await office.finance.patch(`${path}/${id}`, { shownVnd: null }));
    expect(changed).toMatchObject({ promisedVnd: '5', shownVnd: '0' });
  });

  it('is told by the audit as the records have it', async () => {
    expect(await brokenInvariants(office.application)).toEqual([]);
  });
});
