/** Plants the marks of personal fields in a world: by the acts that fill them, by SQL where a test cannot say what is filled in. */
import { done } from '../support/office.js';
import type { OfficeOfSecrets } from './office-of-secrets.js';
import type { Worlds } from './worlds.js';

export async function plantFields(secrets: OfficeOfSecrets, sql: Worlds['sql']): Promise<void> {
  await plantPersons(secrets, sql);
  await plantCouncils(secrets);
  await plantMessages(secrets, sql);
  await plantAudit(secrets, sql);
}

async function plantPersons({ office, readers, somebody }: OfficeOfSecrets, sql: Worlds['sql']) {
  const { administrator, leader } = readers;
  const person = { email: 'kin.dao@vi-du.vn', phone: 'số cũ 0911000999', note: 'đang điều trị' };
  const path = `persons/${somebody.personId}`;
  done(await office.secretary.patch(path, { ...person, academicTitle: 'TSKH. Kín', gender: 'other' }));
  done(await office.secretary.patch(path, { phone: '0944555666' }));
  const account = { email: 'hien.thi@vi-du.vn', displayName: 'Tên Hiển Thị Kín', roles: ['leader'] };
  const { id } = done(await administrator.post('accounts', { ...account, personId: somebody.personId }));
  await sql(
    `insert into account_subject (issuer, subject, account_id, linked_at) values ('x', $2, $1, now())`,
    [id, 'chủ-thể-openid-kín'],
  );
  done(await leader.post('access-tokens', { name: 'Chìa khóa kín', expiresInDays: 7 }));
  done(await leader.post('saved-filters', { name: 'Bộ lọc kín', query: 'stage=proposed' }));
  const leaders = `(select account_id from saved_filter where name = 'Bộ lọc kín')`;
  await sql(
    `update user_session set address = '10.9.8.7', user_agent = 'coc_coc_browser/1' where account_id = ${leaders}`,
  );
  await sql(
    `insert into familiar_network (account_id, network, last_used_at) values (${leaders}, '10.6.6.0/24', now())`,
  );
  await sql(
    `insert into second_factor (account_id, secret, created_at, confirmed_at)
     select account_id, decode(md5('bí mật') || md5('chung'), 'hex'), now(), null from account_subject`,
  );
  await sql(
    `insert into recovery_code (account_id, digest) select account_id, sha256('mã dự phòng') from account_subject`,
  );
  await sql(
    `insert into pending_sign_in (account_id, token_digest, expires_at)
     select account_id, sha256('đang vào'), now() from account_subject`,
  );
  await sql(
    `insert into account_notice (account_id, change, email, happened_at, ring_at)
     select account_id, 'email-changed', 'dia-chi-cu@vi-du.vn', now(), now() from account_subject`,
  );
  await readers.anonymous.post('session', { email: 'hien.thi@vi-du.vn', password: 'sai' });
  done(await leader.post('file-orders', { kind: 'project-list', parameters: { format: 'csv' } }));
  await sql(`update file_order set title = 'Tệp đặt kín' where ordered_by = ${leaders}`);
}

async function plantCouncils(secrets: OfficeOfSecrets): Promise<void> {
  const { office, planned, judged } = secrets;
  const own = secrets.record('sessions', 'own', 'chair');
  const by = (at: number) => office.members[at]!.client;
  done(await office.cast(own!, 1, { grade: 'pass', comment: 'lời trước khi đóng' }));
  done(await by(3).put(`sessions/${own}/ballots/mine`, { grade: 'pass', comment: 'lời còn nháp' }));
  const seats = done(await office.secretary.get(`sessions/${own}`)).seats;
  const paper = { seatId: seats[8].id, enteredFrom: { paperNumber: 'PHIEU-TRUOC' } };
  const invalid = { reason: 'gạch xóa trước khi đóng' };
  done(await office.secretary.post(`sessions/${own}/ballots`, { ...paper, invalid }));
  done(await by(4).put(`sessions/${own}/comments/mine`, { content: 'ý kiến trong phiên' }));

  done(await by(4).put(`sessions/${planned.sessionId}/comments/mine`, { content: 'ý kiến trước phiên' }));
  const council = `councils/${planned.councilId}`;
  const conflict = { seatId: planned.seatIds[8], kind: 'interest', statement: 'có vốn trong hợp tác xã' };
  const { id } = done(await by(8).post(`${council}/conflicts`, conflict));
  const upheld = { status: 'upheld', reason: 'đúng như lời khai' };
  done(await office.secretary.patch(`${council}/conflicts/${id}`, upheld));
  const leave = async (at: number, reason: string) =>
    done(await office.secretary.patch(`${council}/seats/${planned.seatIds[at]}`, { left: true, reason }));
  await leave(3, 'phản biện đi chữa bệnh');
  await leave(6, 'thành viên nghỉ thai sản');
  const personId = await office.person('Trần Thị Phản Biện');
  const joining = { personId, role: 'reviewer', reason: 'Thay', replacesSeatId: planned.seatIds[3] };
  done(await office.secretary.post(`${council}/seats`, joining));

  for (const at of office.members.keys()) {
    if (at === 6) continue;
    const comment = at === 7 ? 'lời sau khi đóng' : undefined;
    done(await office.cast(judged.sessionId, at, { grade: 'excellent', comment }));
  }
  const { ballots } = done(await by(0).get(`sessions/${judged.sessionId}`));
  const reopened = ballots.find(({ seatId }: { seatId: string }) => seatId === judged.seatIds[8]).id;
  done(await by(0).post(`ballots/${reopened}/reopening`, { reason: 'mở lại vì nhầm' }));
  done(await office.cast(judged.sessionId, 8, { grade: 'excellent' }));
  done(await by(0).post(`sessions/${judged.sessionId}/closing`));
}

async function plantMessages({ office, somebody }: OfficeOfSecrets, sql: Worlds['sql']): Promise<void> {
  await sql(
    `insert into message (header_id, recipient_id, to_address, subject, body_text, body_html, state, channel, path, reason,
       ring_at, created_at, sent_at)
     values ('a@b', $1, 'nhan.thu@vi-du.vn', 'Tiêu đề thư kín', 'Nội dung thư kín', 'Nội dung thư kín', 'failed', 'mail', '/',
       'hộp thư không tồn tại', now(), now(), null),
      (null, $2, null, 'Thông báo kín', 'Thông báo kín', '', 'sent', 'inbox', '/', null, now(), now(), now())`,
    [somebody.personId, office.investigatorPersonId],
  );
}

async function plantAudit(secrets: OfficeOfSecrets, sql: Worlds['sql']): Promise<void> {
  const { readers } = secrets;
  await sql(
    `insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name, before, after, reason,
       from_address)
     values (now(), 'project.changed', 'project', $1, 'project', $1, 'Người Ghi Kín', '{"title": "giá trị cũ kín"}',
       '{"title": "giá trị mới kín"}', 'lý do ghi kín', '10.7.7.7')`,
    [secrets.record('projects', 'own', 'chair')],
  );
  const promise = { contributor: 'Hộ bà Năm', form: 'own-funds', promisedVnd: '5000000' };
  const own = secrets.record('projects', 'own', 'chair');
  done(await readers.finance.post(`projects/${own}/counterpart-commitments`, promise));
  const webhook = secrets.record('webhooks', 'own', 'administrator');
  await sql(
    `insert into webhook_delivery (webhook_id, event_type, event_key, payload, response_excerpt, ring_at, created_at)
     values ($1, 'reminder.due', 'x', '{}', 'câu trả lời của máy kín', now(), now())`,
    [webhook],
  );
}
