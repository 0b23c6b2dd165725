/**
 * A chart drawn as SVG, the same on the page and in every file; the same content gives the same text.
 */
import { createHash } from 'node:crypto';
import type { Chart } from '../../domain/reporting/chart.js';
import { chartInWords } from '../../wording/chart-words.js';
import { plainMarkup } from './chart-markup.js';
import { optionOf, sizeOf } from './chart-option.js';

export type ChartPen = (chart: Chart) => string;

let pen: Promise<ChartPen> | undefined;

/** Draws at once when it has been loaded, as a page needs it that is written in one go. */
export function chartPen(): Promise<ChartPen> {
  pen ??= loadedPen();
  return pen;
}

export async function chartSvg(chart: Chart): Promise<string> {
  const draw = await chartPen();
  return draw(chart);
}

async function loadedPen(): Promise<ChartPen> {
  const { init } = await import('./chart-library.js');
  return (chart) => {
    const drawing = init(null, null, { renderer: 'svg', ssr: true, ...sizeOf(chart) });
    try {
      drawing.setOption(optionOf(chart));
      return named(plainMarkup(drawing.renderToSVGString(), prefixOf(chart)), chart);
    } finally {
      drawing.dispose();
    }
  };
}

/** Names inside a drawing must not meet those of another on the same page. */
function prefixOf(chart: Chart): string {
  const content = JSON.stringify(chart, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  return `chart-${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
}

function named(svg: string, chart: Chart): string {
  return svg.replace('<svg', () => `<svg role="img" aria-label="${escaped(chartInWords(chart))}"`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}
