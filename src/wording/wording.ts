/** Every word a person reads exists in both languages, side by side, so that neither can be forgotten. */

import type { RefusalFacts } from '../domain/refusal.js';
import type { Language } from '../domain/values/language.js';

export type Label = Readonly<Record<Language, string>>;

export type Wording = Readonly<Record<Language, (facts: RefusalFacts) => string>>;
