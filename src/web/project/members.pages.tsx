import { Get, HttpCode, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { type Dossier, DossierService } from '../../features/dossier/dossier.service.js';
import { ProjectChange } from '../../features/projects/project.dto.js';
import { ProjectsService } from '../../features/projects/projects.service.js';
import { Allow } from '../../platform/http/allow.js';
import { MEMBERS, PARTNER_ROLE_WORDS, TEAM_ROLE_WORDS } from '../../wording/project-forms.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { asksToFind, PartyFinder } from '../fields/party-choice.js';
import { versionSeen } from '../fields/refused-form.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { MEMBER_FORM, type Member, type MembersProps, MembersView } from './members.view.js';

type Answer = Promise<VNode | SeeOther>;
type Part = MembersProps['part'];

const LEADER = 'principal-investigator';

/** How each part is read from the record and written back. */
const PARTS = {
  partners: {
    kind: 'institution',
    field: 'institutionId',
    title: MEMBERS.partnersTitle,
    hint: MEMBERS.partnersHint,
    what: MEMBERS.partner,
    words: PARTNER_ROLE_WORDS,
    roles: Object.keys(PARTNER_ROLE_WORDS),
    of: ({ partners }: Dossier): Member[] =>
      partners.map(({ institutionId, name, role }) => ({ id: institutionId, name, role })),
  },
  team: {
    kind: 'person',
    field: 'personId',
    title: MEMBERS.teamTitle,
    hint: MEMBERS.teamHint,
    what: MEMBERS.person,
    words: TEAM_ROLE_WORDS,
    roles: Object.keys(TEAM_ROLE_WORDS).filter((role) => role !== LEADER),
    of: ({ team }: Dossier): Member[] =>
      team.map(({ personId, fullName, role }) => ({
        id: personId,
        name: fullName,
        role,
        isFixed: role === LEADER,
      })),
  },
} as const;

/** Partners and team of a project. */
@Pages()
export class MemberPages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly projects: ProjectsService,
    private readonly parties: PartyFinder,
  ) {}

  @Get('projects/:id/partners')
  @Allow('project.write')
  partners(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(actor, id, 'partners');
  }

  @Get('projects/:id/team')
  @Allow('project.write')
  team(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(actor, id, 'team');
  }

  @Post('projects/:id/partners')
  @HttpCode(200)
  @Allow('project.write')
  addPartner(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.add(sent, id, 'partners');
  }

  @Post('projects/:id/team')
  @HttpCode(200)
  @Allow('project.write')
  addToTeam(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.add(sent, id, 'team');
  }

  @Post('projects/:id/partners/removal')
  @Allow('project.write')
  removePartner(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.remove(sent, id, 'partners');
  }

  @Post('projects/:id/team/removal')
  @Allow('project.write')
  removeFromTeam(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.remove(sent, id, 'team');
  }

  private add(sent: Submission, id: string, part: Part): Answer {
    const { act, fields } = sent;
    if (asksToFind(fields)) return this.draw(act.actor, id, part, fields);
    const member = { id: textIn(fields, PARTS[part].field), role: textIn(fields, 'role') };
    return this.write(sent, id, part, (before) =>
      before.some((one) => one.id === member.id && one.role === member.role) ? before : [...before, member],
    );
  }

  private remove(sent: Submission, id: string, part: Part): Answer {
    const gone = { id: textIn(sent.fields, 'id'), role: textIn(sent.fields, 'role') };
    return this.write(sent, id, part, (before) =>
      before.filter((one) => one.id !== gone.id || one.role !== gone.role),
    );
  }

  private async write(
    sent: Submission,
    id: string,
    part: Part,
    change: (before: readonly Named[]) => readonly Named[],
  ): Answer {
    const { act, fields } = sent;
    const { field, of } = PARTS[part];
    const refused = await attempt(MEMBER_FORM, sent, async () => {
      const dossier = await this.dossiers.getProject(act.actor, id);
      // What another changed since this was read is not written over.
      const seen = { ...versionSeen(act, fields) };
      const members = change(of(dossier)).map((one) => ({ [field]: one.id, role: one.role }));
      const input = await shaped(ProjectChange, { [part]: members });
      await this.projects.changeProject({ expectedVersion: dossier.version, ...seen }, id, input);
    });
    return refused
      ? this.draw(act.actor, id, part, fields, refused)
      : new SeeOther(`/projects/${id}/${part}`);
  }

  private async draw(
    actor: Actor,
    id: string,
    part: Part,
    fields: FormFields = {},
    refused?: RefusedForm,
  ): Promise<VNode> {
    const { kind, field, of, ...words } = PARTS[part];
    const project = await this.dossiers.getProject(actor, id);
    const choice = await this.parties.choice(actor, { kind, name: field, fields });
    return (
      <MembersView
        project={project}
        part={part}
        {...words}
        members={of(project)}
        choice={choice}
        fields={fields}
        refused={refused}
      />
    );
  }
}

type Named = { readonly id: string | undefined; readonly role: string | undefined };
