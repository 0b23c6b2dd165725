import { LANGUAGES } from '../../domain/values/language.js';
import { FRAME } from '../../wording/pages.js';
import { useReader } from './render.js';

/** Each language in its own name, for whoever cannot read the other. */
const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

export function LanguageSwitch() {
  const { say, language, path } = useReader();
  return (
    <form class="btn-group" method="post" action="/language" aria-label={say(FRAME.language)}>
      <input type="hidden" name="next" value={path} />
      {LANGUAGES.map((each) => (
        <button
          key={each}
          class={`btn btn-sm ${each === language ? 'active' : ''}`}
          type="submit"
          name="language"
          value={each}
          lang={each}
          aria-pressed={each === language}
        >
          {NAMES[each]}
        </button>
      ))}
    </form>
  );
}
