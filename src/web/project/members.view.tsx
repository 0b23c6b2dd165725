import { MEMBERS } from '../../wording/project-forms.js';
import type { Label } from '../../wording/wording.js';
import { wordOf } from '../../wording/words.js';
import { SelectField } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import type { FormFields } from '../fields/form-fields.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import type { Choice } from '../fields/party-choice.js';
import { EnterSaves, PartyChoice } from '../fields/party-choice.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Entered elsewhere. */
  readonly isFixed?: boolean;
}

export interface MembersProps {
  readonly project: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly version: number;
  };
  /** `partners` or `team`: the end of the page's address. */
  readonly part: 'partners' | 'team';
  readonly title: Label;
  readonly hint: Label;
  readonly what: Label;
  readonly members: readonly Member[];
  /** Those that can be given here. */
  readonly roles: readonly string[];
  readonly words: Readonly<Record<string, Label>>;
  readonly choice: Choice;
  readonly fields?: FormFields;
  readonly refused?: RefusedForm | null;
}

export const MEMBER_FORM = 'member';

/** Who takes part, one by one: whoever is there can be removed, and one more added. */
export function MembersView(props: MembersProps) {
  const { say } = useReader();
  const { project, title, hint, members } = props;
  return (
    <Layout title={`${say(title)} · ${project.code}`}>
      <article class="stack narrow">
        <header>
          <p class="mb-1">
            <a href={`/projects/${project.id}`}>{`${project.code} ${project.title}`}</a>
          </p>
          <h1 class="page-title">{say(title)}</h1>
          <p class="text-secondary mb-0">{say(hint)}</p>
        </header>
        <section class="card" aria-label={say(title)}>
          {members.length === 0 ? (
            <p class="card-body text-secondary mb-0">{say(MEMBERS.none)}</p>
          ) : (
            <MemberTable {...props} />
          )}
        </section>
        <AddForm {...props} />
      </article>
    </Layout>
  );
}

function MemberTable(props: MembersProps) {
  const { language } = useReader();
  const { title, what, members, words } = props;
  const columns: readonly Column<Member>[] = [
    { title: what, cell: ({ name }) => name },
    { title: MEMBERS.role, cell: ({ role }) => wordOf(words, role, language) },
    { title: MEMBERS.remove, cell: (member) => !member.isFixed && <Removal member={member} props={props} /> },
  ];
  return <Table caption={title} columns={columns} rows={members} keyOf={({ id, role }) => `${id} ${role}`} />;
}

function Removal({ member, props: { project, part } }: { member: Member; props: MembersProps }) {
  const { say } = useReader();
  return (
    <PostForm action={`/projects/${project.id}/${part}/removal`}>
      <input type="hidden" name="version" value={String(project.version)} />
      <input type="hidden" name="id" value={member.id} />
      <input type="hidden" name="role" value={member.role} />
      <button class="btn btn-sm" type="submit" aria-label={`${say(MEMBERS.remove)} ${member.name}`}>
        {say(MEMBERS.remove)}
      </button>
    </PostForm>
  );
}

function AddForm({ project, part, what, roles, words, choice, fields, refused }: MembersProps) {
  const { say } = useReader();
  return (
    <Card id="add" title={MEMBERS.addTitle}>
      <div class="card-body">
        <Form action={`/projects/${project.id}/${part}`} name={MEMBER_FORM} fields={fields} refused={refused}>
          <EnterSaves />
          <PartyChoice choice={choice} label={what} required />
          <SelectField
            name="role"
            label={MEMBERS.role}
            options={roles.map((value) => ({ value, text: say(words[value]!) }))}
            required
          />
          <div class="frame">
            <Button label={MEMBERS.add} strong />
          </div>
        </Form>
      </div>
    </Card>
  );
}
