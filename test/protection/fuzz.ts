/** Requests drawn by a seed over every operation of the interface and every form of the pages: valid, near it, and wild. */
import type { Answer, Client } from '../support/application.js';
import {
  CONTENT_TYPES,
  type Draw,
  HOSTILE_BODIES,
  HOSTILE_JSON,
  HOSTILE_PARTS,
  oneOf,
} from './hostile-values.js';
import { type ApiDocument, type Operation, type Schema, validBody } from './valid-body.js';

export interface Shot {
  readonly method: string;
  readonly url: string;
  readonly body: string | undefined;
  readonly headers: Record<string, string>;
}

export class Fuzz {
  constructor(
    private readonly draw: Draw,
    private readonly document: ApiDocument,
    /** An address with records in it, as the reader would ask it. */
    private readonly addressOf: (route: string) => string,
  ) {}

  shoot(route: string): Shot {
    const [method = '', path = ''] = route.split(' ');
    const operation = this.document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    const url = this.address(route, path, operation);
    if (method === 'GET') return { method, url, body: undefined, headers: this.headers() };
    const isForm = !path.startsWith('/api/');
    const body = isForm ? this.form() : this.json(operation);
    const usual = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
    const type = this.chance(15) ? oneOf(this.draw, CONTENT_TYPES) : usual;
    return { method, url, body, headers: { ...this.headers(), 'content-type': type } };
  }

  private chance(oneIn: number): boolean {
    return this.draw(oneIn) === 0;
  }

  private address(route: string, path: string, operation: Operation | undefined): string {
    const hostile = () => oneOf(this.draw, HOSTILE_PARTS);
    const address = this.chance(5) ? path.replace(/:\w+/g, hostile) : this.addressOf(route);
    const asked = (operation?.parameters ?? []).filter((each) => each.in === 'query' && this.chance(2));
    const query = asked.map(
      ({ name, schema }) => `${name}=${this.chance(2) ? hostile() : this.plain(schema)}`,
    );
    if (this.chance(10)) query.push(`${hostile()}=${hostile()}`);
    if (this.chance(20)) query.push('limit=1&limit=2', 'a[b]=c', 'q=');
    return query.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${query.join('&')}`;
  }

  private plain(schema: Schema): string {
    return encodeURIComponent(String(validBody(this.document, schema)));
  }

  private json(operation: Operation | undefined): string {
    if (this.chance(12)) return oneOf(this.draw, HOSTILE_BODIES);
    const schema = operation?.requestBody?.content['application/json']?.schema;
    const body = schema ? validBody(this.document, schema) : {};
    if (this.chance(4)) return JSON.stringify(body);
    return this.mutated(schema && this.resolved(schema), body as Record<string, unknown>);
  }

  /** One to three fields of the schema, or one that it does not know, get a value from the wild. */
  private mutated(schema: Schema | undefined, body: Record<string, unknown>): string {
    const known = Object.keys(schema?.properties ?? {});
    const fields = new Map(Object.entries(body ?? {}).map(([name, value]) => [name, JSON.stringify(value)]));
    for (let left = 1 + this.draw(3); left > 0; left--) {
      const name =
        known.length === 0 || this.chance(10) ? oneOf(this.draw, STRANGE_NAMES) : oneOf(this.draw, known);
      const deep = schema?.properties?.[name];
      const inner = deep && this.resolved(deep.items ?? deep);
      if (inner?.properties && !this.chance(3)) {
        const nested = this.mutated(inner, validBody(this.document, inner) as Record<string, unknown>);
        fields.set(name, deep?.items ? `[${nested}]` : nested);
      } else fields.set(name, oneOf(this.draw, HOSTILE_JSON));
      if (this.chance(12)) fields.delete(name);
    }
    return `{${[...fields].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
  }

  private resolved(schema: Schema): Schema {
    const told = schema.$ref ? this.document.components.schemas[schema.$ref.split('/').at(-1)!] : undefined;
    return told ?? (schema.allOf?.length === 1 ? this.resolved(schema.allOf[0]!) : schema);
  }

  private form(): string {
    const pairs = Array.from({ length: this.draw(8) }, () => {
      const value = this.chance(2)
        ? oneOf(this.draw, HOSTILE_PARTS)
        : encodeURIComponent(oneOf(this.draw, HOSTILE_JSON).slice(1, 5_000));
      return `${oneOf(this.draw, FORM_NAMES)}=${value}`;
    });
    return pairs.join('&');
  }

  private headers(): Record<string, string> {
    return {
      ...(this.chance(20) && { 'if-match': oneOf(this.draw, ['"1"', '*', 'W/"x"', '"99999999999"', '\\']) }),
      ...(this.chance(30) && { 'accept-language': oneOf(this.draw, ['en', 'xx;q=NaN', ','.repeat(500)]) }),
      ...(this.chance(30) && { 'idempotency-key': oneOf(this.draw, ['a', 'a'.repeat(500), "'", '%00']) }),
      ...(this.chance(30) && { 'hx-request': 'true' }),
    };
  }
}

const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'id',
  'version',
  'roles',
  '',
  'a.b',
  '$ref',
  'x',
];
const FORM_NAMES = [
  'title',
  'name',
  'fullName',
  'date~date',
  'date',
  'amountVnd~vnd',
  'amountVnd',
  'reason',
  'decision.number',
  'decision.date~date',
  'kind',
  'stage',
  'rows.0.name',
  'lines.0.amountVnd~vnd',
  'lines.99999.x',
  'seats.0.personId',
  'seatId',
  'grade',
  'id',
  'next',
  'text',
  '__proto__',
  'a[b][c]',
  'present',
  'scores.0',
  'query',
  'language',
  'year',
  'email',
  'url',
  'version',
  '_csrf',
] as const;

export function fire(client: Client, { method, url, body, headers }: Shot): Promise<Answer> {
  return client.send(method as 'GET', url, body, headers);
}
