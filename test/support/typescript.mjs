/** Jest loads its global setup past its own module loader; these hooks let Node read the same TypeScript the same way. */
import { readFile } from 'node:fs/promises';
import { createRequire, register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

const { jest } = createRequire(import.meta.url)('../../package.json');
const [, swcOptions] = Object.values(jest.transform)[0];

if (isMainThread) register(import.meta.url);

export function importTypeScript(path) {
  return import(new URL(path, import.meta.url).href);
}

export async function resolve(specifier, context, next) {
  const written = specifier.startsWith('.') && /\.tsx?$/.test(context.parentURL ?? '');
  const candidates = written ? ['.ts', '.tsx'].map((ending) => specifier.replace(/\.js$/, ending)) : [];
  for (const candidate of candidates) {
    try {
      return await next(candidate, context);
    } catch {
      // The next ending, then the specifier as it stands.
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swcOptions, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
