/** The office's registers and settings, as the acts of the audit tell them; each by what people call one of them. */
import type { ToldRows } from './as-told.js';

const RULEBOOK_ACTS = ['drafted', 'published', 'changed', 'succeeded', 'ended', 'draft-deleted'].map(
  (did) => `rulebook.${did}`,
);

export const OF_OFFICE: Readonly<Record<string, ToldRows>> = {
  institution: {
    table: 'institution',
    keys: 'name shortName code kind address validFrom validTo successorId note',
    acts: ['institution.registered', 'institution.changed'],
  },
  person: {
    table: 'person',
    keys: 'fullName academicTitle gender institutionId email phone note',
    acts: ['person.registered', 'person.changed'],
  },
  decision: {
    table: 'decision',
    keys: 'number date issuer kind subject asWritten source',
    acts: ['decision.registered', 'decision.completed'],
    inParts: true,
  },
  'pipeline entry': {
    table: 'pipeline_entry',
    keys: 'kind what place withInstitutionIds projectId notedOn',
    acts: ['pipeline-entry.noted'],
    toldOf: 'true',
  },
  'lock of the books': {
    table: '(select *, locked_through::text as day from ledger_lock)',
    key: 'day',
    keys: 'reason accountId',
    acts: ['ledger.locked'],
    subject: `after ->> 'lockedThrough'`,
    after: `jsonb_build_object('reason', reason, 'accountId', account_id)`,
    toldOf: 'true',
  },
  rulebook: {
    table: 'rulebook',
    keys: 'code purpose validFrom validTo state versionNote',
    acts: RULEBOOK_ACTS,
    toldOf: 'not kept.built_in',
  },
  'words of a rulebook': {
    table: `(select rulebook.id || ' ' || said.key as told_key, said.value from rulebook, jsonb_each(content) said
      where said.value <> 'null' and said.key <> 'version' and not built_in)`,
    key: 'told_key',
    keys: 'value',
    acts: RULEBOOK_ACTS,
    each: `jsonb_each(case jsonb_typeof(after -> 'content') when 'object' then (after -> 'content') - 'version' else '{}' end)`,
    subject: `(select id || ' ' || item.key from rulebook where id = root_id and not built_in)`,
    after: `case when item.value <> 'null' then jsonb_build_object('value', item.value) end`,
    toldOf: 'true',
  },
  'adoption of a rulebook': {
    table: 'rulebook_adoption',
    keys: 'rulebookCode authorityId level adoptedFrom note decisionId',
    acts: ['rulebook.adopted'],
    toldOf: 'true',
  },
  holiday: {
    table: '(select *, day::text as told_key from calendar_day)',
    key: 'told_key',
    keys: 'kind name source',
    acts: ['holiday.set', 'holiday.removed'],
    subject: `after ->> 'day'`,
    after: `case when after ? 'kind' then after end`,
    toldOf: 'true',
  },
  letterhead: {
    table: `(select *, authority_id || ' ' || valid_from as told_key from letterhead)`,
    key: 'told_key',
    keys: 'parentAgency agency symbol place addressees recipients signature signer',
    acts: ['letterhead.written', 'letterhead.removed'],
    subject: `root_id || ' ' || (coalesce(after, before) ->> 'validFrom')`,
    toldOf: 'true',
  },
  'text of a report': {
    table: `(select *, text_id || ' ' || version as told_key from annual_text_version)`,
    key: 'told_key',
    keys: 'text',
    acts: ['annual-text.written', 'annual-text.taken-back'],
    subject: `root_id || ' ' || (after ->> 'version')`,
    toldOf: 'true',
  },
  'texts of a report': {
    table: 'annual_text',
    keys: 'year section version unitId programmeId',
    acts: ['annual-text.written', 'annual-text.taken-back'],
    subject: 'root_id',
    toldOf: 'kept.version > 0',
  },
  'kept report': {
    table: `(select *, encode(sha256(convert_to(content, 'UTF8')), 'hex') as kept_digest from kept_report)`,
    keys: 'year from=period_from to=period_to asOf unitId programmeId digest=kept_digest',
    acts: ['report.kept'],
    toldOf: 'true',
  },
  'access token': {
    table: '(select *, revoked_at is not null as is_revoked from access_token)',
    keys: 'accountId name scopes expiresAt isRevoked',
    acts: ['access-token.issued', 'access-token.revoked'],
    after: `case act when 'access-token.issued' then after || jsonb_build_object('accountId', root_id) else '{"isRevoked": true}' end`,
    inParts: true,
    toldOf: 'true',
  },
  'identity of an account': {
    table: `(select *, account_id || ' ' || issuer as told_key from account_subject)`,
    key: 'told_key',
    keys: 'subject',
    acts: ['account.identity-linked', 'account.identity-unlinked'],
    subject: `root_id || ' ' || (coalesce(after, before) ->> 'issuer')`,
    toldOf: 'true',
  },
  'demand of a second factor': {
    table: 'second_factor_demand',
    keys: 'roles',
    acts: ['second-factor-demand.changed'],
    toldOf: `kept.roles <> '{}'`,
  },
  webhook: {
    table: 'webhook',
    keys: 'name language eventTypes active removedAt',
    acts: ['webhook.added', 'webhook.changed', 'webhook.secret-renewed', 'webhook.removed'],
    toldOf: 'true',
  },
  'mail template': {
    table: 'mail_template',
    keys: 'name language subject body',
    acts: ['mail-template.written', 'mail-template.restored'],
    toldOf: 'true',
  },
  'reminder policy': {
    table: 'reminder_policy',
    keys: 'topic content',
    acts: ['reminder-policy.written', 'reminder-policy.restored'],
    toldOf: 'true',
  },
  'form template': {
    table: 'form_template',
    keys: 'kind version fileId restores',
    acts: ['form-template.uploaded', 'form-template.restored'],
    toldOf: 'true',
  },
};
