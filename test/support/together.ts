/**
 * Runs specs that boot the application as one suite: each keeps its own hooks and database, but the modules are loaded once for
 * all of them, and one application serves those that ask for nothing special; both take longer than most of these specs.
 */
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { closeIdle, keepIdleApplications } from './idle-application.js';

const { specsTogether } = createRequire(import.meta.url)('./specs-together.cjs') as {
  specsTogether: () => string[];
};

const WORDS = ['describe', 'it', 'test', 'beforeAll', 'afterAll', 'beforeEach', 'afterEach'] as const;
type Word = (typeof WORDS)[number];
type Call = (...given: unknown[]) => unknown;
type Globals = Record<Word, Call>;

/** Those that fall to one of several suites, dealt like cards. */
export async function runTogether(suite: number, of: number): Promise<void> {
  keepIdleApplications();
  afterAll(closeIdle);
  for (const path of specsTogether().filter((_, at) => at % of === suite)) {
    const repeat = await recorded(() => import(path));
    describe(relative(process.cwd(), path), repeat);
  }
}

/** What a spec says while it is loaded, to be said again inside a block of its own. */
async function recorded(load: () => Promise<unknown>): Promise<() => void> {
  const globals = globalThis as unknown as Globals;
  const real = Object.fromEntries(WORDS.map((word) => [word, globals[word]])) as Globals;
  const said: (() => void)[] = [];
  for (const word of WORDS) globals[word] = recorder([word], said, globals);
  try {
    await load();
  } finally {
    Object.assign(globals, real);
  }
  return () => {
    for (const again of said) again();
  };
}

/** Stands for `it`, `it.each`, `describe.skip` …; `each` answers what is called next, everything else is said at once. */
function recorder(path: readonly string[], said: (() => void)[], globals: Globals): Call {
  const found = () =>
    path.slice(1).reduce<unknown>((word, name) => (word as never)[name], globals[path[0] as Word]) as Call;
  const record: Call = (...given) => {
    if (path.at(-1) === 'each')
      return (...rest: unknown[]) => void said.push(() => (found()(...given) as Call)(...rest));
    said.push(() => void found()(...given));
  };
  return new Proxy(record, { get: (_, name) => recorder([...path, String(name)], said, globals) });
}
