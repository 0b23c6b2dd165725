import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import type { FormKind } from '../../domain/forms/form-kinds.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { MadeForm } from './form.entity.js';

/** A form with its file and who made it. */
export interface MadeFormView extends Omit<MadeForm, 'facts'> {
  readonly maker: string | null;
  /** Whose sheet it is. */
  readonly member: string | null;
  readonly projectCode: string | null;
  /** 0: the built-in template. */
  readonly templateVersion: number;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
}

const VIEW = `select form.id, form.kind, form.session_id as "sessionId", form.seat_id as "seatId",
    form.milestone_id as "milestoneId", form.project_id as "projectId", form.template_id as "templateId",
    form.file_id as "fileId", form.digest, form.made_on::text as "madeOn", form.made_at as "madeAt",
    form.made_by as "madeBy", account.display_name as maker, person.full_name as member,
    project.code as "projectCode", coalesce(template.version, 0) as "templateVersion",
    file.file_name as "fileName", file.size
  from form_made form join stored_file file on file.id = form.file_id
    left join account on account.id = form.made_by left join form_template template on template.id = form.template_id
    left join seat on seat.id = form.seat_id left join person on person.id = seat.person_id
    left join project on project.id = form.project_id`;
/** Each is compared with its records. */
const MOST_LISTED = 50;

@Injectable()
export class FormRepository {
  async insert(tx: Tx, form: QueryDeepPartialEntity<MadeForm>): Promise<MadeFormView> {
    const { identifiers } = await tx.insert(MadeForm, form);
    return this.view(tx, identifiers[0]!.id);
  }

  async get(tx: Tx, id: string): Promise<MadeForm> {
    const form = await tx.findOneBy(MadeForm, { id });
    if (!form) throw Refused.because('not-found');
    return form;
  }

  async view(tx: Tx, id: string): Promise<MadeFormView> {
    const [form] = await tx.query(`${VIEW} where form.id = $1`, [id]);
    return form;
  }

  /**
   * About this session, project or milestone, newest first; about a project also what its sessions say of all their projects.
   * Other members' sheets take no place from a member's own.
   */
  about(tx: Tx, { personId, roles }: Actor, subjectId: string): Promise<MadeFormView[]> {
    return tx.query(
      `${VIEW} where (form.session_id = $1 or form.project_id = $1 or form.milestone_id = $1 or form.project_id is null
           and form.session_id in (select session_id from session_item where project_id = $1))
         and (form.seat_id is null or seat.person_id = $2 or ($3 and form.kind <> 'cast-ballot'))
       order by form.made_at desc, form.id limit ${MOST_LISTED}`,
      [subjectId, personId, roles.includes('secretary')],
    );
  }

  async kindOfSubject(tx: Tx, id: string): Promise<'session' | 'project' | 'milestone' | null> {
    const [row] = await tx.query(
      `select 'session' as kind from council_session where id = $1 union all
       select 'project' from project where id = $1 union all
       select 'milestone' from milestone where id = $1`,
      [id],
    );
    return row?.kind ?? null;
  }
}

/** What a form is about. */
export interface FormPlace {
  readonly kind: FormKind;
  readonly sessionId: string | null;
  readonly seatId: string | null;
  readonly milestoneId: string | null;
  readonly projectId: string | null;
}
