import { Text } from '../../platform/http/fields.js';

export class MailTemplateInput {
  @Text({ max: 300, description: 'one line; may name fields, as {{when}}' })
  subject: string;

  @Text({ max: 10_000, description: 'plain text with named fields; {{link}} and {{why}} must be in it' })
  body: string;
}
