import type { ComponentChildren } from 'preact';
import type { Choice } from '../../domain/council/grades.js';
import type { Language } from '../../domain/values/language.js';
import { COUNT_WORDS } from '../../wording/trace-words.js';
import { GRADE_WORDS, wordOf } from '../../wording/words.js';

const WORDS = { ...GRADE_WORDS, approve: COUNT_WORDS.approve, reject: COUNT_WORDS.reject };

export function choiceWord(choice: Choice, language: Language): string {
  return wordOf(WORDS, choice, language);
}

interface ChoicesProps {
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly chosen: string | null | undefined;
  readonly legend: ComponentChildren;
}

/** Radio buttons as large as a thumb. */
export function Choices({ name, options, chosen, legend }: ChoicesProps) {
  return (
    <fieldset class="choices">
      <legend class="form-label">{legend}</legend>
      <div class="choice-row">
        {options.map(({ value, words }) => (
          <label class="choice" key={value}>
            <input type="radio" name={name} value={value} checked={(chosen ?? '') === value} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
