import type { ComponentChildren } from 'preact';
import type { RegisterName } from '../../features/institutions/register-names.js';
import type { Label } from '../../wording/wording.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Form } from './form.view.js';
import type { FormFields } from './form-fields.js';
import { Button } from './form-parts.view.js';
import { RegisterList } from './register-field.view.js';
import type { RefusedForm } from './submission.js';

/** What the form of a register says, whichever register it is. */
interface RegisterWords {
  readonly add: Label;
  readonly change: Label;
  readonly all: Label;
  readonly save: Label;
}

interface RegisterEditProps {
  /** Of the register, such as `/persons`. */
  readonly path: string;
  readonly form: string;
  readonly words: RegisterWords;
  /** Null where one is added. */
  readonly stored: { readonly id: string; readonly version: number; readonly name: string } | null;
  readonly fields: FormFields;
  /** Institutions to choose among without scripts. */
  readonly suggested: readonly RegisterName[];
  readonly refused?: RefusedForm | null;
  readonly children: ComponentChildren;
}

/** One entry of a register, added or changed. */
export function RegisterEditView(props: RegisterEditProps) {
  const { say } = useReader();
  const { path, form, words, stored, fields, suggested, refused, children } = props;
  const title = say(stored ? words.change : words.add);
  const own = stored ? `${path}/${stored.id}` : path;
  return (
    <Layout title={title}>
      <article class="stack narrow">
        <p class="mb-0">
          <a href={own}>{stored?.name ?? say(words.all)}</a>
        </p>
        <h1 class="page-title">{title}</h1>
        <section class="card">
          <Form
            action={stored ? `${own}/change` : path}
            name={form}
            fields={fields}
            refused={refused}
            class="card-body fields"
          >
            {stored && <input type="hidden" name="version" value={String(stored.version)} />}
            {children}
            <RegisterList register="institutions" names={suggested} />
            <div>
              <Button label={words.save} strong />
            </div>
          </Form>
        </section>
      </article>
    </Layout>
  );
}
