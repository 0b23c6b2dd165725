import { Get, Param, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { Allow } from '../../platform/http/allow.js';
import { A_LOOK, Costs } from '../../platform/http/costs.js';
import { Refused } from '../../platform/refused.js';
import { PARTY_CHOICE } from '../../wording/party-choice.js';
import { Layout } from '../layout/layout.js';
import { Pages } from '../layout/pages.js';
import { useReader } from '../layout/render.js';
import { type FormFields, textIn } from './form-fields.js';
import { FormContext } from './form-state.js';
import { type Choice, PartyFinder, type PartyKind } from './party-choice.js';
import { PartyChoice } from './party-choice.view.js';
import { PageActor } from './submission.js';

const KINDS: readonly PartyKind[] = ['institution', 'person', 'programme'];
const NAME = /^[a-zA-Z][\w.-]{0,80}$/;

/** Where a choice looks up its list while one types. */
@Pages()
export class PartyChoicePages {
  constructor(private readonly parties: PartyFinder) {}

  @Get('choices/:kind')
  @Costs(A_LOOK)
  @Allow('institution.read')
  async find(
    @PageActor() actor: Actor,
    @Param('kind') asked: string,
    @Query() query: FormFields,
  ): Promise<VNode> {
    const kind = KINDS.find((one) => one === asked);
    if (!kind || !may(actor, kind === 'programme' ? 'project.read' : `${kind}.read`))
      throw Refused.because('not-found');
    const name = named(query, 'name') ?? 'id';
    const isList = textIn(query, 'list') === '1';
    // Of a list the ticks hold what is chosen.
    const fields = isList ? { ...query, [name]: '' } : query;
    const choice = await this.parties.choice(actor, { kind, name, fields });
    return <ChoiceView choice={choice} form={named(query, 'form') ?? 'choice'} isList={isList} />;
  }
}

function ChoiceView({ choice, form, isList }: { choice: Choice; form: string; isList: boolean }) {
  const { say } = useReader();
  const title = PARTY_CHOICE.title[choice.kind];
  return (
    <Layout title={say(title)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(title)}</h1>
        <form class="fields" method="get" action={`/choices/${choice.kind}`}>
          <FormContext.Provider value={{ fields: {}, errors: [], id: form }}>
            <PartyChoice choice={choice} label={title} isList={isList} />
          </FormContext.Provider>
        </form>
      </article>
    </Layout>
  );
}

function named(query: FormFields, name: string): string | undefined {
  const text = textIn(query, name);
  return text && NAME.test(text) ? text : undefined;
}
