import { ROLES } from '../../domain/access/actor.js';
import type { SecondFactorDemand } from '../../features/identity/second-factor.entity.js';
import { ACCOUNTS, ROLE_WORDS } from '../../wording/account-pages.js';
import { DEMAND } from '../../wording/second-factor-pages.js';
import { Form } from '../fields/form.view.js';
import { listIn } from '../fields/form-fields.js';
import { Boxes, Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface DemandProps {
  readonly demand: SecondFactorDemand;
  readonly refused?: RefusedForm;
}

export function DemandView({ demand, refused }: DemandProps) {
  const { say } = useReader();
  return (
    <Layout title={say(DEMAND.title)}>
      <article class="stack narrow">
        <p class="mb-0">
          <a href="/accounts">{say(ACCOUNTS.all)}</a>
        </p>
        <h1 class="page-title">{say(DEMAND.title)}</h1>
        <p class="text-secondary mb-0">{say(DEMAND.hint)}</p>
        <section class="card">
          <Form action="/second-factor-demand" name="demand" refused={refused} class="card-body fields">
            <input type="hidden" name="version" value={String(demand.version)} />
            <Boxes
              name="roles"
              label={DEMAND.roles}
              codes={ROLES}
              words={ROLE_WORDS}
              chosen={refused ? listIn(refused.fields, 'roles') : demand.roles}
            />
            <div>
              <Button label={DEMAND.save} strong />
            </div>
          </Form>
        </section>
      </article>
    </Layout>
  );
}
