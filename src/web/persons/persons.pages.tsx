import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { RegisterRecords } from '../../features/dossier/register-records.service.js';
import { NewPerson, PersonQuery } from '../../features/institutions/institution.dto.js';
import { InstitutionsService } from '../../features/institutions/institutions.service.js';
import { PersonsService } from '../../features/institutions/persons.service.js';
import { RegisterNames } from '../../features/institutions/register-names.js';
import { Allow } from '../../platform/http/allow.js';
import { Sensitive } from '../../platform/http/sensitive.js';
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
import { PersonEditView } from './edit.view.js';
import { PersonListView } from './list.view.js';
import { PersonRecordView } from './record.view.js';

type Answer = Promise<VNode | SeeOther>;

const FIELDS = ['fullName', 'academicTitle', 'gender', 'email', 'phone', 'note'] as const;

@Pages()
export class PersonPages {
  constructor(
    private readonly persons: PersonsService,
    private readonly institutions: InstitutionsService,
    private readonly names: RegisterNames,
    private readonly records: RegisterRecords,
  ) {}

  @Get('persons')
  @Allow('person.read')
  @Sensitive('persons.read')
  async list(@Query(new FilledFields(PersonQuery)) query: PersonQuery): Promise<VNode> {
    const page = await this.persons.listPersons(query);
    const ids = page.items.map(({ institutionId }) => institutionId);
    const institutions = await this.institutions.namesOf([...ids, query.institutionId]);
    return <PersonListView page={page} query={query} institutions={institutions} />;
  }

  @Get('persons/names')
  @Allow('person.read')
  async suggest(@Query() query: Record<string, unknown>): Promise<VNode> {
    return <NameOptions names={await this.names.suggestPersons(typedWords(query))} />;
  }

  @Get('persons/new')
  @Allow('person.write')
  add(): Promise<VNode> {
    return this.form(null);
  }

  @Post('persons')
  @Allow('person.write')
  register(@CurrentSubmission() sent: Submission): Answer {
    return takeEntry(this.entry, sent, null);
  }

  @Get('persons/:id')
  @Allow('person.read')
  @Sensitive('persons.read', 'person')
  async show(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return <PersonRecordView record={await this.records.ofPerson(actor, id)} />;
  }

  @Get('persons/:id/change')
  @Allow('person.write')
  edit(@Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.form(id);
  }

  @Post('persons/:id/change')
  @Allow('person.write')
  change(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return takeEntry(this.entry, sent, id);
  }

  private readonly entry: RegisterForm<NewPerson> = {
    path: '/persons',
    form: 'person',
    shape: NewPerson,
    read: async (fields, nothing) => {
      const institution = textIn(fields, 'institutionId');
      return {
        ...textsIn(fields, FIELDS, nothing),
        institutionId: institution ? await this.names.readInstitution(institution, 'institutionId') : nothing,
      };
    },
    register: (act, input) => this.persons.registerPerson(act, input),
    change: (act, id, input) => this.persons.changePerson(act, id, input),
    draw: (id, refused) => this.form(id, refused),
  };

  private async form(id: string | null, refused?: RefusedForm | null): Promise<VNode> {
    const stored = id ? await this.persons.getPerson(id) : null;
    const names = await this.institutions.namesOf([stored?.institutionId]);
    return (
      <PersonEditView
        stored={stored}
        institution={names.get(stored?.institutionId ?? '')}
        suggested={await this.names.suggestInstitutions()}
        refused={refused}
      />
    );
  }
}
