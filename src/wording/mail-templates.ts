/** The mails as they are shipped; an office may write its own in their place. */
import type { MailTemplate, TemplateName } from '../domain/schedule/mail-template.js';
import type { Language } from '../domain/values/language.js';

export const BUILT_IN_TEMPLATES: Readonly<Record<TemplateName, Readonly<Record<Language, MailTemplate>>>> = {
  reminder: {
    vi: {
      subject: '[{{project.code}}] {{milestone}}: {{when}} ({{due}})',
      body: `Kính gửi ông/bà {{recipient}},

{{milestone}} của nhiệm vụ {{project.code}} "{{project.title}}": hạn ngày {{due}} ({{when}}).
Xem và cập nhật: {{link}}

Vì sao ông/bà nhận thư này: {{why}}.

Thư tự động, xin không trả lời.`,
    },
    en: {
      subject: '[{{project.code}}] {{milestone}}: {{when}} ({{due}})',
      body: `Dear {{recipient}},

{{milestone}} of project {{project.code}} "{{project.title}}": due on {{due}} ({{when}}).
See and update it: {{link}}

Why you receive this: {{why}}.

Sent automatically; please do not reply.`,
    },
  },
  digest: {
    vi: {
      subject: '{{count}} việc cần lưu ý, sớm nhất hạn {{due}}',
      body: `Kính gửi ông/bà {{recipient}},

Có {{count}} việc cần ông/bà lưu ý:

{{#items}}
{{milestone}} của nhiệm vụ {{project.code}} "{{project.title}}": hạn ngày {{due}} ({{when}}).
Xem và cập nhật: {{link}}
Vì sao ông/bà nhận thư này: {{why}}.

{{/items}}
Thư tự động, xin không trả lời.`,
    },
    en: {
      subject: '{{count}} matters for you, the first due on {{due}}',
      body: `Dear {{recipient}},

{{count}} matters need your attention:

{{#items}}
{{milestone}} of project {{project.code}} "{{project.title}}": due on {{due}} ({{when}}).
See and update it: {{link}}
Why you receive this: {{why}}.

{{/items}}
Sent automatically; please do not reply.`,
    },
  },
};
