import { FUNDING_SOURCES } from '../../domain/funding/funding-plan.js';
import { DISBURSEMENT_KINDS } from '../../domain/funding/ledger.js';
import type { NamedInstitution } from '../../features/funding/funding.repository.js';
import type { Books } from '../../features/funding/ledger-books.service.js';
import { KIND_HINT_WORDS, LEDGER } from '../../wording/ledger-pages.js';
import { DISBURSEMENT_WORDS } from '../../wording/reconciliation.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { DateField, Field, MoneyField, SelectField } from '../fields/field.view.js';
import { Form, keptIn } from '../fields/form.view.js';
import { listIn } from '../fields/form-fields.js';
import { Boxes, Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

interface EntryFormProps {
  readonly books: Books;
  readonly contributors: readonly NamedInstitution[];
  readonly refused?: RefusedForm | null;
}

export function EntryForm({ books, contributors, refused }: EntryFormProps) {
  const { say, language } = useReader();
  const { project, balances } = books;
  const kinds = DISBURSEMENT_KINDS.map((value) => ({
    value,
    text: `${say(DISBURSEMENT_WORDS[value])}: ${say(KIND_HINT_WORDS[value])}`,
  }));
  // Those of the plan first: another has nothing to be paid from.
  const planned = balances.map(({ source }) => source);
  const sources = [...planned, ...FUNDING_SOURCES.filter((source) => !planned.includes(source))].map(
    (value) => ({ value, text: wordOf(SOURCE_WORDS, value, language) }),
  );
  const institutions = contributors.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <Card id="add" title={LEDGER.add}>
      <div class="card-body no-print">
        <Form
          action={`/projects/${project.id}/ledger`}
          name="entry"
          refused={refused}
          class="fields money-form"
        >
          {/* Sent twice it is booked once: the first booking makes a new version of the project. */}
          <input type="hidden" name="version" value={project.version} />
          <div class="beside">
            <SelectField name="kind" label={LEDGER.kind} options={kinds} />
            <SelectField name="source" label={LEDGER.source} options={sources} />
            <MoneyField name="amountVnd" label={LEDGER.amount} hint={LEDGER.amountHint} required />
            <MoneyField name="offsetsAdvanceVnd" label={LEDGER.offset} hint={LEDGER.offsetHint} />
            <DateField name="date" label={LEDGER.date} hint={LEDGER.dateHint} required />
            <Field
              name="document.number"
              label={LEDGER.document}
              hint={LEDGER.documentHint}
              maxLength={100}
              required
            />
            <DateField name="document.date" label={LEDGER.documentDate} />
            <SelectField
              name="institutionId"
              label={LEDGER.contributor}
              hint={LEDGER.contributorHint}
              options={institutions}
              nothing={LEDGER.nobody}
            />
          </div>
          <Boxes
            name="final"
            label={LEDGER.finalHint}
            codes={['true']}
            words={{ true: LEDGER.final }}
            chosen={listIn(keptIn(refused, 'entry') ?? {}, 'final')}
          />
          <Field name="reason" label={LEDGER.reason} maxLength={1000} />
          <p class="mb-0">
            <Button label={LEDGER.book} strong />
          </p>
        </Form>
      </div>
    </Card>
  );
}
