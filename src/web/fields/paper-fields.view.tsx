import { PAPER_FORM } from '../../wording/seat-pages.js';
import type { Label } from '../../wording/wording.js';
import { DateField, Field } from './field.view.js';
import { type FormFields, textIn } from './form-fields.js';

interface PaperFieldsProps {
  readonly label: Label;
  /** What the names of its fields begin with. */
  readonly name: string;
  readonly kept?: FormFields;
}

/** A paper by number, date and issuer, as it is printed. */
export function PaperFields({ label, name, kept = {} }: PaperFieldsProps) {
  const of = (part: 'Number' | 'Date' | 'Issuer', word: Label) => ({
    name: `${name}${part}`,
    label: { vi: `${label.vi}: ${word.vi}`, en: `${label.en}: ${word.en}` },
    value: textIn(kept, `${name}${part}`),
  });
  return (
    <fieldset class="beside">
      <Field {...of('Number', PAPER_FORM.number)} maxLength={100} />
      <DateField {...of('Date', PAPER_FORM.date)} />
      <Field {...of('Issuer', PAPER_FORM.issuer)} maxLength={300} />
    </fieldset>
  );
}

/** Nothing where nothing was filled in. */
export function paperIn(fields: FormFields, name: string) {
  const [number, date, issuer] = ['Number', 'Date', 'Issuer'].map((part) => textIn(fields, `${name}${part}`));
  return number || date || issuer ? { number, date, issuer } : undefined;
}
