import { PAPER_FORM } from '../../wording/seat-pages.js';
import type { Label } from '../../wording/wording.js';
import { type FormFields, textIn } from '../fields/form-fields.js';
import { useReader } from '../layout/render.js';

interface PaperFieldsProps {
  readonly label: Label;
  /** What the names of its fields begin with. */
  readonly name: string;
  readonly kept: FormFields;
}

/** A paper by number, date and issuer, as it is printed. */
export function PaperFields({ label, name, kept }: PaperFieldsProps) {
  const { say } = useReader();
  const labelled = (part: Label) => `${say(label)}: ${say(part)}`;
  return (
    <fieldset class="beside">
      <label class="form-label">
        {labelled(PAPER_FORM.number)}
        <input
          class="form-control"
          name={`${name}Number`}
          maxLength={100}
          value={textIn(kept, `${name}Number`)}
        />
      </label>
      <label class="form-label">
        {labelled(PAPER_FORM.date)}
        <input class="form-control" type="date" name={`${name}Date`} value={textIn(kept, `${name}Date`)} />
      </label>
      <label class="form-label">
        {labelled(PAPER_FORM.issuer)}
        <input
          class="form-control"
          name={`${name}Issuer`}
          maxLength={300}
          value={textIn(kept, `${name}Issuer`)}
        />
      </label>
    </fieldset>
  );
}

/** Nothing where nothing was filled in. */
export function paperIn(fields: FormFields, name: string) {
  const [number, date, issuer] = ['Number', 'Date', 'Issuer'].map((part) => textIn(fields, `${name}${part}`));
  return number || date || issuer ? { number, date, issuer } : undefined;
}
