/**
 * Whatever is sent, the program neither breaks nor answers what its document does not describe. A short seeded run;
 * FUZZ_REQUESTS=100000 FUZZ_SEED=7 for a long one.
 */
import { rmSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Ajv, type ValidateFunction } from 'ajv';
import { Asking } from '../protection/asking.js';
import { Fuzz, fire, type Shot } from '../protection/fuzz.js';
import { drawFrom, oneOf } from '../protection/hostile-values.js';
import { OfficeOfTwo } from '../protection/office-of-two.js';
import { READERS } from '../protection/readers.js';
import { type ApiDocument, type Schema } from '../protection/valid-body.js';
import type { Answer } from '../support/application.js';
import { done } from '../support/office.js';
import { answeredRoutes } from '../support/routes.js';
import { openTestFolder } from '../support/test-folder.js';

const requests = Number(process.env.FUZZ_REQUESTS ?? 3_000);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const PATIENCE_MS = 60_000 + requests * 60;
/** By then every route has been asked and every template drawn. */
const WARM_AT = Math.floor(requests / 3);
const MOST_GROWTH_BYTES = 100 * 1024 * 1024;
/** They wait for what the test has not: a stream of bytes without end, the queue's metrics. */
const APART = /^(GET \/api\/docs|GET \/metrics|HEAD )/;
const SHOWN = 25;

const validators = new Map<string, ValidateFunction>();

let dataDir: string;
let two: OfficeOfTwo;
let document: ApiDocument;

beforeAll(async () => {
  dataDir = openTestFolder();
  two = await OfficeOfTwo.open({ DATA_DIR: dataDir });
  document = done(await two.readers.anonymous.get('/api/openapi.json'));
  for (const client of Object.values(two.readers)) client.checksAudit = false;
}, PATIENCE_MS);

afterAll(async () => {
  await two?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it(
  `answers ${requests} requests of seed ${seed} as its document says, in level memory`,
  async () => {
    const draw = drawFrom(seed);
    const asking = new Asking(two, document);
    const routes = answeredRoutes(two.office.application.app).filter((route) => !APART.test(route));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'api');
    const faults = new Map<string, string>();
    let warm = 0;
    for (let at = 0; at < requests; at++) {
      if (at === WARM_AT) warm = heldBytes();
      const route = at < routes.length ? routes[at]! : oneOf(draw, routes);
      const reader = oneOf(draw, READERS);
      const whose = oneOf(draw, ['own', 'own', 'own', 'closed', 'foreign'] as const);
      const fuzz = new Fuzz(draw, document, (each) => asking.address({ route: each, whose, reader }));
      const shot = fuzz.shoot(route);
      const answer = await fire(two.readers[reader], shot);
      const fault = faultOf(isElsewhere(shot, route) ? '' : route, answer, ajv);
      if (fault && !faults.has(`${route} ${fault}`))
        faults.set(`${route} ${fault}`, `${route} by ${reader}, request ${at}: ${fault} ${told(shot)}`);
    }
    expect([...faults.values()].slice(0, SHOWN)).toEqual([]);
    expect(heldBytes() - warm).toBeLessThan(MOST_GROWTH_BYTES);
  },
  PATIENCE_MS,
);

/** Dots in the place of a record lead to another route before the program sees them. */
function isElsewhere({ url }: Shot, route: string): boolean {
  return new URL(url, 'http://any').pathname.split('/').length !== route.split('/').length;
}

function faultOf(route: string, answer: Answer, ajv: Ajv): string | undefined {
  const { status, headers, text } = answer;
  if (status >= 500) return `${status} ${text.slice(0, 120)}`;
  if (!route.includes(' /api/v1/')) return;
  const [method = '', path = ''] = route.split(' ');
  const place = path.replace(/:(\w+)/g, '{$1}');
  const operation = document.paths[place]?.[method.toLowerCase()];
  if (!operation) return 'no operation in the document';
  const described = operation.responses[String(status)];
  if (!described) return `status ${status} is not described`;
  const type = String(headers['content-type'] ?? '').split(';')[0]!;
  if (status >= 400 && type !== 'application/problem+json') return `${status} as ${type}`;
  const types = Object.keys(described.content ?? {}).map((each) => each.split(';')[0]);
  if (type && !types.includes(type) && !types.includes('*/*')) return `${status} as ${type}`;
  const schema: Schema | undefined = described.content?.[type]?.schema;
  if (!schema || !type.endsWith('json')) return;
  const key = `${route} ${status} ${type}`;
  const isValid = validators.get(key) ?? ajv.compile(placed(schema));
  validators.set(key, isValid);
  return isValid(JSON.parse(text)) ? undefined : `${status}: ${ajv.errorsText(isValid.errors).slice(0, 160)}`;
}

/** The document's own references, where the document is one schema among others. */
function placed(schema: Schema): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'));
}

/** What is held after all that can be freed is freed: the size of the process says more of the collector's ease. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function told({ method, url, body, headers }: Shot): string {
  return `${method} ${url.slice(0, 200)} ${JSON.stringify(headers)} ${(body ?? '').slice(0, 200)}`;
}
