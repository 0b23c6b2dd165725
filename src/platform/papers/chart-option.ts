/** A chart as options of the drawing library: its frame, title, axes and legend. */
import type { EChartsCoreOption } from 'echarts/core.js';
import type { Chart } from '../../domain/reporting/chart.js';
import { chartFigure, chartName } from '../../wording/chart-words.js';
import { BAR_HEIGHT, COLUMNS_HEIGHT, INK, LEGEND_WIDTH, TEXT_SIZE, TOP, WIDTH } from './chart-layout.js';
import { seriesOf, totalsOf } from './chart-series.js';

/** Tinos stands in where there is no Times New Roman, letter for letter as wide. */
const FONT = 'Times New Roman, Tinos, serif';
const TITLE_SIZE = 14;
const RULE = '#bfbfbf';
/** The longest names that have room, in letters. */
const ROOM = { title: 70, bar: 40, column: 30, series: 24 };
/** A name of one column or moment is broken into lines; beyond so many, not each is printed. */
const MOST_NAMES = 16;
const NARROWEST_NAME = 30;
const BESIDE_COLUMNS = 60;

export function sizeOf({ kind, categories }: Chart): { width: number; height: number } {
  const height = kind === 'bars' ? TOP + BAR_HEIGHT * (categories.length + 1) : COLUMNS_HEIGHT;
  return { width: WIDTH, height };
}

export function optionOf(chart: Chart): EChartsCoreOption {
  const { kind, title, unit, series } = chart;
  const hasLegend = series.length > 1;
  const [names, figures] = [namesAxis(chart), FIGURES_AXIS];
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: FONT, fontSize: TEXT_SIZE, color: INK },
    title: {
      text: drawable(`${chartName(title, ROOM.title)} (${unit})`),
      left: 'center',
      top: 4,
      textStyle: { fontFamily: FONT, fontSize: TITLE_SIZE, fontWeight: 'bold', color: INK },
    },
    grid: { top: TOP, left: 8, bottom: 8, right: hasLegend ? LEGEND_WIDTH : 48, outerBoundsMode: 'same' },
    ...(hasLegend && { legend: legendOf(chart) }),
    ...(kind === 'bars' ? { yAxis: names, xAxis: figures } : { xAxis: names, yAxis: figures }),
    series: [...series.map((_, at) => seriesOf(chart, at)), ...totalsOf(chart)],
  };
}

const FIGURES_AXIS = {
  type: 'value',
  minInterval: 1,
  axisLabel: { color: INK, formatter: (value: number) => chartFigure(value) },
  splitLine: { lineStyle: { color: RULE } },
};

/** A category or a series is called by its place: a name is text to be shown, and may be anything. */
function namesAxis({ kind, categories }: Chart) {
  const isBars = kind === 'bars';
  const width = (WIDTH - LEGEND_WIDTH - BESIDE_COLUMNS) / categories.length;
  return {
    type: 'category',
    data: categories.map((_, at) => String(at)),
    inverse: isBars,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: INK } },
    axisLabel: {
      color: INK,
      interval: isBars || categories.length <= MOST_NAMES ? 0 : 'auto',
      formatter: (at: string) =>
        drawable(chartName(categories[Number(at)]!, isBars ? ROOM.bar : ROOM.column)),
      ...(!isBars && { width: Math.max(width, NARROWEST_NAME), overflow: 'break', showMaxLabel: true }),
    },
  };
}

function legendOf({ kind, series }: Chart) {
  return {
    orient: 'vertical',
    left: WIDTH - LEGEND_WIDTH,
    top: TOP,
    data: series.map((_, at) => String(at)),
    formatter: (at: string) => drawable(chartName(series[Number(at)]!.name, ROOM.series)),
    textStyle: { color: INK, fontSize: TEXT_SIZE },
    ...(kind !== 'time-line' && { itemStyle: { borderWidth: 0.5 } }),
  };
}

const NAMES_OF_OBJECTS = new RegExp(Object.getOwnPropertyNames(Object.prototype).join('|'), 'g');
const WORD_JOINER = '\u2060';

/**
 * The library keeps the widths of texts in a plain object: measuring the text `__proto__` would change every object of the
 * program. Such names are drawn with a joiner inside, which nobody sees; inside other words too, for a line may break there.
 */
function drawable(text: string): string {
  return text.replace(NAMES_OF_OBJECTS, (name) => name[0] + WORD_JOINER + name.slice(1));
}
