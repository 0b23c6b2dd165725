import { PARTY_CHOICE } from '../../wording/party-choice.js';
import type { Label } from '../../wording/wording.js';
import { useReader } from '../layout/render.js';
import { useField } from './form-state.js';
import { type Choice, FIND, FOUND_FOR, type Party, WORDS } from './party-choice.js';

interface PartyChoiceProps {
  readonly choice: Choice;
  readonly label: Label;
  readonly hint?: Label;
  readonly required?: boolean;
  /** More than one may be chosen: the chosen ones stand as ticks, and the list adds one more. */
  readonly isList?: boolean;
}

/** A list of those found, with a box to search by where the register is long. */
export function PartyChoice({ choice, label, hint, required, isList = false }: PartyChoiceProps) {
  const { say } = useReader();
  const { id } = useField(choice.name);
  return (
    <fieldset class="party-choice">
      <legend class="form-label">{say(label)}</legend>
      {hint && <div class="form-hint">{say(hint)}</div>}
      {isList && <Chosen choice={choice} />}
      {!choice.isWhole && <Search choice={choice} id={id} isList={isList} />}
      <Found choice={choice} label={label} id={id} required={required && !isList} isList={isList} />
    </fieldset>
  );
}

/** So that Enter in any field saves the form instead of searching: a form's first button is the one that Enter presses. */
export function EnterSaves() {
  return <button type="submit" hidden />;
}

function Search({ choice, id, isList }: Pick<PartyChoiceProps, 'choice' | 'isList'> & { id: string }) {
  const { say } = useReader();
  const { kind, name, words } = choice;
  const form = id.slice(0, -name.length - 1);
  const query = new URLSearchParams({ form, name, ...(isList && { list: '1' }) });
  return (
    <div class="party-search">
      <input
        class="form-control"
        type="search"
        name={`${name}${WORDS}`}
        aria-label={say(PARTY_CHOICE.search[kind])}
        placeholder={say(PARTY_CHOICE.hint)}
        value={words}
        maxLength={200}
        autocomplete="off"
        hx-get={`/choices/${kind}?${query}`}
        hx-trigger="input changed delay:300ms"
        hx-target={`#${CSS_ID(id)}-found`}
        hx-select={`#${CSS_ID(id)}-found`}
        hx-swap="outerHTML"
        hx-include={`#${CSS_ID(id)}`}
        hx-sync="this:replace"
      />
      <button class="btn" type="submit" name={FIND} value={name} formNoValidate>
        {say(PARTY_CHOICE.find)}
      </button>
    </div>
  );
}

/** Names of fields have dots, which a selector would read as classes. */
const CSS_ID = (id: string) => id.replaceAll('.', '\\.');

function Found({ choice, label, id, required, isList }: PartyChoiceProps & { id: string }) {
  const { say } = useReader();
  const { name, chosen, found, words, hasMore } = choice;
  const { sentences } = useField(name);
  const offered = isList ? withoutAny(found, chosen) : [...chosen, ...withoutAny(found, chosen)];
  const told =
    found.length === 0 && words ? PARTY_CHOICE.nobodyFound : hasMore ? PARTY_CHOICE.moreFound : null;
  return (
    <div id={`${id}-found`} class="field">
      <input type="hidden" name={`${name}${FOUND_FOR}`} value={words} />
      <select
        class="form-select"
        id={id}
        name={name}
        aria-label={say(label)}
        aria-describedby={sentences.length > 0 ? `${id}-wrong` : undefined}
        aria-invalid={sentences.length > 0 ? 'true' : undefined}
        required={required}
      >
        <option value="">{say(isList ? PARTY_CHOICE.oneMore : PARTY_CHOICE.nothing)}</option>
        {offered.map((party) => (
          <option key={party.id} value={party.id} selected={!isList && party.id === chosen[0]?.id}>
            {party.name}
          </option>
        ))}
      </select>
      {told && (
        <div class="text-secondary" role="status">
          {say(told)}
        </div>
      )}
      {sentences.length > 0 && (
        <div class="field-wrong" id={`${id}-wrong`}>
          {sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </div>
      )}
    </div>
  );
}

function Chosen({ choice: { name, chosen } }: Pick<PartyChoiceProps, 'choice'>) {
  return (
    <>
      {chosen.map((party) => (
        <label key={party.id} class="form-check">
          <input class="form-check-input" type="checkbox" name={name} value={party.id} checked />
          <span class="form-check-label">{party.name}</span>
        </label>
      ))}
    </>
  );
}

function withoutAny(parties: readonly Party[], taken: readonly Party[]): readonly Party[] {
  return parties.filter(({ id }) => !taken.some((one) => one.id === id));
}
