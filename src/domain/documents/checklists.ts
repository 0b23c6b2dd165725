/** Which papers a dossier asks for, by the law of its time: each item with its article, who brings it and in which form. */
import type { Stage } from '../lifecycle/stages.js';
import { firstDayOf, type PartialDate, type PlainDate } from '../values/plain-date.js';

export type BroughtBy = 'investigator' | 'host' | 'office';

export interface ChecklistItem {
  readonly code: string;
  /** Null where no article names it. */
  readonly article: string | null;
  readonly broughtBy: BroughtBy;
  /** Otherwise it is asked for only where there is such a thing. */
  readonly required: boolean;
  /** The signed paper and a file that can be edited, both. */
  readonly pair: boolean;
}

export interface Checklist {
  readonly code: ChecklistCode;
  /** Where the project stands while the dossier is gathered. */
  readonly gatheredIn: readonly Stage[];
  /** The stage that it leads to. */
  readonly leadsTo: Stage;
  readonly document: string;
  readonly validFrom: PlainDate;
  /** What was approved from this day on follows a law whose articles were not read. */
  readonly readUntil: PlainDate;
  /** The article was known in substance, not word by word. */
  readonly isInterpretation: boolean;
  readonly items: readonly ChecklistItem[];
}

export const CHECKLIST_CODES = ['selection', 'contract', 'acceptance', 'recognition'] as const;
export type ChecklistCode = (typeof CHECKLIST_CODES)[number];

type Form = Partial<Pick<ChecklistItem, 'required' | 'pair'>>;

function item(code: string, article: string | null, broughtBy: BroughtBy, form: Form = {}): ChecklistItem {
  return { code, article, broughtBy, required: true, pair: false, ...form };
}

const IF_ANY: Form = { required: false };
const PAIR: Form = { pair: true };
/** Luật 93/2025 art 73: what was approved earlier goes on under the old rules. */
const LAW_OF_2025: PlainDate = '2025-10-01';

export const CHECKLISTS: readonly Checklist[] = [
  {
    code: 'selection',
    gatheredIn: ['defined'],
    leadsTo: 'selected',
    document: 'TT 20/2023/TT-BKHCN',
    validFrom: '2023-11-27',
    readUntil: LAW_OF_2025,
    isInterpretation: true,
    items: [
      item('application', '5', 'host'),
      item('description', '5', 'investigator', PAIR),
      item('host-capacity', '5', 'host'),
      item('curriculum-vitae', '5', 'investigator'),
      item('cooperation-consents', '5', 'host', IF_ANY),
      item('counterpart-proof', '5', 'host', IF_ANY),
      item('price-quotes', '5.11', 'host', IF_ANY),
    ],
  },
  {
    code: 'contract',
    gatheredIn: ['selected', 'approved'],
    leadsTo: 'contracted',
    // The template of the contract, of which the approved description is a part.
    document: 'TT 05/2014/TT-BKHCN',
    validFrom: '2014-05-26',
    readUntil: LAW_OF_2025,
    isInterpretation: true,
    items: [
      item('approval-decision', null, 'office'),
      item('approved-description', null, 'investigator', PAIR),
      item('signed-contract', null, 'office'),
      item('counterpart-commitment', null, 'host', IF_ANY),
    ],
  },
  {
    code: 'acceptance',
    gatheredIn: ['in-progress', 'acceptance-submitted'],
    leadsTo: 'acceptance-submitted',
    document: 'TT 11/2014/TT-BKHCN',
    validFrom: '2014-08-01',
    readUntil: LAW_OF_2025,
    isInterpretation: false,
    items: [
      item('request', '6.1', 'host'),
      item('final-report', '6.2', 'investigator', PAIR),
      item('product-report', '6.3', 'investigator', PAIR),
      item('contract-copies', '6.4', 'host'),
      item('confirmations', '6.5', 'host', IF_ANY),
      item('data-and-logbook', '6.6', 'investigator'),
      item('author-order', '6.7', 'investigator'),
      item('spending-report', '6.8', 'host', PAIR),
      item('self-evaluation', '6.9', 'host', PAIR),
      item('others', '6.10', 'host', IF_ANY),
    ],
  },
  {
    code: 'recognition',
    gatheredIn: ['accepted'],
    leadsTo: 'recognized',
    document: 'TT 11/2014/TT-BKHCN',
    validFrom: '2014-08-01',
    readUntil: LAW_OF_2025,
    isInterpretation: false,
    items: [
      item('acceptance-minutes', '17.1', 'office'),
      item('registration-certificate', '17.1', 'host'),
      item('completion-report', '17.1', 'host'),
      item('independent-opinions', '17.1', 'office', IF_ANY),
    ],
  },
];

export interface ApplicableChecklist extends Checklist {
  /** The project follows a law that was not read: the items of the law before it are shown, and marked so. */
  readonly isUnread: boolean;
}

/** The support of industrial promotion goes its own way, without these dossiers. */
export function checklistsFor(kind: string, approvedOn: PartialDate): ApplicableChecklist[] {
  if (kind === 'support') return [];
  const day = firstDayOf(approvedOn);
  return CHECKLISTS.filter(({ validFrom }) => day >= validFrom).map((checklist) => ({
    ...checklist,
    isUnread: day >= checklist.readUntil,
  }));
}
