import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import { SeeOther } from '../layout/see-other.js';
import { type FormFields, shaped, textIn } from './form-fields.js';
import { versionSeen } from './refused-form.js';
import { attempt, type RefusedForm, type Submission } from './submission.js';

/** How one register takes what its form sends. */
export interface RegisterForm<Input extends object> {
  readonly path: string;
  readonly form: string;
  readonly shape: new () => Input;
  /** `nothing` stands for a field that was left empty: null empties a stored one. */
  read(fields: FormFields, nothing: null | undefined): Promise<object>;
  register(act: Act, input: Input): Promise<{ readonly id: string }>;
  change(act: Act, id: string, input: Input): Promise<unknown>;
  draw(id: string | null, refused: RefusedForm): Promise<VNode>;
}

/** To the entry that was added (id null) or changed, or back to the form as it was filled in. */
export async function takeEntry<Input extends object>(
  of: RegisterForm<Input>,
  sent: Submission,
  id: string | null,
): Promise<VNode | SeeOther> {
  let kept = id ?? '';
  const refused = await attempt(of.form, sent, async () => {
    const input = await shaped(of.shape, await of.read(sent.fields, id === null ? undefined : null));
    if (id === null) kept = (await of.register(sent.act, input)).id;
    else await of.change(versionSeen(sent.act, sent.fields), id, input);
  });
  return refused ? of.draw(id, refused) : new SeeOther(`${of.path}/${kept}`);
}

/** What people typed into these fields. */
export function textsIn(fields: FormFields, names: readonly string[], nothing: null | undefined): object {
  return Object.fromEntries(names.map((name) => [name, textIn(fields, name) ?? nothing]));
}

/** What is typed while a name is looked for, whichever field it is typed into. */
export function typedWords(query: Readonly<Record<string, unknown>>): string | undefined {
  const words = Object.values(query).find((value) => typeof value === 'string');
  return words?.slice(0, 200);
}
