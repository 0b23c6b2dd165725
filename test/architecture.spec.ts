/** The house keeps its shape: what may import what, and who may touch the database, the queue, the environment and the time. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const SRC = join(process.cwd(), 'src');

/** Each feature imports only those before it. */
const FEATURE_ORDER = [
  'audit',
  'holidays',
  'institutions',
  'letterheads',
  'identity',
  'webhooks',
  'reminders',
  'backups',
  'decisions',
  'files',
  'file-orders',
  'projects',
  'documents',
  'outcomes',
  'pipeline',
  'milestones',
  'funding',
  'reconciliation',
  'councils',
  'lifecycle',
  'dossier',
  'calendar',
  'reports',
  'forms',
  'open-data',
  'exports',
  'worklist',
  'invariants',
];

const VALUE_LIBRARIES = ['temporal-polyfill', 'read-vietnamese-number'];

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: string[];
}

const IMPORT = /^(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;

const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });

function importsOf(path: string, text: string): string[] {
  const targets = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3]!);
  return targets.map((target) =>
    target.startsWith('.') ? relative('.', normalize(join(dirname(path), target))) : target,
  );
}

/** The source that an import names; null for a library. */
function fileOf(target: string): string | null {
  const name = target.replace(/\.js$/, '');
  return sources.find(({ path }) => path === `${name}.ts` || path === `${name}.tsx`)?.path ?? null;
}

function areaOf(path: string): string {
  return path.includes('/') ? path.split('/')[0]! : path;
}

function breaches(
  of: (source: Source) => boolean,
  mayImport: (target: string, source: Source) => boolean,
): string[] {
  return sources
    .filter(of)
    .flatMap((source) =>
      source.imports
        .filter((target) => !mayImport(target, source))
        .map((target) => `${source.path} -> ${target}`),
    );
}

const isOurs = (target: string) => sources.some(({ path }) => path.replace(/\.tsx?$/, '.js') === target);

describe('the import arrows', () => {
  it('let the domain import itself and value libraries only', () => {
    const found = breaches(
      ({ path }) => path.startsWith('domain/'),
      (target) => target.startsWith('domain/') || VALUE_LIBRARIES.includes(target),
    );
    expect(found).toEqual([]);
  });

  it('let the wording import codes of the domain only', () => {
    const found = breaches(
      ({ path }) => path.startsWith('wording/'),
      (target) => target.startsWith('domain/') || target.startsWith('wording/'),
    );
    expect(found).toEqual([]);
  });

  it('let the platform know itself, the wording and the domain only', () => {
    const found = breaches(
      ({ path }) => path.startsWith('platform/'),
      (target) => /^(platform|wording|domain)\//.test(target) || !isOurs(target),
    );
    expect(found).toEqual([]);
  });

  it('let a feature import only features before it', () => {
    const found = breaches(
      ({ path }) => path.startsWith('features/'),
      (target, { path }) => {
        if (/^(web|demonstration|commands)\//.test(target)) return false;
        if (!target.startsWith('features/')) return true;
        const [mine, theirs] = [path, target].map((place) => FEATURE_ORDER.indexOf(place.split('/')[1]!));
        return theirs! >= 0 && theirs! <= mine!;
      },
    );
    expect(found).toEqual([]);
  });

  it('let nobody import the pages but the list of modules', () => {
    const found = breaches(
      ({ path }) => !path.startsWith('web/') && path !== 'app.module.ts',
      (target) => !target.startsWith('web/'),
    );
    expect(found).toEqual([]);
  });

  it('go to files that exist', () => {
    const found = breaches(
      () => true,
      (target) =>
        !/^(domain|wording|platform|features|web|demonstration|commands)\//.test(target) || isOurs(target),
    );
    expect(found).toEqual([]);
  });

  it('never come back to the file they began at', () => {
    const importedBy = new Map(
      sources.map(({ path, imports }) => [path, imports.flatMap((target) => fileOf(target) ?? [])]),
    );
    const done = new Set<string>();
    const circleFrom = (path: string, way: readonly string[]): string[] | null => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      if (done.has(path)) return null;
      for (const next of importedBy.get(path)!) {
        const circle = circleFrom(next, [...way, path]);
        if (circle) return circle;
      }
      done.add(path);
      return null;
    };
    expect(sources.map(({ path }) => circleFrom(path, [])).filter(Boolean)).toEqual([]);
  });

  it('hold no circle of modules: forwardRef is not used', () => {
    expect(sources.filter(({ text }) => text.includes('forwardRef')).map(({ path }) => path)).toEqual([]);
  });

  it('name each refusal in one area only, since a second would silently take its sentence', () => {
    const codes = sources
      .filter(({ path }) => /^domain\/.*(refusals|flaws)\.ts$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/^ {2}'?([a-z-]+)'?: '[a-z]+',$/gm)].map(([, code]) => code!));
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('name every feature in the order', () => {
    expect(readdirSync(join(SRC, 'features')).sort()).toEqual([...FEATURE_ORDER].sort());
  });
});

describe('the doors to the outside', () => {
  const usersOf = (library: string) =>
    sources
      .filter(({ imports }) =>
        imports.some((target) => target === library || target.startsWith(`${library}/`)),
      )
      .map(({ path }) => path);

  it('query through TypeORM only in repositories, entities, the database platform and the list of tables', () => {
    const outside = usersOf('typeorm').filter(
      (path) =>
        !/(\.repository\.ts|\.entity\.ts|^platform\/database\/|^data-source\.ts|^platform\/clock\.ts|^platform\/health\/|^commands\/)/.test(
          path,
        ),
    );
    expect(outside).toEqual([]);
  });

  it('import bullmq only in processors and the queue platform', () => {
    const outside = [...usersOf('bullmq'), ...usersOf('@nestjs/bullmq')].filter(
      (path) => !/(\.processor\.ts|^platform\/queue\/)/.test(path),
    );
    expect(outside).toEqual([]);
  });

  it('read the environment only in the configuration', () => {
    const readers = sources.filter(({ text }) => /process\.env/.test(text)).map(({ path }) => path);
    expect(
      readers.filter(
        (path) => !path.startsWith('platform/config/') && !path.startsWith('platform/database/embedded/'),
      ),
    ).toEqual([]);
  });

  it('ask the time only of the clock', () => {
    const askers = sources
      .filter(({ path }) => /^(domain|features|web|wording)\//.test(path))
      .filter(({ text }) =>
        /\bDate\.now\(|new Date\(\)|Temporal\.Now|\bnow\(\)\s*(?:-|<|>|at time)|current_date|current_timestamp/.test(
          text,
        ),
      )
      .map(({ path }) => path);
    expect(askers).toEqual([]);
  });

  it('open connections of their own only where somebody hears of their loss, which would end the program unheard', () => {
    expect(
      sources.filter(({ text }) => /new (pg\.)?(Client|Pool)\(/.test(text)).map(({ path }) => path),
    ).toEqual(['platform/database/open-client.ts', 'platform/queue/queue-backend.ts']);
  });

  it('never save blindly: TypeORM save() overwrites rows that others changed', () => {
    expect(
      sources.filter(({ text }) => /\btx\.save\(|\.manager\.save\(/.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('the names', () => {
  const VAGUE = /(^|[/.-])(util|utils|helper|helpers|common|misc|core|base|manager)([/.-]|$)/;

  it('say what a file is about', () => {
    expect(sources.map(({ path }) => path).filter((path) => VAGUE.test(path))).toEqual([]);
  });

  it('keep files small', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('have areas that the code map names', () => {
    const areas = new Set(sources.map(({ path }) => areaOf(path)).filter((area) => !area.endsWith('.ts')));
    expect([...areas].sort()).toEqual([
      'commands',
      'demonstration',
      'domain',
      'features',
      'platform',
      'web',
      'wording',
    ]);
  });
});
