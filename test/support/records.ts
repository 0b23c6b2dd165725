import type { DataSource } from 'typeorm';

/** A little of everything a filled database holds, by SQL alone, so that migrations meet real rows. */
export async function fillWithRecords(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    begin;
    insert into institution (id, name, created_at) values ('00000000-0000-4000-8000-000000000001', 'Viện Minh Họa', now());
    insert into person (id, full_name, created_at) values ('00000000-0000-4000-8000-000000000002', 'Người Minh Họa', now());
    insert into decision (id, number, date, created_at)
      values ('00000000-0000-4000-8000-000000000003', '690/QĐ-UBND', '2020-04-15', now());
    insert into project (id, code, title, kind, level, proposed_on, lead_institution_id, created_at)
      values ('00000000-0000-4000-8000-000000000004', 'NV-2020-001', 'Thử nghiệm', 'topic', 'grassroots', '2020-01',
        '00000000-0000-4000-8000-000000000001', now());
    insert into stage_change (project_id, sequence, to_stage, effective_date, created_at)
      values ('00000000-0000-4000-8000-000000000004', 1, 'proposed', '2020-01', now());
    insert into funding_plan (id, project_id, version, kind, total_vnd, decision_id, effective_date, created_at)
      values ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000004', 1, 'approved', 3,
        '00000000-0000-4000-8000-000000000003', '2020-04-15', now());
    insert into funding_line (plan_id, position, source, amount_vnd)
      values ('00000000-0000-4000-8000-000000000005', 0, 'district-budget', 1),
        ('00000000-0000-4000-8000-000000000005', 1, 'counterpart', 2);
    insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name)
      values (now(), 'project.proposed', 'project', '00000000-0000-4000-8000-000000000004', 'project',
        '00000000-0000-4000-8000-000000000004', 'test');
    insert into stored_file (id, sha256, size, media_type, file_name, created_at)
      values ('00000000-0000-4000-8000-000000000006', repeat('a', 64), 1, 'text/plain', 'ghi chú.txt', now());
    insert into document (id, project_id, kind, title, file_id, created_at)
      values ('00000000-0000-4000-8000-000000000007', '00000000-0000-4000-8000-000000000004', 'other', 'Ghi chú',
        '00000000-0000-4000-8000-000000000006', now());
    insert into document (project_id, kind, title, file_id, replaces_id, created_at)
      values ('00000000-0000-4000-8000-000000000004', 'other', 'Ghi chú', '00000000-0000-4000-8000-000000000006',
        '00000000-0000-4000-8000-000000000007', now());
    insert into document_withdrawal (document_id, reason, withdrawn_at)
      values ('00000000-0000-4000-8000-000000000007', 'Nhầm', now());
    insert into annual_text (id, year, section, version)
      values ('00000000-0000-4000-8000-000000000009', 2020, 'tasks', 1);
    insert into annual_text_version (text_id, version, text, author, written_at)
      values ('00000000-0000-4000-8000-000000000009', 1, 'Nhân rộng', 'Người Minh Họa', now());
    insert into kept_report (year, period_from, period_to, as_of, content, digest, author, kept_at)
      values (2020, '2020-01-01', '2020-12-31', '2020-12-31', '{}', repeat('a', 64), 'Người Minh Họa', now());
    insert into watch_incident (kind, since, told_at) values ('sweep-silent', now(), now());
    insert into mail_server_answer (answered_at, reached_at) values (now(), now());
    insert into recurring_work (name, every_ms, began_at) values ('sweep', 60000, now());
    insert into webhook (id, name, url, secret, language, event_types, created_at)
      values ('00000000-0000-4000-8000-000000000008', 'Chat', 'https://chat.test/', 'whsec_x', 'vi', '{reminder.due}', now());
    insert into webhook_delivery (webhook_id, event_type, event_key, payload, ring_at, created_at)
      values ('00000000-0000-4000-8000-000000000008', 'reminder.due', 'one', '{}', now(), now());
    insert into account (id, email, password_hash, display_name, roles, created_at)
      values ('00000000-0000-4000-8000-000000000009', 'a@test.local', 'x', 'A', '{secretary}', now());
    insert into calendar_feed (account_id, scope, project_id, secret_hash, slot, created_at)
      values ('00000000-0000-4000-8000-000000000009', 'project', '00000000-0000-4000-8000-000000000004', '\\x00', 1, now());
    commit;`);
}
