import { formatDate } from '../../domain/values/plain-date.js';
import { formatVnd } from '../../domain/values/vnd.js';
import type { BookedEntry, Books } from '../../features/funding/ledger-books.service.js';
import { amountIn } from '../../wording/amounts.js';
import { LEDGER } from '../../wording/ledger-pages.js';
import { DISBURSEMENT_WORDS } from '../../wording/reconciliation.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { DateField, Field, LongField } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface ReversalProps {
  readonly books: Books;
  readonly entry: BookedEntry;
  readonly refused?: RefusedForm | null;
}

/** An entry with its figures, before it is taken back. */
export function ReversalView({ books: { project, balances }, entry, refused }: ReversalProps) {
  const { say, language } = useReader();
  const title = `${say(LEDGER.reversalTitle)} ${entry.number}`;
  const amount = amountIn[language];
  const balance = balances.find(({ source }) => source === entry.source);
  const path = `/projects/${project.id}/ledger`;
  return (
    <Layout title={`${title} ${project.code}`}>
      <article class="stack narrow">
        <header>
          <p class="mb-1">
            <a href={`/projects/${project.id}`}>{`${project.code} ${project.title}`}</a>
          </p>
          <h1 class="page-title">{title}</h1>
          <p class="alert alert-warning mb-0">{say(LEDGER.reversalWhat)}</p>
        </header>
        <Card id="entry" title={LEDGER.entries}>
          <div class="card-body">
            <Facts
              facts={[
                [LEDGER.kind, say(DISBURSEMENT_WORDS[entry.kind])],
                [LEDGER.date, formatDate(entry.date)],
                [LEDGER.document, entry.document.number],
                [LEDGER.source, wordOf(SOURCE_WORDS, entry.source, language)],
                [LEDGER.contributor, entry.institutionName],
                [LEDGER.amount, formatVnd(entry.amountVnd, language)],
                [
                  LEDGER.offset,
                  entry.offsetsAdvanceVnd ? formatVnd(entry.offsetsAdvanceVnd, language) : null,
                ],
              ]}
            />
          </div>
        </Card>
        {balance && (
          <Card id="effect" title={LEDGER.effect}>
            <div class="card-body">
              <Facts
                facts={[
                  [LEDGER.paid, `${amount(balance.cashVnd)} → ${amount(balance.cashVnd - entry.cashVnd)}`],
                  [LEDGER.open, `${amount(balance.openVnd)} → ${amount(balance.openVnd - entry.openVnd)}`],
                ]}
              />
            </div>
          </Card>
        )}
        <div class="card card-body">
          <Form action={`${path}/${entry.id}/reversal`} name="reversal" refused={refused}>
            <LongField name="reason" label={LEDGER.reversalReason} rows={2} maxLength={1000} required />
            <DateField name="date" label={LEDGER.date} hint={LEDGER.reversalDateHint} />
            <div class="beside">
              <Field
                name="document.number"
                label={LEDGER.document}
                hint={LEDGER.reversalDocumentHint}
                maxLength={100}
              />
              <DateField name="document.date" label={LEDGER.documentDate} />
            </div>
            <p class="frame mb-0">
              <Button label={LEDGER.confirmReversal} strong />
              <a href={path}>{say(LEDGER.toLedger)}</a>
            </p>
          </Form>
        </div>
      </article>
    </Layout>
  );
}
