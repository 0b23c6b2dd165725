import { isLacking } from '../../domain/documents/checklist-state.js';
import { BROUGHT_BY_WORDS, CHECKLIST, ITEM_FORM_WORDS, ITEM_STATE_WORDS } from '../../wording/checklists.js';
import { FRAME } from '../../wording/pages.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { Dossiers } from './dossiers.js';
import { linkForm, RefusedReason, type RefusedShelfForm, waiverForm } from './refused-shelf-form.view.js';
import type { Shelf } from './shelf-document.view.js';

type Checklist = Dossiers['items'][number];
type Item = Checklist['items'][number];

interface ChecklistsProps {
  readonly projectId: string;
  readonly dossiers: Dossiers;
  readonly shelf: Shelf;
  /** The one item, as `checklist/item`, to which documents are just being linked. */
  readonly linking?: string;
  readonly refused?: RefusedShelfForm;
}

const STATE_COLOURS = {
  missing: 'red',
  incomplete: 'orange',
  brought: 'green',
  waived: 'secondary',
  'if-any': 'azure',
} as const;

/** What each dossier asks for; the one that is being gathered stands open. */
export function ChecklistsView(props: ChecklistsProps) {
  const { say } = useReader();
  const { items } = props.dossiers;
  return (
    <Card id="checklists" title={CHECKLIST.title} isEmpty={items.length === 0}>
      {items.map((checklist) => (
        <details
          key={checklist.code}
          class="card-body"
          open={isOpen(checklist, props)}
          id={`checklist-${checklist.code}`}
        >
          <summary>
            {`${say(checklist.label)} (${checklist.document}) `}
            {checklist.items.some(isLacking) && (
              <Badge colour="red">{`${say(ITEM_STATE_WORDS.missing)}: ${checklist.items.filter(isLacking).length}`}</Badge>
            )}
          </summary>
          {checklist.isUnread && <p class="alert alert-warning mt-2">{say(CHECKLIST.unread)}</p>}
          {checklist.isInterpretation && <p class="text-secondary mt-2">{say(CHECKLIST.interpretation)}</p>}
          <ol class="list-group list-group-flush">
            {checklist.items.map((item) => (
              <ItemView key={item.code} item={item} checklist={checklist} {...props} />
            ))}
          </ol>
        </details>
      ))}
    </Card>
  );
}

function isOpen({ code, isCurrent }: Checklist, { linking, refused }: ChecklistsProps): boolean {
  return isCurrent || linking?.startsWith(`${code}/`) === true || refused?.form.split('/')[1] === code;
}

interface ItemProps extends ChecklistsProps {
  readonly checklist: Checklist;
  readonly item: Item;
}

function ItemView(props: ItemProps) {
  const { say } = useReader();
  const { item, checklist, dossiers } = props;
  const about = [
    say(BROUGHT_BY_WORDS[item.broughtBy]),
    item.article && `${say(CHECKLIST.article)} ${item.article}`,
    item.pair && say(CHECKLIST.pair),
  ];
  return (
    <li class="list-group-item" id={`item-${checklist.code}-${item.code}`}>
      <div class="frame">
        <span>{say(item.label)}</span>
        <Badge colour={STATE_COLOURS[item.state]}>{say(ITEM_STATE_WORDS[item.state])}</Badge>
      </div>
      <div class="text-secondary">{about.filter(Boolean).join(' · ')}</div>
      {item.lacks.map((form) => (
        <div key={form}>{say(ITEM_FORM_WORDS[form])}</div>
      ))}
      {item.documents.map(({ id, title }) => (
        <div key={id}>
          <a href={`#document-${id}`}>{title}</a>
        </div>
      ))}
      {item.isNotOpen && <div class="text-secondary">{say(CHECKLIST.notOpen)}</div>}
      {item.waiver && <div>{[item.waiver.reason, item.waiver.waivedBy].filter(Boolean).join(' · ')}</div>}
      {dossiers.mayLink && <LinkForm {...props} />}
      {dossiers.mayWaive && (item.state !== 'brought' || refusedWaiver(props)) && <WaiverForm {...props} />}
    </li>
  );
}

/** Drawn for one item at a time: the documents of a project are many, and so are its items. */
function LinkForm({ projectId, checklist, item, shelf, linking, refused }: ItemProps) {
  const { say, csrfToken } = useReader();
  const name = `${checklist.code}/${item.code}`;
  const own = refused?.form === linkForm(checklist.code, item.code) ? refused : undefined;
  if (linking !== name && !own) {
    const ask = `?item=${encodeURIComponent(name)}#item-${checklist.code}-${item.code}`;
    return (
      <a class="no-print" href={`/projects/${projectId}/documents${ask}`}>
        {say(CHECKLIST.link)}
      </a>
    );
  }
  const linked = own?.documentIds ?? item.documents.map(({ id }) => id);
  const offered = shelf.items.filter(
    ({ id, withdrawnAt, replacedById }) => linked.includes(id) || (!withdrawnAt && !replacedById),
  );
  return (
    <form
      class="no-print"
      method="post"
      action={`/projects/${projectId}/checklists/${checklist.code}/items/${item.code}`}
    >
      <input type="hidden" name="_csrf" value={csrfToken} />
      <RefusedReason refused={own} />
      {offered.length === 0 && <p>{say(FRAME.none)}</p>}
      {offered.map(({ id, title, file }) => (
        <label key={id} class="form-check">
          <input
            class="form-check-input"
            type="checkbox"
            name="documentIds"
            value={id}
            checked={linked.includes(id)}
          />
          <span class="form-check-label">{`${title} (${file.name})`}</span>
        </label>
      ))}
      <button class="btn btn-sm" type="submit">
        {say(CHECKLIST.save)}
      </button>
    </form>
  );
}

function refusedWaiver({ checklist, item, refused }: ItemProps): RefusedShelfForm | undefined {
  return refused?.form === waiverForm(checklist.code, item.code) ? refused : undefined;
}

function WaiverForm(props: ItemProps) {
  const { say, csrfToken } = useReader();
  const { projectId, checklist, item } = props;
  const refused = refusedWaiver(props);
  const path = `/projects/${projectId}/checklists/${checklist.code}/items/${item.code}/waiver`;
  return (
    <details class="no-print" open={refused !== undefined}>
      <summary>{say(item.waiver ? CHECKLIST.unwaive : CHECKLIST.waive)}</summary>
      <form class="frame" method="post" action={item.waiver ? `${path}/removal` : path}>
        <input type="hidden" name="_csrf" value={csrfToken} />
        <RefusedReason refused={refused} />
        {!item.waiver && (
          <label class="form-label">
            {say(CHECKLIST.reason)}
            <input class="form-control" name="reason" maxLength={2_000} required value={refused?.text} />
          </label>
        )}
        <button class="btn btn-sm" type="submit">
          {say(item.waiver ? CHECKLIST.unwaive : CHECKLIST.waive)}
        </button>
      </form>
    </details>
  );
}
