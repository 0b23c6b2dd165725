import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { RegisterRecords } from '../../features/dossier/register-records.service.js';
import { InstitutionQuery, NewInstitution } from '../../features/institutions/institution.dto.js';
import { InstitutionsService } from '../../features/institutions/institutions.service.js';
import { RegisterNames } from '../../features/institutions/register-names.js';
import { Allow } from '../../platform/http/allow.js';
import { Whole } from '../../platform/http/fields.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { versionSeen } from '../fields/refused-form.js';
import { NameOptions } from '../fields/register-field.view.js';
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
import { InstitutionEditView } from './edit.view.js';
import { InstitutionListView } from './list.view.js';
import { InstitutionRecordView } from './record.view.js';

type Answer = Promise<VNode | SeeOther>;

const FIELDS = ['name', 'shortName', 'address', 'validFrom', 'validTo', 'note'] as const;

class RecordQuery {
  @Whole(1, 10_000, { optional: true })
  moneyPage?: number;
}

@Pages()
export class InstitutionPages {
  constructor(
    private readonly institutions: InstitutionsService,
    private readonly names: RegisterNames,
    private readonly records: RegisterRecords,
  ) {}

  @Get('institutions')
  @Allow('institution.read')
  async list(@Query(new FilledFields(InstitutionQuery)) query: InstitutionQuery): Promise<VNode> {
    return <InstitutionListView page={await this.institutions.listInstitutions(query)} query={query} />;
  }

  @Get('institutions/names')
  @Allow('institution.read')
  async suggest(@Query() query: Record<string, unknown>): Promise<VNode> {
    const words = Object.values(query).find((value) => typeof value === 'string');
    return <NameOptions names={await this.names.suggestInstitutions(words?.slice(0, 200))} />;
  }

  @Get('institutions/new')
  @Allow('institution.write')
  add(): Promise<VNode> {
    return this.form(null);
  }

  @Post('institutions')
  @Allow('institution.write')
  async register(@CurrentSubmission() sent: Submission): Answer {
    let id = '';
    const refused = await attempt('institution', sent, async () => {
      const input = await shaped(NewInstitution, await this.inputIn(sent.fields, false));
      id = (await this.institutions.registerInstitution(sent.act, input)).id;
    });
    return refused ? this.form(null, refused) : new SeeOther(`/institutions/${id}`);
  }

  @Get('institutions/:id')
  @Allow('institution.read')
  async show(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query() { moneyPage = 1 }: RecordQuery,
  ): Promise<VNode> {
    const record = await this.records.ofInstitution(actor, id);
    return <InstitutionRecordView record={record} moneyPage={moneyPage} />;
  }

  @Get('institutions/:id/change')
  @Allow('institution.write')
  edit(@Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.form(id);
  }

  @Post('institutions/:id/change')
  @Allow('institution.write')
  async change(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const refused = await attempt('institution', sent, async () => {
      const input = await shaped(NewInstitution, await this.inputIn(sent.fields, true));
      await this.institutions.changeInstitution(versionSeen(sent.act, sent.fields), id, input);
    });
    return refused ? this.form(id, refused) : new SeeOther(`/institutions/${id}`);
  }

  /** What a form of a stored institution leaves empty is emptied. */
  private async inputIn(fields: FormFields, isStored: boolean): Promise<object> {
    const nothing = isStored ? null : undefined;
    const successor = textIn(fields, 'successorId');
    return {
      ...Object.fromEntries(FIELDS.map((name) => [name, textIn(fields, name) ?? nothing])),
      code: textIn(fields, 'code')?.toUpperCase() ?? nothing,
      kind: textIn(fields, 'kind'),
      successorId: successor ? await this.names.readInstitution(successor, 'successorId') : nothing,
    };
  }

  private async form(id: string | null, refused?: RefusedForm | null): Promise<VNode> {
    const stored = id ? await this.institutions.getInstitution(id) : null;
    const names = await this.institutions.namesOf([stored?.successorId]);
    return (
      <InstitutionEditView
        stored={stored}
        successor={names.get(stored?.successorId ?? '')}
        suggested={await this.names.suggestInstitutions()}
        refused={refused}
      />
    );
  }
}
