import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { LockPreview, Locks } from '../../features/funding/ledger-locks.service.js';
import { amountIn } from '../../wording/amounts.js';
import { BOOKS } from '../../wording/ledger-pages.js';
import { DateField, Field } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { FinanceHead } from '../finance/finance-head.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface BooksProps {
  readonly locks: Locks;
  readonly timeZone: string;
  readonly refused?: RefusedForm | null;
}

type Lock = Locks['items'][number];

export function BooksView({ locks: { lockedThrough, items }, timeZone, refused }: BooksProps) {
  const { say, actor } = useReader();
  const columns: readonly Column<Lock>[] = [
    { title: BOOKS.through, cell: (lock) => formatDate(lock.lockedThrough) },
    { title: BOOKS.lockedOn, cell: ({ createdAt }) => <Instant at={createdAt} timeZone={timeZone} /> },
    { title: BOOKS.reason, cell: ({ reason }) => reason },
  ];
  return (
    <Layout title={say(BOOKS.title)}>
      <article class="stack">
        <FinanceHead title={BOOKS.title} what={say(BOOKS.what)} />
        <p class="mb-0">
          {lockedThrough === null
            ? say(BOOKS.notLocked)
            : `${say(BOOKS.lockedThrough)} ${formatDate(lockedThrough)}.`}
        </p>
        {actor && may(actor, 'ledger.lock') && (
          <div class="card card-body">
            <Form action="/finance/books" name="lock" refused={refused}>
              <DateField name="lockedThrough" label={BOOKS.through} required />
              <Field name="reason" label={BOOKS.reason} maxLength={1000} />
              <p class="mb-0">
                <Button label={BOOKS.look} strong />
              </p>
            </Form>
          </div>
        )}
        <Card id="locks" title={BOOKS.history} isEmpty={items.length === 0}>
          <Table caption={BOOKS.history} columns={columns} rows={items} keyOf={({ id }) => id} />
        </Card>
      </article>
    </Layout>
  );
}

/** What a lock closes, with numbers, since nothing opens it again. */
export function LockView({ preview, reason }: { preview: LockPreview; reason?: string }) {
  const { say, language } = useReader();
  const { lockedThrough, entries, projects, cashVnd } = preview;
  const title = `${say(BOOKS.confirmTitle)} ${formatDate(lockedThrough)}`;
  return (
    <Layout title={title}>
      <article class="stack narrow">
        <h1 class="page-title">{title}</h1>
        <p class="alert alert-warning mb-0">{say(BOOKS.what)}</p>
        <div class="card card-body">
          <Facts
            facts={[
              [BOOKS.entries, String(entries)],
              [BOOKS.projects, String(projects)],
              [BOOKS.cash, amountIn[language](cashVnd)],
              [BOOKS.reason, reason],
            ]}
          />
        </div>
        <Form action="/finance/books" name="confirm" class="frame">
          <input type="hidden" name="lockedThrough" value={lockedThrough} />
          {reason && <input type="hidden" name="reason" value={reason} />}
          <input type="hidden" name="looked" value="1" />
          <Button label={BOOKS.confirm} strong />
          <a href="/finance/books">{say(BOOKS.cancel)}</a>
        </Form>
      </article>
    </Layout>
  );
}
