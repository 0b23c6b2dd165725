/**
 * An office writes its mails with named fields and, for all that rings for one person, one block that is repeated. There are
 * no expressions, and what fills a field is never read as a template.
 */
import { allowUnless, type Decision, type Refusal } from '../refusal.js';
import { type Part, readText } from './template-text.js';

/** Of one matter, or of several of one person. */
export const TEMPLATE_NAMES = ['reminder', 'digest'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

export const MATTER_FIELDS = [
  'project.code',
  'project.title',
  'milestone',
  'due',
  'when',
  'why',
  'link',
] as const;
export type MatterField = (typeof MATTER_FIELDS)[number];

export const MESSAGE_FIELDS = ['recipient', 'count'] as const;
export type MessageField = (typeof MESSAGE_FIELDS)[number];

/** Outside of the repeated block `due` and `when` are those of the earliest matter. */
const EARLIEST_FIELDS = ['due', 'when'] as const satisfies MatterField[];

export const FIELDS_OF: Readonly<Record<TemplateName, readonly (MatterField | MessageField)[]>> = {
  reminder: [...MESSAGE_FIELDS, ...MATTER_FIELDS],
  digest: [...MESSAGE_FIELDS, ...EARLIEST_FIELDS],
};

export const ITEM_FIELDS_OF: Readonly<Record<TemplateName, readonly (MatterField | MessageField)[] | null>> =
  {
    reminder: null,
    digest: [...MESSAGE_FIELDS, ...MATTER_FIELDS],
  };

/** Whoever is written to must see what it is about, and why it is they who are told. */
const KEPT_FIELDS = ['why', 'link'] as const satisfies MatterField[];

export interface MailTemplate {
  /** One line. */
  readonly subject: string;
  readonly body: string;
}

export interface ReadTemplate {
  readonly subject: readonly Part[];
  readonly body: readonly Part[];
}

export function decideTemplate(name: TemplateName, { subject, body }: MailTemplate): Decision<MailTemplate> {
  const template = { subject: subject.trim(), body: body.replace(/\r\n?/g, '\n').trim() };
  return allowUnless(examine(name, template).refusals, template);
}

/** Null where it could not be saved today: a field that is no more known, say. */
export function readTemplate(name: TemplateName, template: MailTemplate): ReadTemplate | null {
  const { refusals, subject, body } = examine(name, template);
  return refusals.length === 0 ? { subject, body } : null;
}

function examine(name: TemplateName, template: MailTemplate): ReadTemplate & { refusals: Refusal[] } {
  const fields = FIELDS_OF[name];
  const subject = readText(template.subject, { fields, itemFields: null, path: 'subject' });
  const body = readText(template.body, { fields, itemFields: ITEM_FIELDS_OF[name], path: 'body' });
  const refusals = [...subject.refusals, ...body.refusals];
  if (/[\r\n]/.test(template.subject)) refusals.push({ code: 'template-subject-of-lines', path: 'subject' });
  refusals.push(...lacks(name, body.parts, /\{\{\s*[#/]/.test(template.body)));
  return { subject: subject.parts, body: body.parts, refusals };
}

/** @param triesBlock a block that is written wrongly is told of as that */
function lacks(name: TemplateName, parts: readonly Part[], triesBlock: boolean): Refusal[] {
  const block = parts.find((part) => part.is === 'items');
  if (name === 'digest' && !block)
    return triesBlock ? [] : [{ code: 'template-items-missing', path: 'body' }];
  const told = block?.parts ?? parts;
  const missing = KEPT_FIELDS.filter(
    (field) => !told.some((part) => part.is === 'field' && part.name === field),
  );
  return missing.map((field) => ({ code: 'template-field-missing', path: 'body', facts: { field } }));
}
