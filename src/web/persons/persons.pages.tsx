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
    const words = Object.values(query).find((value) => typeof value === 'string');
    return <NameOptions names={await this.names.suggestPersons(words?.slice(0, 200))} />;
  }

  @Get('persons/new')
  @Allow('person.write')
  add(): Promise<VNode> {
    return this.form(null);
  }

  @Post('persons')
  @Allow('person.write')
  async register(@CurrentSubmission() sent: Submission): Answer {
    let id = '';
    const refused = await attempt('person', sent, async () => {
      const input = await shaped(NewPerson, await this.inputIn(sent.fields, false));
      id = (await this.persons.registerPerson(sent.act, input)).id;
    });
    return refused ? this.form(null, refused) : new SeeOther(`/persons/${id}`);
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
  async change(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const refused = await attempt('person', sent, async () => {
      const input = await shaped(NewPerson, await this.inputIn(sent.fields, true));
      await this.persons.changePerson(versionSeen(sent.act, sent.fields), id, input);
    });
    return refused ? this.form(id, refused) : new SeeOther(`/persons/${id}`);
  }

  /** What a form of a stored person leaves empty is emptied. */
  private async inputIn(fields: FormFields, isStored: boolean): Promise<object> {
    const nothing = isStored ? null : undefined;
    const institution = textIn(fields, 'institutionId');
    return {
      ...Object.fromEntries(FIELDS.map((name) => [name, textIn(fields, name) ?? nothing])),
      institutionId: institution ? await this.names.readInstitution(institution, 'institutionId') : nothing,
    };
  }

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
