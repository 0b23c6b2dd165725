import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { chosenColumns, USUAL_COLUMNS } from '../../domain/reporting/list-columns.js';
import { ProjectListService } from '../../features/projects/project-list.service.js';
import { NewSavedFilter } from '../../features/projects/saved-filter.dto.js';
import { SavedFiltersService } from '../../features/projects/saved-filters.service.js';
import { Allow } from '../../platform/http/allow.js';
import { A_LOOK, Costs } from '../../platform/http/costs.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { PartyFinder } from '../fields/party-choice.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { ListView } from './list.view.js';
import { ListPageQuery, type ListQuery } from './list-path.js';
import { SAVE_FORM } from './saved-filters.view.js';

type Answer = Promise<VNode | SeeOther>;

const FILLED = new FilledFields(ListPageQuery);

@Pages()
export class ListPages {
  constructor(
    private readonly projects: ProjectListService,
    private readonly saved: SavedFiltersService,
    private readonly parties: PartyFinder,
  ) {}

  @Get('projects')
  @Costs(A_LOOK)
  @Allow('project.read')
  async list(@PageActor() actor: Actor, @Query() fields: FormFields): Answer {
    if (Object.keys(fields).length === 0) {
      const begun = await this.saved.findDefault(actor);
      if (begun?.query) return new SeeOther(`/projects?${begun.query}`);
    }
    return this.draw(actor, fields);
  }

  /** Where forms are sent to is no page of its own. */
  @Get(['saved-filters', 'saved-filters/:id/default', 'saved-filters/:id/removal'])
  @Allow('project.read')
  back(): SeeOther {
    return new SeeOther('/projects');
  }

  @Post('saved-filters')
  @Allow('project.read')
  async save(@CurrentSubmission() sent: Submission): Answer {
    const { act, fields } = sent;
    const search = textIn(fields, 'query') ?? '';
    const refused = await attempt(SAVE_FORM, sent, async () => {
      const isDefault = textIn(fields, 'isDefault') === '1';
      const filter = { name: textIn(fields, 'name'), query: search, isDefault };
      await this.saved.keepFilter(act, await shaped(NewSavedFilter, filter));
    });
    if (refused) return this.draw(act.actor, Object.fromEntries(new URLSearchParams(search)), refused);
    return new SeeOther(search ? `/projects?${search}` : '/projects');
  }

  @Post('saved-filters/:id/default')
  @Allow('project.read')
  async turnDefault(@CurrentSubmission() { act }: Submission, @Param('id', RECORD_ID) id: string) {
    await this.saved.turnDefault(act, id);
    return new SeeOther('/projects');
  }

  @Post('saved-filters/:id/removal')
  @Allow('project.read')
  async remove(@CurrentSubmission() { act }: Submission, @Param('id', RECORD_ID) id: string) {
    await this.saved.removeFilter(act, id);
    return new SeeOther('/projects');
  }

  private async draw(actor: Actor, fields: FormFields, refused?: RefusedForm): Promise<VNode> {
    const query = await queryIn(fields);
    const columns = chosenColumns(actor, query.columns ?? USUAL_COLUMNS);
    const wanted = { kind: 'institution', name: 'institutionId', fields } as const;
    const programme = { kind: 'programme', name: 'programme', fields } as const;
    return (
      <ListView
        page={await this.projects.listWithDetails(actor, query, columns)}
        query={query}
        columns={columns}
        institution={await this.parties.choice(actor, wanted)}
        programme={await this.parties.choice(actor, programme)}
        saved={await this.saved.listFilters(actor)}
        refused={refused}
      />
    );
  }
}

/** The words by which an institution is searched for are no filter. */
async function queryIn(fields: FormFields): Promise<ListQuery> {
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.includes('~')));
  return (await FILLED.transform(own, { type: 'query' })) as ListQuery;
}
