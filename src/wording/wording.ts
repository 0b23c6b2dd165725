/** Every word a person reads exists in both languages, side by side, so that neither can be forgotten. */

import type { RefusalFacts } from '../domain/refusal.js';
import type { Language } from '../domain/values/language.js';

export type Label = Readonly<Record<Language, string>>;

export type Wording = Readonly<Record<Language, (facts: RefusalFacts) => string>>;

type Counted = Readonly<Record<Language, (count: number) => string>>;

/** So many of something, in each language's own plural. */
export const counted = (vi: string, one: string, many: string): Counted => ({
  vi: (count) => `${count.toLocaleString('vi-VN')} ${vi}`,
  en: (count) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`,
});
