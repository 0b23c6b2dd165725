import { TOKEN_SCOPES } from '../../domain/access/token-scopes.js';
import type { LivingToken } from '../../features/identity/access-tokens.repository.js';
import { SCOPE_WORDS, TOKENS } from '../../wording/security-pages.js';
import { Field } from '../fields/field.view.js';
import { Folded, Form } from '../fields/form.view.js';
import { Button, PostForm, Select } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface TokensProps {
  readonly tokens: readonly LivingToken[];
  readonly timeZone: string;
  readonly refused?: RefusedForm;
}

export function AccessTokensCard({ tokens, timeZone, refused }: TokensProps) {
  const { say } = useReader();
  const columns: readonly Column<LivingToken>[] = [
    { title: TOKENS.name, cell: ({ name }) => name },
    { title: TOKENS.scope, cell: ({ scopes }) => scopes.map((scope) => say(SCOPE_WORDS[scope])).join(', ') },
    { title: TOKENS.expires, cell: ({ expiresAt }) => <Instant at={expiresAt} timeZone={timeZone} /> },
    {
      title: TOKENS.lastUsed,
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Instant at={lastUsedAt} timeZone={timeZone} /> : say(TOKENS.never),
    },
    {
      title: TOKENS.act,
      cell: ({ id }) => (
        <PostForm action={`/profile/access-tokens/${id}/revocation`}>
          <Button label={TOKENS.revoke} />
        </PostForm>
      ),
    },
  ];
  return (
    <Card id="access-tokens" title={TOKENS.title}>
      <p class="card-body mb-0">{say(tokens.length === 0 ? TOKENS.empty : TOKENS.hint)}</p>
      {tokens.length > 0 && (
        <Table caption={TOKENS.title} columns={columns} rows={tokens} keyOf={({ id }) => id} />
      )}
      <Folded title={`${say(TOKENS.make)}…`} name="access-token" refused={refused}>
        <Form
          action="/profile/access-tokens"
          name="access-token"
          fields={{ scope: 'read', expiresInDays: '90' }}
          refused={refused}
          class="fields mt-2"
        >
          <Field name="name" label={TOKENS.name} hint={TOKENS.nameHint} maxLength={100} required />
          <Select name="scope" label={TOKENS.scope} codes={TOKEN_SCOPES} words={SCOPE_WORDS} />
          <Field name="expiresInDays" label={TOKENS.days} hint={TOKENS.daysHint} type="number" required />
          <div>
            <Button label={TOKENS.make} strong />
          </div>
        </Form>
      </Folded>
    </Card>
  );
}
