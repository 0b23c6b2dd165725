import type { FileOrderView as Order } from '../../features/file-orders/file-orders.service.js';
import { FILE_ORDER_STATE_WORDS, FILE_ORDERS, failureWords } from '../../wording/file-orders.js';
import { Form } from '../fields/form.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Facts } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { OrderButton } from './order-button.view.js';
import { orderPath } from './order-path.js';

interface OrderProps {
  readonly order: Order;
  readonly timeZone: string;
  readonly refused?: RefusedForm;
}

const REFRESH_SECONDS = 2;

export function FileOrderView({ order, timeZone, refused }: OrderProps) {
  const { say } = useReader();
  return (
    <Layout title={order.title} head={order.isOpen && <Refresh />}>
      <div class="stack">
        <h1 class="page-title">{order.title}</h1>
        <Standing order={order} timeZone={timeZone} refused={refused} />
        <p>
          <a href="/file-orders">{say(FILE_ORDERS.all)}</a>
        </p>
      </div>
    </Layout>
  );
}

/** For browsers without scripts; the others ask for the changing part alone. */
export function Refresh() {
  return (
    <noscript>
      <meta http-equiv="refresh" content={String(REFRESH_SECONDS)} />
    </noscript>
  );
}

/** What changes while the file is made; it asks for itself until it is settled. */
export function Standing({ order, timeZone, refused }: OrderProps) {
  const { say } = useReader();
  const polling = order.isOpen && {
    'hx-get': orderPath(order),
    'hx-trigger': `every ${REFRESH_SECONDS}s`,
    'hx-select': '#order',
    'hx-target': 'this',
    'hx-swap': 'outerHTML',
  };
  return (
    <section class="card" id="order" {...polling}>
      <div class="card-body stack">
        <Facts
          facts={[
            [FILE_ORDERS.state, <span role="status">{say(FILE_ORDER_STATE_WORDS[order.state])}</span>],
            [FILE_ORDERS.orderedAt, <Instant at={order.orderedAt} timeZone={timeZone} />],
            [FILE_ORDERS.file, order.fileName],
            [FILE_ORDERS.keptUntil, order.expiresAt && <Instant at={order.expiresAt} timeZone={timeZone} />],
          ]}
        />
        {order.isOpen && <Underway order={order} refused={refused} />}
        {order.state === 'ready' && !order.isExpired && (
          <p class="mb-0">
            <a class="btn btn-primary" href={`/api/v1/file-orders/${order.id}/content`} download>
              {say(FILE_ORDERS.download)}
            </a>
          </p>
        )}
        {order.failure && (
          <div class="alert alert-danger mb-0" role="alert">
            {say(failureWords(order.failure))}
          </div>
        )}
        {order.isExpired && <p class="mb-0">{say(FILE_ORDERS.expired)}</p>}
        {!order.isOpen && (
          <OrderButton kind={order.kind} parameters={order.parameters} label={FILE_ORDERS.again} />
        )}
      </div>
    </section>
  );
}

/** A bar without a value is one that nobody can tell yet. */
function Underway({ order: { id, percent }, refused }: Pick<OrderProps, 'order' | 'refused'>) {
  const { say } = useReader();
  return (
    <>
      <label class="form-label">
        {say(FILE_ORDERS.progress)}
        {percent !== null && ` ${percent} %`}
        <progress class="progress w-100" max={100} value={percent ?? undefined} />
      </label>
      <p class="text-secondary mb-0">{say(FILE_ORDERS.refreshes)}</p>
      <Form action={`/file-orders/${id}/cancellation`} name="cancel" refused={refused}>
        <button class="btn" type="submit">
          {say(FILE_ORDERS.cancel)}
        </button>
      </Form>
    </>
  );
}
