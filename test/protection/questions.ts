/** Everything that can be read at an address: each route for each record, and each search, filter, order, page and format of it. */
import type { Asking } from './asking.js';
import {
  likeReaders,
  type OfficeOfSecrets,
  SECRET_WHOSE,
  type SecretReader,
  type SecretWhose,
} from './office-of-secrets.js';
import { UNKNOWN } from './office-of-two.js';
import type { Rows } from './readers.js';
import type { ApiDocument, Schema } from './valid-body.js';

/** They tell of the machine or of nothing that is kept. */
const APART = /^GET \/(assets|health|metrics|api\/docs|api\/openapi|sign-in\/openid)/;
/** The session of one's own that is over. */
const OF_A_SESSION = /\/(sessions|councils|ballots)\/:/;
/** What rests on a verdict, or is refused because of one. */
const MOVES = ['selected', 'accepted', 'not-accepted', 'recognized'];
const SOME_DAY = '2021-12-23';
const SOME_YEAR = '2021';

export class Questions {
  constructor(
    private readonly secrets: OfficeOfSecrets,
    private readonly asking: Asking<SecretReader, SecretWhose>,
    private readonly document: ApiDocument,
    private readonly routes: readonly string[],
    private readonly rows: Rows,
    /** What one would search for. */
    private readonly words: readonly string[],
  ) {}

  /** Addresses to get, and what is posted without changing anything, as `POST address body`. */
  of(reader: SecretReader): string[] {
    const asked = this.routes
      .filter((route) => route.startsWith('GET ') && !APART.test(route))
      .flatMap((route) => this.paths(route, reader));
    return [...new Set([...asked, ...this.tries()])];
  }

  orders(): object[] {
    const projects = SECRET_WHOSE.map((whose) => this.secrets.record('projects', whose, 'auditor'));
    return [
      { kind: 'project-list', parameters: { format: 'csv' } },
      { kind: 'project-list', parameters: { format: 'xlsx' } },
      { kind: 'annual-report', parameters: { year: Number(SOME_YEAR), format: 'xlsx' } },
      ...projects.map((projectId) => ({ kind: 'project-dossier', parameters: { projectId } })),
    ];
  }

  /** Whether the ballots would do, what stands against a move, and ways in with addresses that may or may not be known. */
  private tries(): string[] {
    const addresses = [this.secrets.somebody.email, 'newcomer@test.local', 'nobody@test.local'];
    const closing = `POST /api/v1/sessions/${this.secrets.record('sessions', 'own', 'chair')}/closing {}`;
    const moves = SECRET_WHOSE.flatMap((whose) => {
      const id = this.secrets.record('projects', whose, 'auditor') ?? UNKNOWN;
      const path = `/api/v1/projects/${id}/transitions?dryRun=true`;
      return MOVES.map((to) => `POST ${path} ${JSON.stringify({ to })}`);
    });
    return [
      closing,
      ...moves,
      ...addresses.flatMap((email) => [
        `POST /api/v1/session ${JSON.stringify({ email, password: 'sai' })}`,
        `POST /api/v1/password-resets ${JSON.stringify({ email })}`,
        `POST /sign-in ${new URLSearchParams({ email, password: 'sai' })}`,
        `POST /forgotten ${new URLSearchParams({ email })}`,
      ]),
    ];
  }

  private paths(route: string, reader: SecretReader): string[] {
    const row = this.rows[route]!;
    const isShut = row[1] !== 'open' && !likeReaders(reader).some((like) => row[0].includes(like));
    const whose = SECRET_WHOSE.filter((each) => each !== 'closed' || OF_A_SESSION.test(route));
    const asked = route.includes(':') && !isShut ? whose : (['own'] as const);
    const addresses = asked.map((each) => this.asking.address({ route, whose: each, reader }));
    if (isShut) return addresses;
    const variants = this.variants(route);
    return addresses.flatMap((address, at) => [
      address,
      // What does not exist has no lists.
      ...(at < addresses.length - 1 || at === 0 ? variants : []).map((query) =>
        address.includes('?') ? `${address}&${query}` : `${address}?${query}`,
      ),
    ]);
  }

  /** A page asks as the interface does. */
  private variants(route: string): string[] {
    const [, path = ''] = route.split(' ');
    const described = path.startsWith('/api/') ? path : `/api/v1${path}`;
    const parameters = this.document.paths[described.replace(/:(\w+)/g, '{$1}')]?.get?.parameters ?? [];
    return parameters
      .filter((each) => each.in === 'query')
      .flatMap(({ name, schema }) =>
        this.values(name, schema).map((value) => `${name}=${encodeURIComponent(value)}`),
      );
  }

  private values(name: string, schema: Schema): readonly string[] {
    const choices = (schema.enum ?? schema.items?.enum) as readonly string[] | undefined;
    if (choices) return choices;
    if (name === 'limit') return ['1'];
    if (name === 'year') return [SOME_YEAR];
    if (schema.format === 'date') return [SOME_DAY];
    return ['q', 'who', 'issuer', 'code'].includes(name) ? this.words : [];
  }
}
