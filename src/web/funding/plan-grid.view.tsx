import { Fragment } from 'preact';
import { BUDGET_LINES } from '../../domain/funding/budget-lines.js';
import { FUNDING_SOURCES } from '../../domain/funding/funding-plan.js';
import { type CellReading, GRID_COLUMNS, type GridColumn, readGrid } from '../../domain/funding/plan-grid.js';
import { formatVnd, formatWholeNumber } from '../../domain/values/vnd.js';
import { doubtSentence } from '../../wording/amount-reading.js';
import { COLUMN_WORDS, PLAN_PAGE } from '../../wording/plan-pages.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import type { FormFields } from '../fields/form-fields.js';
import { useField } from '../fields/form-state.js';
import { useReader } from '../layout/render.js';
import { rowsIn } from './plan-fields.js';

interface GridProps {
  readonly fields: FormFields;
  readonly contributors: readonly { readonly name: string }[];
}

/** The lines as cells of a sheet; its script moves between them and takes what is pasted. */
export function PlanGrid({ fields, contributors }: GridProps) {
  const { say, language } = useReader();
  const rows = rowsIn(fields);
  const { amounts } = readGrid(rows, fields.kind === 'recorded');
  return (
    <div class="table-responsive">
      <table class="table card-table rows plan-grid" data-grid>
        <caption class="visually-hidden">{say(PLAN_PAGE.lines)}</caption>
        <thead>
          <tr>
            <th scope="col" class="plan-grid-number">
              <span class="visually-hidden">{say(PLAN_PAGE.row)}</span>
            </th>
            {GRID_COLUMNS.map((column) => (
              <th key={column} scope="col" class={column === 'amountVnd' ? 'figure-cell' : undefined}>
                {say(COLUMN_WORDS[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // A row is its place: what is typed belongs to it.
            <Fragment key={String(at)}>
              <tr>
                <th scope="row" class="plan-grid-number text-secondary">
                  {at + 1}
                </th>
                {GRID_COLUMNS.map((column) => (
                  <td key={column} data-label={say(COLUMN_WORDS[column])}>
                    <Cell at={at} column={column} />
                  </td>
                ))}
              </tr>
              <Note at={at} typed={row.amountVnd} reading={amounts[at] ?? null} />
            </Fragment>
          ))}
        </tbody>
      </table>
      <datalist id="plan-contributors">
        {contributors.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="plan-budget-lines">
        {BUDGET_LINES.map((line) => (
          <option key={line.code} value={line[language]} />
        ))}
      </datalist>
    </div>
  );
}

const LISTS: Readonly<Partial<Record<GridColumn, string>>> = {
  contributor: 'plan-contributors',
  budgetLine: 'plan-budget-lines',
};
const LENGTHS: Readonly<Record<GridColumn, number>> = {
  source: 60,
  sourceDetail: 500,
  contributor: 500,
  year: 4,
  budgetLine: 200,
  amountVnd: 300,
};

/** Named by its column and line for those who do not see the head of the table. */
function Cell({ at, column }: { at: number; column: GridColumn }) {
  const { say } = useReader();
  const { id, value, sentences } = useField(`lines.${at}.${column}`);
  const isWrong = sentences.length > 0;
  const control = {
    id,
    name: `lines.${at}.${column}`,
    'aria-label': `${say(COLUMN_WORDS[column])}, ${say(PLAN_PAGE.row).toLowerCase()} ${at + 1}`,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    'aria-describedby': isWrong ? `${id}-wrong` : undefined,
    'data-column': column,
  };
  return column === 'source' ? (
    <SourceCell control={control} value={value} />
  ) : (
    <input
      {...control}
      class={column === 'amountVnd' ? 'form-control money-field' : 'form-control'}
      type="text"
      autoComplete="off"
      inputMode={column === 'year' ? 'numeric' : undefined}
      maxLength={LENGTHS[column]}
      list={LISTS[column]}
      value={value}
    />
  );
}

interface NoteProps {
  readonly at: number;
  readonly typed: string | undefined;
  readonly reading: CellReading | null;
}

/** Below a line: what was refused of its cells, and what its amount was read as. */
function Note({ at, typed, reading }: NoteProps) {
  const wrong = GRID_COLUMNS.map((column) => useField(`lines.${at}.${column}`)).filter(
    ({ sentences }) => sentences.length > 0,
  );
  if (wrong.length === 0 && !hasMore(typed, reading)) return null;
  return (
    <tr class="plan-note">
      <td colSpan={GRID_COLUMNS.length + 1}>
        {wrong.map(({ id, sentences }) => (
          <div key={id} class="field-wrong" id={`${id}-wrong`}>
            {sentences.join(' ')}
          </div>
        ))}
        <AmountSaid typed={typed} reading={reading} name={`lines.${at}.meant`} />
      </td>
    </tr>
  );
}

/** Words that were pasted and are no source stay, so that they can be mended. */
function SourceCell({ control, value = '' }: { control: object; value?: string }) {
  const { say, language } = useReader();
  const isKnown = value === '' || FUNDING_SOURCES.some((source) => source === value);
  return (
    <select {...control} class="form-select">
      <option value="">{say(PLAN_PAGE.choose)}</option>
      {!isKnown && (
        <option value={value} selected>
          {value}
        </option>
      )}
      {FUNDING_SOURCES.map((source) => (
        <option key={source} value={source} selected={source === value}>
          {wordOf(SOURCE_WORDS, source, language)}
        </option>
      ))}
    </select>
  );
}

/** The reading of a figure in its usual spelling needs no saying. */
function isPlain(typed: string, amountVnd: bigint): boolean {
  const spellings = [
    formatWholeNumber(amountVnd, 'vi'),
    formatWholeNumber(amountVnd, 'en'),
    String(amountVnd),
  ];
  return spellings.includes(typed);
}

function hasMore(typed: string | undefined, reading: CellReading | null): boolean {
  if (!typed || reading?.amountVnd == null) return false;
  return reading.doubts.length > 0 || !isPlain(typed, reading.amountVnd);
}

interface SaidProps {
  readonly typed: string | undefined;
  readonly reading: CellReading | null;
  /** Of the field that says which amount is meant. */
  readonly name: string;
}

/** What an amount was read as, and where it may mean another, the question which. */
export function AmountSaid({ typed, reading, name }: SaidProps) {
  const { say, language } = useReader();
  const { value } = useField(name);
  if (!typed || reading?.amountVnd == null) return null;
  const { amountVnd, doubts } = reading;
  if (doubts.length === 0) {
    return (
      <>
        {value && <input type="hidden" name={name} value={value} />}
        {!isPlain(typed, amountVnd) && (
          <div class="form-hint">{`${say(PLAN_PAGE.reads)} ${formatVnd(amountVnd, language)}`}</div>
        )}
      </>
    );
  }
  const meanings = [
    amountVnd,
    ...doubts.flatMap(({ alternativeVnd }) => (alternativeVnd === undefined ? [] : [alternativeVnd])),
  ];
  return (
    <fieldset class="plan-doubt">
      <legend class="form-hint">{doubts.map((doubt) => doubtSentence(doubt, language)).join(' ')}</legend>
      {[...new Set(meanings)].map((meaning) => (
        <label key={String(meaning)} class="form-check">
          <input class="form-check-input" type="radio" name={name} value={String(meaning)} />
          <span class="form-check-label">{formatVnd(meaning, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
