/** The series of a chart: told apart in grey print by lightness, hatching and marks, with their figures on them. */
import { type Chart, type ChartValue, heightOf, totalIn } from '../../domain/reporting/chart.js';
import { chartFigure } from '../../wording/chart-words.js';
import { BAR_HEIGHT, BOTTOM, COLUMNS_HEIGHT, INK, TEXT_SIZE, TOP } from './chart-layout.js';

const PAPER = '#ffffff';
const HATCHED = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 };
const DOT_ROWS = [
  [5, 5],
  [0, 5, 5, 0],
];
const DOTTED = { symbol: 'circle', symbolSize: 0.6, dashArrayX: DOT_ROWS, dashArrayY: [5, 0] };

/** Neighbours differ without colour. */
const FILLS = [
  { color: '#1f4e79' },
  { color: '#d6e4f0' },
  { color: PAPER, decal: { ...HATCHED, color: INK } },
  { color: '#7f9fbf' },
  { color: PAPER, decal: { ...DOTTED, color: INK } },
];
const LINES = [
  { type: 'dotted', symbol: 'emptyCircle' },
  { type: 'solid', symbol: 'rect' },
  { type: 'dashed', symbol: 'triangle' },
  { type: 'solid', symbol: 'emptyDiamond' },
];

/** Columns beyond these have no room for figures; the table beside has them. */
const MOST_COLUMNS = { withParts: 8, withTotals: 12 };

const LYING = { barMaxWidth: BAR_HEIGHT - 8, label: { color: INK, position: 'right' } };
const STACKED = {
  stack: 'all',
  barMaxWidth: 60,
  label: { color: INK, position: 'inside', backgroundColor: PAPER, padding: [1, 2] },
};

/** Nothing moves, and nothing answers to a mouse. */
const STILL = { silent: true, emphasis: { disabled: true } };

export function seriesOf(chart: Chart, at: number): object {
  const { values } = chart.series[at]!;
  const series = { name: String(at), ...STILL };
  if (chart.kind === 'time-line') {
    const { type, symbol } = LINES[at % LINES.length]!;
    const marks = {
      symbol,
      symbolSize: 8,
      itemStyle: { color: INK },
      lineStyle: { color: INK, width: 1.5, type },
    };
    return { ...series, type: 'line', ...marks, data: values.map(heightOf) };
  }
  const isStacked = chart.kind === 'stacked-bars';
  const data = values.map((value) => ({
    value: heightOf(value),
    label: { show: !isStacked || hasRoom(chart, value), formatter: () => chartFigure(value) },
  }));
  const itemStyle = { ...FILLS[at % FILLS.length], borderColor: INK, borderWidth: 0.5 };
  return { ...series, type: 'bar', ...(isStacked ? STACKED : LYING), itemStyle, data };
}

/** Nothing to see on top of each column, but its total. */
export function totalsOf(chart: Chart): object[] {
  if (chart.kind !== 'stacked-bars' || chart.categories.length > MOST_COLUMNS.withTotals) return [];
  const data = chart.categories.map((_, at) => ({
    value: 0,
    label: { formatter: () => chartFigure(totalIn(chart, at)) },
  }));
  const label = { show: true, position: 'top', color: INK, fontWeight: 'bold' };
  return [{ name: 'total', ...STILL, type: 'bar', stack: STACKED.stack, label, data }];
}

/** A part of a column bears its figure where it is as high as the letters are. */
function hasRoom(chart: Chart, value: ChartValue): boolean {
  if (chart.categories.length > MOST_COLUMNS.withParts) return false;
  const tallest = Math.max(...chart.categories.map((_, at) => heightOf(totalIn(chart, at)) ?? 0));
  const share = (heightOf(value) ?? 0) / tallest;
  return share * (COLUMNS_HEIGHT - TOP - BOTTOM) > TEXT_SIZE + 4;
}
