/** Dossiers by the law of their time, and how far each item is. */
import {
  type BroughtDocument,
  decideWaiver,
  isLacking,
  itemState,
} from '../../../src/domain/documents/checklist-state.js';
import { CHECKLISTS, checklistsFor } from '../../../src/domain/documents/checklists.js';
import type { MediaType } from '../../../src/domain/documents/media-types.js';
import { CHECKLIST_ITEM_WORDS } from '../../../src/wording/checklists.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const one = { code: 'request', article: '6.1', broughtBy: 'host', required: true, pair: false } as const;
const pair = { ...one, pair: true };
const ifAny = { ...one, required: false };

function document(
  mediaType: MediaType = 'application/pdf',
  more: Partial<BroughtDocument> = {},
): BroughtDocument {
  return { withdrawnAt: null, replacedById: null, file: { mediaType }, ...more };
}

it.each([
  ['2020-04-15', ['contract', 'acceptance', 'recognition']],
  ['2014-06', ['contract']],
  ['2010', []],
  ['2024-01-02', ['selection', 'contract', 'acceptance', 'recognition']],
])('asks of a project approved on %s for the dossiers of that time: %j', (approvedOn, codes) => {
  const found = checklistsFor('topic', approvedOn);
  expect(found.map(({ code }) => code)).toEqual(codes);
  expect(found.some(({ isUnread }) => isUnread)).toBe(false);
});

it('shows to a project of the law of 2025 the items of the law before it, marked so', () => {
  expect(checklistsFor('topic', '2025-10-01').map(({ isUnread }) => isUnread)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

it('asks nothing of industrial-promotion support', () => {
  expect(checklistsFor('support', '2020-04-15')).toEqual([]);
});

it('names the ten items of an acceptance dossier (TT 11/2014 art 6)', () => {
  const { items } = CHECKLISTS.find(({ code }) => code === 'acceptance')!;
  expect(items.map(({ article }) => article)).toEqual(Array.from({ length: 10 }, (_, at) => `6.${at + 1}`));
});

it('has words for each item, and no others', () => {
  for (const { code, items } of CHECKLISTS)
    expect(Object.keys(CHECKLIST_ITEM_WORDS[code])).toEqual(items.map((item) => item.code));
});

it.each([
  ['nothing brought', one, [], false, 'missing', []],
  ['nothing brought of what there need not be', ifAny, [], false, 'if-any', []],
  ['a document', one, [document()], false, 'brought', []],
  ['a document of any form', one, [document('text/plain')], false, 'brought', []],
  [
    'a withdrawn document',
    one,
    [document('application/pdf', { withdrawnAt: new Date(0) })],
    false,
    'missing',
    [],
  ],
  ['a replaced document', one, [document('application/pdf', { replacedById: 'x' })], false, 'missing', []],
  ['nothing, waived', one, [], true, 'waived', []],
  ['a document, though waived', one, [document()], true, 'brought', []],
  ['the signed one of a pair', pair, [document()], false, 'incomplete', ['editable']],
  ['the editable one of a pair', pair, [document(DOCX)], false, 'incomplete', ['signed']],
  ['half a pair, the rest waived', pair, [document()], true, 'waived', []],
  [
    'both of a pair, the signed one scanned',
    pair,
    [document(DOCX), document('image/jpeg')],
    false,
    'brought',
    [],
  ],
  [
    'both of a pair, one withdrawn',
    pair,
    [document(DOCX), document('application/pdf', { withdrawnAt: new Date(0) })],
    false,
    'incomplete',
    ['signed'],
  ],
] as const)('%s', (_, item, documents, isWaived, state, lacks) => {
  expect(itemState(item, documents, isWaived)).toEqual({ state, lacks });
});

it.each([
  ['missing', true],
  ['incomplete', true],
  ['brought', false],
  ['waived', false],
  ['if-any', false],
] as const)('an item that is %s stands against handing in: %s', (state, lacking) => {
  expect(isLacking({ state })).toBe(lacking);
});

it('waives nothing that was brought', () => {
  expect(decideWaiver('brought')).toMatchObject({ allowed: false });
  expect(decideWaiver('incomplete')).toMatchObject({ allowed: true });
});
