/** What belongs to a project or its councils, as the acts of the audit tell it; each by what people call one of them. */
import { ESTABLISHED, heldAs, listIn, PROPOSED, type ToldRows } from './as-told.js';

const OF_AUDITED_PROJECT = `kept.project_id in ${PROPOSED}`;
const PRODUCTS_AFTER = `coalesce(${heldAs('array', 'orderedProducts')}, after -> 'products', '[]')`;

export const OF_PROJECTS: Readonly<Record<string, ToldRows>> = {
  project: {
    table: 'project',
    keys: 'code title kind level field socioEconomicObjective objectives scale topicId programmeId authorityId heldById leadInstitutionId principalInvestigatorId start=period_start end=period_end asWritten=period_as_written proposedOn',
    acts: ['project.proposed', 'project.changed'],
    after: `case act when 'project.proposed' then '{"field": null, "socioEconomicObjective": null, "objectives": null, "scale": null,
      "topicId": null, "programmeId": null, "heldById": null, "leadInstitutionId": null,
      "principalInvestigatorId": null, "start": null, "end": null, "asWritten": null}' else '{}'::jsonb end || after
      || case act when 'project.proposed' then jsonb_build_object('proposedOn', effective_date) else '{}' end || coalesce(${heldAs('object', 'period')}, '{}')`,
    inParts: true,
    // Those that are invented come by SQL alone, and say so.
    toldOf: 'not kept.demonstration',
  },
  'partners of a project': {
    table: `(select id, (select jsonb_agg(institution_id order by institution_id) from project_partner
      where project_id = project.id) as partners from project)`,
    keys: 'partners',
    acts: ['project.proposed', 'project.changed'],
    subject: `case when act = 'project.proposed' or ${heldAs('array', 'partners')} is not null then root_id end`,
    after: `jsonb_build_object('partners', (select jsonb_agg(said -> 'institutionId' order by said ->> 'institutionId')
      from ${listIn('partners')} said))`,
  },
  'product of a project': {
    table: `(select ordered_product.*, to_jsonb(delivered) - 'ordered_product_id' as delivered
      from ordered_product left join delivered_product delivered on ordered_product_id = id)`,
    root: 'project_id',
    keys: 'projectId position name quantity unit quality asWritten delivered',
    acts: ['project.proposed', 'project.changed', 'project.products-delivered'],
    // What was there before and is told of no more is gone.
    each: `jsonb_array_elements(${PRODUCTS_AFTER} || coalesce((select jsonb_agg(jsonb_build_object('gone', was -> 'id'))
      from jsonb_array_elements(case when ${heldAs('array', 'orderedProducts')} is not null then before -> 'orderedProducts' end) was
      where not ${PRODUCTS_AFTER} @> jsonb_build_array(jsonb_build_object('id', was -> 'id'))), '[]'))`,
    subject: `coalesce(item ->> 'id', item ->> 'gone')::uuid`,
    after: `case when item ? 'id' then item end`,
    // Proposals of long ago told them without their ids.
    toldOf: `kept.project_id in (select root_id from audit_entry where act = 'project.proposed'
      and (after #> '{orderedProducts,0}' is null or after #> '{orderedProducts,0}' ? 'id'))`,
  },
  move: {
    table: `(select *, project_id || ' ' || sequence as told_key from stage_change)`,
    key: 'told_key',
    root: 'project_id',
    keys: 'fromStage toStage effectiveDate decisionId reason details recorded accountId',
    acts: ['project.proposed', 'project.moved'],
    subject: `root_id || ' ' || row_number() over (partition by root_id order by audit_entry.id)`,
    after: `jsonb_build_object('effectiveDate', effective_date, 'accountId', account_id, 'fromStage', before -> 'stage')
      || case act when 'project.proposed' then '{"toStage": "proposed", "decisionId": null, "reason": null, "details": {}, "recorded": false}'
        else jsonb_build_object('toStage', after -> 'stage', 'decisionId', after #> '{decision,id}',
          'reason', coalesce(reason, after #>> '{recorded,reason}'), 'recorded', ${heldAs('object', 'recorded')} is not null, 'details', after - 'stage' - 'decision') end`,
    toldOf: OF_AUDITED_PROJECT,
  },
  adjustment: {
    table: 'adjustment',
    root: 'project_id',
    keys: 'projectId kind decisionId effectiveDate previousEndDate newEndDate reason',
    acts: ['project.adjusted'],
    toldOf: OF_AUDITED_PROJECT,
  },
  contract: {
    table: 'contract',
    key: 'project_id',
    keys: 'number signedOn effectiveOn endsOn firstEndsOn lumpSumMode',
    acts: ['project.moved', 'project.adjusted'],
    subject: `case when ${heldAs('object', 'contract')} is not null or after ->> 'newEndDate' is not null then root_id end`,
    after: `case act when 'project.adjusted' then jsonb_build_object('endsOn', after -> 'newEndDate')
      else '{"number": null, "signedOn": null, "effectiveOn": null, "endsOn": null, "lumpSumMode": null}' || coalesce(${heldAs('object', 'contract')}, '{}')
        || jsonb_build_object('firstEndsOn', after #> '{contract,endsOn}') end`,
    inParts: true,
    toldOf: OF_AUDITED_PROJECT,
  },
  milestone: {
    table: 'milestone',
    root: 'project_id',
    keys: 'projectId kind title dueDate projected origin article movedByHand responsiblePersonId state completedOn completion',
    acts: ['set', 'moved', 'completed', 'cancelled', 'reopened'].map((did) => `milestone.${did}`),
    toldOf: OF_AUDITED_PROJECT,
  },
  'counterpart commitment': {
    table: 'counterpart_commitment',
    root: 'project_id',
    keys: 'projectId institutionId contributor form promisedVnd shownVnd commitmentDocument proofDocument financialStatements note withdrawnOn',
    acts: ['counterpart.promised', 'counterpart.changed'],
    toldOf: OF_AUDITED_PROJECT,
  },
  outcome: {
    table: 'outcome',
    root: 'project_id',
    keys: 'projectId kind carriedOnById withInstitutionIds products market place notedOn description source',
    acts: ['outcome.recorded'],
    toldOf: OF_AUDITED_PROJECT,
  },
  council: {
    table: 'council',
    keys: 'purpose rulebookId decisionId establishedOn calledOn',
    acts: ['council.established'],
    toldOf: `not kept.demonstration or kept.id in (select council_id from council_project where project_id in ${PROPOSED})`,
  },
  // Who joins later may bring another; long ago that act did not tell it.
  'reason for the size of a council': {
    table: 'council',
    keys: 'sizeReason',
    acts: ['council.established', 'seat.joined'],
    subject: 'root_id',
  },
  'project before a council': {
    table: `(select *, council_id || ' ' || project_id as told_key from council_project)`,
    key: 'told_key',
    root: 'project_id',
    keys: 'projectId',
    acts: ['council.established'],
    each: listIn('projectIds'),
    subject: `root_id || ' ' || (item #>> '{}')::uuid`,
    after: `'{}'::jsonb`,
    toldOf: OF_AUDITED_PROJECT,
  },
  'step of a session': {
    table: `(select *, session_id || ' ' || code as told_key from session_step)`,
    key: 'told_key',
    keys: 'doneOn note',
    acts: ['session.step-recorded'],
    subject: `subject_id || ' ' || (after ->> 'code')`,
    toldOf: `kept.session_id in (select id from council_session where council_id in ${ESTABLISHED})`,
  },
  'written comment': {
    table: `(select *, encode(sha256(convert_to(nonce || ' ' || content, 'UTF8')), 'hex') as digest from written_comment)`,
    keys: 'sessionId councilId projectId seatId receivedOn document digest',
    acts: ['comment.written'],
    // What was carried on from a postponed session is told of there.
    toldOf: `kept.council_id in ${ESTABLISHED} and not exists (select from council_session session
      join written_comment earlier on earlier.session_id = session.follows_session_id
      where session.id = kept.session_id and (earlier.project_id, earlier.seat_id, earlier.content, earlier.received_on)
        = (kept.project_id, kept.seat_id, kept.content, kept.received_on))`,
  },
  document: {
    table: `(select *, jsonb_build_object('id', coalesce(project_id, council_id, milestone_id, paper_id), 'kind', case
      when project_id is not null then 'project' when council_id is not null then 'council'
      when milestone_id is not null then 'milestone' else 'decision' end) as subject from document)`,
    keys: 'subject kind title date decisionId replacesId',
    acts: ['document.filed'],
    toldOf: 'true',
  },
  'version of a document': {
    table: `(select document_id || ' ' || number as told_key, sha256, size, media_type, file_name
      from document_version join stored_file on stored_file.id = file_id)`,
    key: 'told_key',
    keys: 'name=file_name mediaType size sha256',
    acts: ['document.filed', 'document.version-added'],
    subject: `subject_id || ' ' || coalesce(after #>> '{version,number}', '1')`,
    after: `coalesce(after #> '{version,file}', after -> 'file')`,
    toldOf: 'true',
  },
  'waiver of a paper': {
    table: `(select *, project_id || ' ' || checklist || ' ' || item as told_key from checklist_waiver)`,
    key: 'told_key',
    root: 'project_id',
    keys: 'reason',
    acts: ['checklist.item-waived', 'checklist.item-asked-again'],
    subject: `root_id || ' ' || (after ->> 'checklist') || ' ' || (after ->> 'item')`,
    after: `case act when 'checklist.item-waived' then jsonb_build_object('reason', reason) end`,
    toldOf: 'true',
  },
};
