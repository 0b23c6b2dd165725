import type { Label } from '../../wording/wording.js';
import { Form } from '../fields/form.view.js';
import { useReader } from '../layout/render.js';
import { fieldsOf } from './order-fields.js';

interface OrderButtonProps {
  readonly kind: string;
  readonly parameters: object;
  readonly label: Label;
}

/** Orders a file whose parameters stand already. */
export function OrderButton({ kind, parameters, label }: OrderButtonProps) {
  const { say } = useReader();
  return (
    <Form action="/file-orders" name={kind}>
      <input type="hidden" name="kind" value={kind} />
      {fieldsOf(parameters).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class="btn" type="submit">
        {say(label)}
      </button>
    </Form>
  );
}
