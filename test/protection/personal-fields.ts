/**
 * Fields that tell of persons or that open doors, each with the mark that is planted in it, and who gets to see it where: from the
 * interface, on pages, in files. Whoever is not named sees it nowhere. A column that looks personal and has no row fails.
 */
import type { SecretReader } from './office-of-secrets.js';
import { AUDIT, OFFICE, PROJECT_EXPORTERS } from './readers.js';

type Readers = readonly SecretReader[];

export interface Field {
  /** Planted in the column, and sought in all that is answered. */
  readonly mark: string;
  readonly api?: Readers;
  readonly pages?: Readers;
  readonly files?: Readers;
}

const OFFICES = OFFICE as Readers;
const AUDITORS = AUDIT as Readers;
/** They take whole projects with them, with the ballots of closed sessions. */
const EXPORTERS = PROJECT_EXPORTERS as Readers;
const COUNCIL: Readers = ['chair', 'reviewer', 'member'];
const COUNCIL_AND_RECUSED: Readers = [...COUNCIL, 'recused'];
const HOSTS: Readers = ['investigator', 'partner'];

const both = (mark: string, readers: Readers, files: Readers = []): Field => ({
  mark,
  api: readers,
  pages: readers,
  files,
});

export const FIELDS: Readonly<Record<string, Field>> = {
  'person.full_name, of somebody in the register': both('Người Được Giữ Kín', OFFICES),
  'person.full_name, of a reviewer': both(
    'Trần Thị Phản Biện',
    [...OFFICES, ...COUNCIL_AND_RECUSED],
    EXPORTERS,
  ),
  'person.full_name, of a member of the council': both(
    'Thành Viên 8',
    [...OFFICES, ...HOSTS, ...COUNCIL_AND_RECUSED],
    EXPORTERS,
  ),
  'person.full_name, of the principal investigator': both(
    'Chủ Nhiệm',
    [...OFFICES, ...HOSTS, ...COUNCIL_AND_RECUSED],
    [...OFFICES, ...HOSTS, ...COUNCIL_AND_RECUSED],
  ),
  'person.academic_title': both('TSKH. Kín', OFFICES),
  'person.gender': { mark: '"gender":"other"', api: OFFICES },
  'person.email': both('kin.dao@vi-du.vn', OFFICES),
  'person.phone': both('0944555666', OFFICES),
  'person.note': both('đang điều trị', OFFICES),
  'account.email': { mark: 'hien.thi@vi-du.vn', api: AUDITORS, pages: [...AUDITORS, 'secretary'] },
  'account.display_name': both('Tên Hiển Thị Kín', AUDITORS),
  'account_subject.subject': { mark: 'chủ-thể-openid-kín' },
  'access_token.name': both('Chìa khóa kín', [...AUDITORS, 'leader']),
  'user_session.user_agent': both('Cốc Cốc', ['leader']),
  'user_session.address': both('10.9.8.7', ['leader']),
  'familiar_network.network': { mark: '10.6.6.0/24' },
  'ballot.form, before closing': { mark: 'lời trước khi đóng' },
  'ballot.form, of a draft': { mark: 'lời còn nháp' },
  'ballot.form, after closing': { mark: 'lời sau khi đóng', files: EXPORTERS },
  'ballot.invalid_reason, before closing': { mark: 'gạch xóa trước khi đóng' },
  'ballot.paper_number, before closing': both('PHIEU-TRUOC', ['secretary', 'chair']),
  'ballot_version.reason, after closing': both('mở lại vì nhầm', AUDITORS, EXPORTERS),
  'written_comment.content, before opening': both('ý kiến trước phiên', ['secretary', 'chair']),
  'written_comment.content, after opening': both('ý kiến trong phiên', ['secretary', ...COUNCIL_AND_RECUSED]),
  'conflict.statement': both('có vốn trong hợp tác xã', OFFICES, EXPORTERS),
  'conflict.decision_reason': both('đúng như lời khai', OFFICES, EXPORTERS),
  'seat.left_reason, of a reviewer': both('phản biện đi chữa bệnh', [...OFFICES, ...COUNCIL], EXPORTERS),
  'seat.left_reason, of a member': both('thành viên nghỉ thai sản', [...OFFICES, ...COUNCIL], EXPORTERS),
  'saved_filter.name': both('Bộ lọc kín', [...AUDITORS, 'leader']),
  'file_order.title': both('Tệp đặt kín', ['leader']),
  'message.to_address': both('nhan.thu@vi-du.vn', ['administrator']),
  'message.subject, of a mail': both('Tiêu đề thư kín', ['administrator']),
  'message.body_text, of a mail': both('Nội dung thư kín', ['administrator']),
  'message.subject, of a notice': both('Thông báo kín', ['investigator']),
  'message.reason': { mark: 'hộp thư không tồn tại', api: ['administrator'] },
  'audit_entry.actor_name': both('Người Ghi Kín', OFFICES, EXPORTERS),
  'audit_entry.reason': both('lý do ghi kín', OFFICES, EXPORTERS),
  'audit_entry.before': { mark: 'giá trị cũ kín', api: OFFICES, pages: AUDITORS, files: EXPORTERS },
  'audit_entry.after': { mark: 'giá trị mới kín', api: OFFICES, pages: AUDITORS, files: EXPORTERS },
  'audit_entry.from_address': both('10.7.7.7', AUDITORS, AUDITORS),
  'audit_entry.before, of a person': both('số cũ 0911000999', AUDITORS),
  'counterpart_commitment.contributor': {
    mark: 'Hộ bà Năm',
    api: [...OFFICES, ...HOSTS],
    pages: OFFICES,
    files: EXPORTERS,
  },
  'webhook_delivery.response_excerpt': { mark: 'câu trả lời của máy kín', api: ['administrator'] },
};

/** Shown to nobody, not even to those they belong to. */
export const NEVER_SHOWN = [
  'access_token.token_hash',
  'account_notice.email',
  'account.password_hash',
  'account_link.token_digest',
  'calendar_feed.secret_hash',
  'pending_sign_in.token_digest',
  'recovery_code.digest',
  'second_factor.secret',
  'throttle.key',
  'user_session.token_hash',
  'webhook.secret',
] as const;

/** In them every column needs its row, elsewhere those whose names look personal. */
export const PERSONAL_TABLES =
  /^(access_token|account|account_link|account_subject|audit_entry|ballot|ballot_version|calendar_feed|conflict|familiar_network|file_order|idempotent_request|message|pending_sign_in|person|recovery_code|saved_filter|seat|second_factor|throttle|user_session|written_comment)\./;
export const LOOKS_PERSONAL =
  /(^|_)(name|email|phone|address|gender|comment|statement|note|secret|hash|digest|token|author|contributors?|signer|person|birth|bank|identity)(_|$)/;

/** Why what looks personal needs no row. */
export const NOT_PERSONAL: readonly (readonly [why: string, columns: RegExp])[] = [
  [
    'a word or number of the product',
    /^\w+\.(scopes|roles|language|purpose|mail_state|act|root_kind|subject_kind|effective_date|state|kind|scope|status|channel|role|left_kind|media_type)$/,
  ],
  [
    'a checksum that opens nothing',
    /^(audit_|form_made|kept_report|verdict)\w*\.\w*digest$|\.(sha256|request_digest|standing_digest)$/,
  ],
  [
    'names a thing, a paper or an organisation',
    /^(calendar_day|institution|mail_template|ordered_product|recorded_fact|recurring_work|stored_file|webhook|account_subject\.issuer)(\.(name|short_name|address|note|file_name))?$/,
  ],
  [
    'what the office notes about a record',
    /^(counterpart_commitment|rulebook|rulebook_adoption|session_step)\.(version_)?note$/,
  ],
  ['who of the office wrote what everybody of it reads', /^(annual_text_version|kept_report)\.author$/],
  ["signs the office's papers, which everybody gets", /^letterhead\.signer$/],
  ['words of a decision', /^funding_line\.contributors$/],
  [
    'says what another field says',
    /^(person\.search_text|message\.body_html|ballot(_version)?\.(grade|form|invalid_reason|paper_number))$/,
  ],
  [
    'of its own account alone, like the row beside it',
    /^(file_order\.(parameters|failure|file_name|made_for)|saved_filter\.query|idempotent_request\.(key|answer)|user_session\.csrf_token)$/,
  ],
  [
    'names one request, mail or paper',
    /^(audit_entry\.request_id|message\.(header_id|path)|written_comment\.document)$/,
  ],
  ['what a mail server said', /^account_link\.reason$/],
];
