import { may } from '../../domain/access/permissions.js';
import type { FileOrderView as Order } from '../../features/file-orders/file-orders.service.js';
import { EXPORT_FORMATS } from '../../features/projects/project-export.dto.js';
import { PROJECT_LIST } from '../../features/projects/project-list-maker.js';
import { REPORT_FILES } from '../../features/reports/annual-report-file.js';
import { ANNUAL_REPORT } from '../../features/reports/annual-report-maker.js';
import type { Page } from '../../platform/http/page.js';
import { FILE_ORDER_STATE_WORDS, FILE_ORDERS } from '../../wording/file-orders.js';
import type { Label } from '../../wording/wording.js';
import { Form } from '../fields/form.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { orderPath } from './order-path.js';

interface ListProps {
  readonly page: Page<Order>;
  /** Of which a report is most likely wanted. */
  readonly lastYear: number;
  readonly timeZone: string;
  readonly refused?: RefusedForm;
}

export function FileOrderListView({ page, lastYear, timeZone, refused }: ListProps) {
  const { say, actor } = useReader();
  return (
    <Layout title={say(FILE_ORDERS.title)}>
      <div class="stack">
        <h1 class="page-title">{say(FILE_ORDERS.title)}</h1>
        <p class="text-secondary">{say(FILE_ORDERS.intro)}</p>
        <Card id="orders" title={FILE_ORDERS.list} isEmpty={page.items.length === 0}>
          <ul class="list-group list-group-flush">
            {page.items.map((order) => (
              <li class="list-group-item frame" key={order.id}>
                <a href={orderPath(order)}>{order.title}</a>
                <span>
                  {say(order.isExpired ? FILE_ORDERS.expired : FILE_ORDER_STATE_WORDS[order.state])}
                </span>
                <span class="text-secondary">
                  <Instant at={order.orderedAt} timeZone={timeZone} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
        {page.nextCursor && (
          <a class="btn" href={`/file-orders?${new URLSearchParams({ cursor: page.nextCursor })}`}>
            {say(FILE_ORDERS.more)}
          </a>
        )}
        <Card id="order" title={FILE_ORDERS.order}>
          <div class="card-body stack">
            <OrderForm
              kind={PROJECT_LIST}
              title={FILE_ORDERS.orderList}
              formats={EXPORT_FORMATS}
              refused={refused}
            />
            {actor && may(actor, 'report.read') && (
              <OrderForm
                kind={ANNUAL_REPORT}
                title={FILE_ORDERS.orderReport}
                formats={Object.keys(REPORT_FILES)}
                year={lastYear}
                refused={refused}
              />
            )}
          </div>
        </Card>
      </div>
    </Layout>
  );
}

interface OrderFormProps extends Pick<ListProps, 'refused'> {
  readonly kind: string;
  readonly title: Label;
  readonly formats: readonly string[];
  readonly year?: number;
}

function OrderForm({ kind, title, formats, year, refused }: OrderFormProps) {
  const { say } = useReader();
  return (
    <Form action="/file-orders" name={kind} refused={refused}>
      <input type="hidden" name="kind" value={kind} />
      <strong>{say(title)}</strong>
      {year !== undefined && (
        <label class="form-label">
          {say(FILE_ORDERS.year)}
          <input class="form-control" type="number" name="year" min={1950} max={2199} value={year} required />
        </label>
      )}
      <label class="form-label">
        {say(FILE_ORDERS.format)}
        <select class="form-select" name="format">
          {formats.map((format) => (
            <option key={format} value={format}>
              {format.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      <button class="btn btn-primary" type="submit">
        {say(FILE_ORDERS.submit)}
      </button>
    </Form>
  );
}
