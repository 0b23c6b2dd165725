/** How each route is asked: what stands in its address, and a body of the right shape, so that rights decide and not the shape. */
import type { Answer, Client } from '../support/application.js';
import { multipart, TEXT } from '../support/files.js';
import { UNKNOWN } from './office-of-two.js';
import type { Reader, Whose } from './readers.js';
import { type ApiDocument, validBody } from './valid-body.js';

/** Parameters that are words of the product. */
const WORDS: Readonly<Record<string, string>> = {
  stage: 'acceptance',
  code: 'final-report',
  to: 'acceptance-submitted',
  act: 'attendance',
  topic: 'other',
  name: 'reminder',
  language: 'vi',
  day: '2021-12-24',
  section: 'tasks',
  validFrom: '2020-01-01',
};

interface Special {
  readonly words?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  /** Fields that a page's form needs, where without them nobody would ask who hands it in. */
  readonly form?: Readonly<Record<string, string>>;
}

const FILING: Special = { form: { kind: 'other', title: 'Ghi chú' } };
const FIGURE: Special = { query: 'path=counts.accepted' };
const EXTENSION: Special = {
  form: { kind: 'extension', newEndDate: '2022-02-28', reason: 'Chờ vụ sau', decisionNumber: '12/QĐ' },
};

/** Where one route takes another word than its neighbours, a question, or a body that its shape alone does not tell. */
const APART: Readonly<Record<string, Special>> = {
  'POST /councils/:id/documents/filing': FILING,
  'POST /decisions/:id/filing': FILING,
  'POST /documents/:id/withdrawal': { form: { reason: 'Nộp nhầm' } },
  'POST /milestones/:id/documents/filing': FILING,
  'POST /projects/:id/adjustments': EXTENSION,
  'POST /projects/:id/adjustments/preview': EXTENSION,
  'POST /projects/:id/documents': FILING,
  'POST /projects/:id/documents/filing': FILING,
  'POST /reminders/:id/drop': { form: { reason: 'Không cần' } },
  'POST /sessions/:id/acts/postponement': { form: { reason: 'Vắng phản biện' } },
  'GET /api/v1/reports/annual/kept/:id/figures': FIGURE,
  'GET /reports/kept/:id/figures': FIGURE,
  'GET /api/v1/form-templates/:kind/content': { words: { kind: 'council-invitation' } },
  'POST /api/v1/form-templates/:kind': { words: { kind: 'council-invitation' } },
  'POST /api/v1/form-templates/:kind/restoration': { words: { kind: 'council-invitation' } },
  'POST /forms/templates/:kind': { words: { kind: 'council-invitation' } },
  'POST /forms/templates/:kind/restoration': { words: { kind: 'council-invitation' } },
  'GET /choices/:kind': { words: { kind: 'institution' } },
  'PUT /api/v1/sessions/:id/steps/:code': {
    words: { code: 'documents-out' },
    body: { doneOn: '2021-12-13' },
  },
  'GET /assets/:name': { words: { name: 'app.css' } },
  'GET /api/v1/reports/annual': { query: 'year=2021' },
  'GET /api/v1/reports/annual/texts': { query: 'year=2021' },
  'GET /api/v1/reports/annual/texts/:section/versions': { query: 'year=2021' },
  'GET /api/v1/projects/export': { query: 'format=csv' },
  'POST /api/v1/file-orders': { body: { kind: 'project-list', parameters: { format: 'csv' } } },
};

/** Pages that take a file. */
const TAKES_FILE = /filing$|\/versions$|paper-scan$|\/documents$|templates\/:kind$/;

export interface Asked<R = Reader, W = Whose> {
  readonly route: string;
  readonly whose: W;
  readonly reader: R;
}

/** Whose readers ask, and of which records. */
export interface AskedOffice<R extends string, W> {
  readonly readers: Readonly<Record<R, Client>>;
  record(kind: string, whose: W, reader: R): string | undefined;
}

export class Asking<R extends string = Reader, W = Whose> {
  constructor(
    private readonly office: AskedOffice<R, W>,
    private readonly document: ApiDocument,
  ) {}

  address({ route, whose, reader }: Asked<R, W>): string {
    const { words, query } = APART[route] ?? {};
    const [, path = ''] = route.split(' ');
    const told = path.replace(/(?:([\w-]+)\/)?:(\w+)/g, (_, before: string | undefined, name: string) => {
      const kind = name === 'id' ? before! : name === 'projectId' ? ':projectId' : name;
      const word = words?.[name] ?? WORDS[name];
      const value = word ?? this.office.record(kind, whose, reader) ?? UNKNOWN;
      return before ? `${before}/${value}` : value;
    });
    return query ? `${told}?${query}` : told;
  }

  ask(asked: Asked<R, W>, client: Client = this.office.readers[asked.reader], as?: 'HEAD'): Promise<Answer> {
    const [method, path = ''] = asked.route.split(' ');
    const { body, type } = method === 'GET' ? NO_BODY : this.body(asked.route, path);
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    client.checksAudit = false;
    return client.send((as ?? method) as 'GET', this.address(asked), body, headers);
  }

  private body(route: string, path: string): { body: unknown; type?: string } {
    const { body: own, form: fields = {} } = APART[route] ?? {};
    if (own) return { body: own };
    const [method = ''] = route.split(' ');
    const operation = this.document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    const { 'application/json': json, 'multipart/form-data': form } = operation?.requestBody?.content ?? {};
    if (json) return { body: validBody(this.document, json.schema) };
    if (form) {
      const named = Object.entries(validBody(this.document, form.schema) as object);
      return fileForm(
        named.filter(([name]) => name !== 'file').map(([name, value]) => [name, String(value)]),
      );
    }
    if (path.startsWith('/api/')) return { body: {} };
    if (TAKES_FILE.test(path)) return fileForm(Object.entries(fields));
    return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
  }
}

const NO_BODY = { body: undefined, type: undefined };

function fileForm(fields: readonly (readonly [string, string])[]): { body: Buffer; type: string } {
  const parts = fields.map(([name, value]) => ({ name, value }));
  return multipart([...parts, { name: 'file', value: TEXT, fileName: 'ghi chú.txt', type: 'text/plain' }]);
}
