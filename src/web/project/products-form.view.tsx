import { may } from '../../domain/access/permissions.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import type { ProductView } from '../../features/projects/project-parts.repository.js';
import { PRODUCTS_FORM } from '../../wording/project-forms.js';
import { Field } from '../fields/field.view.js';
import { Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { DELIVERED_FORM, deliveredFields, EMPTY_BOXES, ORDERED_FORM, orderedFields } from './product-form.js';

export interface ProductsFormProps {
  readonly dossier: Dossier;
  readonly refused?: RefusedForm | null;
}

/** What was delivered beside what was ordered; the office also says what is ordered. */
export function ProductsFormView({ dossier, refused }: ProductsFormProps) {
  const { say, actor } = useReader();
  return (
    <Layout title={`${say(PRODUCTS_FORM.title)} · ${dossier.code}`}>
      <article class="stack narrow">
        <header>
          <p class="mb-1">
            <a href={`/projects/${dossier.id}#products`}>{`${dossier.code} ${dossier.title}`}</a>
          </p>
          <h1 class="page-title">{say(PRODUCTS_FORM.title)}</h1>
        </header>
        <Card id="delivered" title={PRODUCTS_FORM.delivered}>
          {dossier.orderedProducts.length === 0 ? (
            <p class="card-body text-secondary mb-0">{say(PRODUCTS_FORM.nothingOrdered)}</p>
          ) : (
            <DeliveredForm dossier={dossier} refused={refused} />
          )}
        </Card>
        {actor && may(actor, 'project.write') && (
          <Card id="ordered" title={PRODUCTS_FORM.ordered}>
            <OrderedForm dossier={dossier} refused={refused} />
          </Card>
        )}
      </article>
    </Layout>
  );
}

function DeliveredForm({ dossier, refused }: ProductsFormProps) {
  const { say, language } = useReader();
  const { id, version, orderedProducts } = dossier;
  return (
    <div class="card-body">
      <Form
        action={`/projects/${id}/delivered-products`}
        name={DELIVERED_FORM}
        fields={deliveredFields(orderedProducts, language)}
        refused={refused}
      >
        <p class="form-hint mb-0">{say(PRODUCTS_FORM.deliveredHint)}</p>
        <input type="hidden" name="version" value={String(version)} />
        {orderedProducts.map((product, row) => (
          <fieldset key={product.id} class="fields boxed">
            <legend class="form-label">
              {orderedWords(product, say(PRODUCTS_FORM.orderedWas), language)}
            </legend>
            <input type="hidden" name={`delivered.${row}.orderedProductId`} value={product.id} />
            <div class="beside">
              <Field name={`delivered.${row}.quantity`} label={PRODUCTS_FORM.quantity} maxLength={20} />
              <Field name={`delivered.${row}.volume`} label={PRODUCTS_FORM.volume} maxLength={500} />
              <Field name={`delivered.${row}.quality`} label={PRODUCTS_FORM.quality} maxLength={2_000} />
              <Field name={`delivered.${row}.evidence`} label={PRODUCTS_FORM.evidence} maxLength={2_000} />
            </div>
          </fieldset>
        ))}
        <div class="frame">
          <Button label={PRODUCTS_FORM.saveDelivered} strong />
        </div>
      </Form>
    </div>
  );
}

function orderedWords(
  { name, quantity, unit, asWritten }: ProductView,
  ordered: string,
  language: string,
): string {
  const amount = quantity === null ? asWritten : `${quantity.toLocaleString(language)} ${unit ?? ''}`.trim();
  return amount ? `${name} – ${ordered}: ${amount}` : name;
}

function OrderedForm({ dossier, refused }: ProductsFormProps) {
  const { say, language } = useReader();
  const { id, version, orderedProducts } = dossier;
  const kept = keptIn(refused, ORDERED_FORM);
  const boxes = Math.min(orderedProducts.length + EMPTY_BOXES, 100);
  return (
    <div class="card-body">
      <Form
        action={`/projects/${id}/products`}
        name={ORDERED_FORM}
        fields={orderedFields(orderedProducts, language)}
        refused={refused}
      >
        <p class="form-hint mb-0">{say(PRODUCTS_FORM.orderedHint)}</p>
        <input type="hidden" name="version" value={String(version)} />
        {Array.from({ length: boxes }, (_, row) => (
          <Box
            key={row}
            row={row}
            product={orderedProducts[row]}
            isRemoved={textIn(kept ?? {}, `orderedProducts.${row}.removed`) !== undefined}
          />
        ))}
        <div class="frame">
          <Button label={PRODUCTS_FORM.saveOrdered} strong />
        </div>
      </Form>
    </div>
  );
}

interface BoxProps {
  readonly row: number;
  readonly product: ProductView | undefined;
  readonly isRemoved: boolean;
}

function Box({ row, product, isRemoved }: BoxProps) {
  const { say } = useReader();
  const of = (name: string) => `orderedProducts.${row}.${name}`;
  return (
    <fieldset class="fields boxed">
      <legend class="form-label">{product?.name ?? `${say(PRODUCTS_FORM.newProduct)} ${row + 1}`}</legend>
      {product && <input type="hidden" name={of('id')} value={product.id} />}
      <Field name={of('name')} label={PRODUCTS_FORM.product} maxLength={500} />
      <div class="beside">
        <Field name={of('quantity')} label={PRODUCTS_FORM.quantity} maxLength={20} />
        <Field name={of('unit')} label={PRODUCTS_FORM.unit} maxLength={60} />
        <Field name={of('quality')} label={PRODUCTS_FORM.quality} maxLength={2_000} />
        <Field name={of('asWritten')} label={PRODUCTS_FORM.asWritten} maxLength={2_000} />
      </div>
      {product && (
        <label class="form-check">
          <input
            class="form-check-input"
            type="checkbox"
            name={of('removed')}
            value="1"
            checked={isRemoved}
          />
          <span class="form-check-label">
            {say(product.delivered ? PRODUCTS_FORM.removeDelivered : PRODUCTS_FORM.remove)}
          </span>
        </label>
      )}
    </fieldset>
  );
}
