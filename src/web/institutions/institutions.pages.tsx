import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { RegisterRecords } from '../../features/dossier/register-records.service.js';
import { InstitutionQuery, NewInstitution } from '../../features/institutions/institution.dto.js';
import { InstitutionsService } from '../../features/institutions/institutions.service.js';
import { RegisterNames } from '../../features/institutions/register-names.js';
import { Allow } from '../../platform/http/allow.js';
import { Whole } from '../../platform/http/fields.js';
import { textIn } from '../fields/form-fields.js';
import { NameOptions } from '../fields/register-field.view.js';
import { type RegisterForm, takeEntry, textsIn, typedWords } from '../fields/register-form.js';
import {
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
    return <NameOptions names={await this.names.suggestInstitutions(typedWords(query))} />;
  }

  @Get('institutions/new')
  @Allow('institution.write')
  add(): Promise<VNode> {
    return this.form(null);
  }

  @Post('institutions')
  @Allow('institution.write')
  register(@CurrentSubmission() sent: Submission): Answer {
    return takeEntry(this.entry, sent, null);
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
  change(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return takeEntry(this.entry, sent, id);
  }

  private readonly entry: RegisterForm<NewInstitution> = {
    path: '/institutions',
    form: 'institution',
    shape: NewInstitution,
    read: async (fields, nothing) => {
      const successor = textIn(fields, 'successorId');
      return {
        ...textsIn(fields, FIELDS, nothing),
        code: textIn(fields, 'code')?.toUpperCase() ?? nothing,
        kind: textIn(fields, 'kind'),
        successorId: successor ? await this.names.readInstitution(successor, 'successorId') : nothing,
      };
    },
    register: (act, input) => this.institutions.registerInstitution(act, input),
    change: (act, id, input) => this.institutions.changeInstitution(act, id, input),
    draw: (id, refused) => this.form(id, refused),
  };

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
