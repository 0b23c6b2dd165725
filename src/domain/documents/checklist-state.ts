/** How far an item of a dossier is brought: by documents that still stand, or waived by the office with a reason. */
import { allow, type Decision, refuse } from '../refusal.js';
import type { ApplicableChecklist, ChecklistItem } from './checklists.js';
import type { MediaType } from './media-types.js';

export type ItemState = 'missing' | 'incomplete' | 'brought' | 'waived' | 'if-any';
export type ItemForm = 'signed' | 'editable';

export interface BroughtDocument {
  readonly withdrawnAt: Date | null;
  readonly replacedById: string | null;
  readonly file: { readonly mediaType: MediaType };
}

/** A scan or a PDF is what was signed; whether a signature in it holds is told beside it. */
const SIGNED: readonly MediaType[] = ['application/pdf', 'image/png', 'image/jpeg'];

export function lackingForms(
  { pair }: Pick<ChecklistItem, 'pair'>,
  documents: readonly BroughtDocument[],
): ItemForm[] {
  if (!pair) return [];
  const forms = documents.map(
    ({ file }): ItemForm => (SIGNED.includes(file.mediaType) ? 'signed' : 'editable'),
  );
  return (['signed', 'editable'] as const).filter((form) => !forms.includes(form));
}

export function itemState(
  item: ChecklistItem,
  documents: readonly BroughtDocument[],
  isWaived: boolean,
): { readonly state: ItemState; readonly lacks: readonly ItemForm[] } {
  const standing = documents.filter(isStanding);
  const lacks = standing.length > 0 ? lackingForms(item, standing) : [];
  if (standing.length > 0 && lacks.length === 0) return { state: 'brought', lacks };
  if (isWaived) return { state: 'waived', lacks: [] };
  if (standing.length > 0) return { state: 'incomplete', lacks };
  return { state: item.required ? 'missing' : 'if-any', lacks };
}

/** What stands against handing the dossier in. */
export function isLacking({ state }: { readonly state: ItemState }): boolean {
  return state === 'missing' || state === 'incomplete';
}

export function decideWaiver(state: ItemState): Decision<true> {
  return state === 'brought' ? refuse('checklist-item-brought') : allow(true);
}

export function findItem(
  checklists: readonly ApplicableChecklist[],
  checklist: string,
  code: string,
): Decision<ChecklistItem> {
  const found = checklists.find((each) => each.code === checklist)?.items.find((each) => each.code === code);
  return found ? allow(found) : refuse('checklist-item-unknown');
}

function isStanding({ withdrawnAt, replacedById }: BroughtDocument): boolean {
  return withdrawnAt === null && replacedById === null;
}
