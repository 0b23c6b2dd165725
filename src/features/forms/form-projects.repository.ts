import { Injectable } from '@nestjs/common';
import type { ProjectOfForm } from '../../domain/forms/form-facts.js';
import type { Tx } from '../../platform/database/transactions.js';

/** Projects as forms name them, in one query for a whole agenda. */
@Injectable()
export class FormProjectRepository {
  async projects(tx: Tx, ids: readonly string[]): Promise<ProjectOfForm[]> {
    const rows: ProjectOfForm[] = await tx.query(
      `select project.id, project.code, project.title, project.kind, project.level, project.field, project.stage,
         project.authority_id as "authorityId", project.lead_institution_id as "leadId", institution.name as lead,
         project.principal_investigator_id as "leaderId",
         nullif(concat_ws(' ', person.academic_title, person.full_name), '') as leader,
         project.period_start as "periodStart", project.period_end as "periodEnd",
         project.period_as_written as "periodAsWritten", contract.number as "contractNumber",
         contract.signed_on as "contractSignedOn"
       from project left join institution on institution.id = project.lead_institution_id
         left join person on person.id = project.principal_investigator_id
         left join contract on contract.project_id = project.id
       where project.id = any($1)`,
      [ids],
    );
    return ids.flatMap((id) => rows.filter((row) => row.id === id));
  }

  async personName(tx: Tx, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const [row] = await tx.query(
      `select concat_ws(' ', academic_title, full_name) as name from person where id = $1`,
      [id],
    );
    return row?.name ?? null;
  }

  /** The session whose verdict the project's grade rests on. */
  async sessionOfVerdict(tx: Tx, verdictId: string | null): Promise<string | null> {
    if (verdictId === null) return null;
    const [row] = await tx.query('select session_id as id from verdict where id = $1', [verdictId]);
    return row?.id ?? null;
  }
}
