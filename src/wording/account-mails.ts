/** The mails by which people choose their password, and are told of changed ways into their account. */
import { ENDING_CHANGES, type ToldChange } from '../domain/access/account-notice.js';
import type { Language } from '../domain/values/language.js';
import { htmlOf } from './mail-html.js';
import type { MessageWords } from './mails.js';
import { momentText } from './moment.js';
import { oneLine, shortened } from './one-line.js';
import type { Label } from './wording.js';

export interface LinkMailFacts {
  readonly purpose: 'invitation' | 'reset';
  readonly recipientName: string;
  readonly email: string;
  readonly link: string;
  readonly lastsHours: number;
  readonly publicUrl: string;
}

export interface NoticeMailFacts {
  readonly change: ToldChange;
  readonly happenedAt: Date;
  readonly recipientName: string;
  readonly officeTimeZone: string;
  readonly publicUrl: string;
}

const MOST_OF_NAME = 200;

export function composeLinkMail(facts: LinkMailFacts, language: Language): MessageWords {
  const bodyText = BODIES[facts.purpose][language]({ ...facts, recipientName: named(facts) });
  return {
    subject: SUBJECTS[facts.purpose][language],
    bodyText,
    bodyHtml: htmlOf(bodyText, language, facts.publicUrl),
  };
}

export function composeNoticeMail(facts: NoticeMailFacts, language: Language): MessageWords {
  const { change, happenedAt, officeTimeZone, publicUrl } = facts;
  const bodyText = NOTICE[language]({
    recipientName: named(facts),
    moment: momentText(happenedAt, officeTimeZone),
    change: CHANGES[change][language],
    more: ENDING_CHANGES.includes(change) ? ` ${ENDED[language]}` : '',
    link: `${publicUrl}/forgotten`,
  });
  return {
    subject: NOTICE_SUBJECT[language](CHANGES[change][language]),
    bodyText,
    bodyHtml: htmlOf(bodyText, language, publicUrl),
  };
}

function named({ recipientName }: { recipientName: string }): string {
  return shortened(oneLine(recipientName), MOST_OF_NAME);
}

const SUBJECTS = {
  invitation: {
    vi: 'Tài khoản của ông/bà trên hệ thống theo dõi nhiệm vụ KH&CN',
    en: 'Your account for following S&T projects',
  },
  reset: { vi: 'Đặt lại mật khẩu', en: 'Choose a new password' },
} as const;

const BODIES: Record<LinkMailFacts['purpose'], Record<Language, (facts: LinkMailFacts) => string>> = {
  invitation: {
    vi: ({ recipientName, email, link, lastsHours }) => `Kính gửi ông/bà ${recipientName},

Một tài khoản đã được mở cho ông/bà với địa chỉ ${email}.
Đề nghị chọn mật khẩu tại: ${link}

Liên kết dùng được một lần, trong ${lastsHours / 24} ngày. Không chuyển tiếp thư này cho người khác.

Thư tự động, xin không trả lời.`,
    en: ({ recipientName, email, link, lastsHours }) => `Dear ${recipientName},

An account was opened for you with the address ${email}.
Please choose a password at: ${link}

The link works once, within ${lastsHours / 24} days. Do not forward this mail.

Sent automatically; please do not reply.`,
  },
  reset: {
    vi: ({ recipientName, link, lastsHours }) => `Kính gửi ông/bà ${recipientName},

Có yêu cầu đặt lại mật khẩu cho tài khoản của ông/bà.
Đặt mật khẩu mới tại: ${link}

Liên kết dùng được một lần, trong ${lastsHours} giờ. Nếu ông/bà không yêu cầu, xin bỏ qua thư này: mật khẩu hiện tại vẫn giữ nguyên.

Thư tự động, xin không trả lời.`,
    en: ({ recipientName, link, lastsHours }) => `Dear ${recipientName},

Somebody asked for a new password for your account.
Choose it at: ${link}

The link works once, within ${lastsHours} h. If it was not you, ignore this mail: your password stays as it is.

Sent automatically; please do not reply.`,
  },
};

const CHANGES: Readonly<Record<ToldChange, Label>> = {
  'password-changed': { vi: 'mật khẩu đã được đổi', en: 'the password was changed' },
  'email-changed': { vi: 'địa chỉ đăng nhập đã được đổi', en: 'the address to sign in with was changed' },
  'person-changed': {
    vi: 'người trong danh mục gắn với tài khoản đã được đổi',
    en: 'the person in the register whose account it is was changed',
  },
  'second-factor-set': { vi: 'đã bật mã xác thực khi đăng nhập', en: 'codes of an app were switched on' },
  'second-factor-removed': {
    vi: 'đã tắt mã xác thực khi đăng nhập',
    en: 'codes of an app were switched off',
  },
  'second-factor-taken-away': {
    vi: 'quản trị viên đã tắt mã xác thực khi đăng nhập',
    en: 'an administrator switched off codes of an app',
  },
  'recovery-codes-renewed': { vi: 'đã tạo mã dự phòng mới', en: 'new recovery codes were drawn' },
  'recovery-code-used': {
    vi: 'một mã dự phòng đã được dùng để đăng nhập',
    en: 'a recovery code was used to sign in',
  },
  'access-token-issued': { vi: 'một khóa truy cập (API) đã được cấp', en: 'an access token was issued' },
  'calendar-address-opened': { vi: 'một địa chỉ lịch đã được mở', en: 'a calendar address was opened' },
  'identity-linked': {
    vi: 'đã gắn với một định danh đăng nhập một lần (SSO)',
    en: 'an identity of the sign-in provider was linked to it',
  },
  'identity-unlinked': {
    vi: 'đã gỡ định danh đăng nhập một lần (SSO)',
    en: 'the identity of the sign-in provider was taken from it',
  },
  'sessions-ended': {
    vi: 'quản trị viên đã kết thúc mọi phiên đăng nhập',
    en: 'an administrator ended all its sessions',
  },
};

const ENDED: Label = {
  vi: 'Từ lúc đó, các phiên đăng nhập, khóa truy cập và địa chỉ lịch của tài khoản này đã hết hiệu lực; đề nghị tạo lại những gì cần dùng.',
  en: 'With it the sessions, access tokens and calendar addresses that the account had before have ended; please make those anew that you need.',
};

const NOTICE_SUBJECT: Readonly<Record<Language, (change: string) => string>> = {
  vi: (change) => `Tài khoản của ông/bà: ${change}`,
  en: (change) => `Your account: ${change}`,
};

interface NoticeWords {
  readonly recipientName: string;
  readonly moment: string;
  readonly change: string;
  /** What else came of it. */
  readonly more: string;
  readonly link: string;
}

const NOTICE: Readonly<Record<Language, (words: NoticeWords) => string>> = {
  vi: ({ recipientName, moment, change, more, link }) => `Kính gửi ông/bà ${recipientName},

Với tài khoản của ông/bà trên hệ thống theo dõi nhiệm vụ KH&CN, lúc ${moment}: ${change}.${more}

Nếu ông/bà biết việc này thì không cần làm gì thêm. Nếu không, đề nghị báo ngay cho quản trị viên của cơ quan và đặt lại mật khẩu tại: ${link}

Thư tự động, xin không trả lời.`,
  en: ({ recipientName, moment, change, more, link }) => `Dear ${recipientName},

On your account for following S&T projects, at ${moment}: ${change}.${more}

If you know of this there is nothing to do. If not, please tell your office's administrator at once and choose a new password at: ${link}

Sent automatically; please do not reply.`,
};
