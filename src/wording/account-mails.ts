/** The mails by which people choose their password. */
import type { Language } from '../domain/values/language.js';
import { htmlOf } from './mail-html.js';
import type { MessageWords } from './mails.js';
import { oneLine, shortened } from './one-line.js';

export interface LinkMailFacts {
  readonly purpose: 'invitation' | 'reset';
  readonly recipientName: string;
  readonly email: string;
  readonly link: string;
  readonly lastsHours: number;
  readonly publicUrl: string;
}

const MOST_OF_NAME = 200;

export function composeLinkMail(facts: LinkMailFacts, language: Language): MessageWords {
  const name = shortened(oneLine(facts.recipientName), MOST_OF_NAME);
  const bodyText = BODIES[facts.purpose][language]({ ...facts, recipientName: name });
  return {
    subject: SUBJECTS[facts.purpose][language],
    bodyText,
    bodyHtml: htmlOf(bodyText, language, facts.publicUrl),
  };
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
