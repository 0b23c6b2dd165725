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
  return remembering((chart, digest) => {
    const drawing = init(null, null, { renderer: 'svg', ssr: true, ...sizeOf(chart) });
    try {
      drawing.setOption(optionOf(chart));
      return named(plainMarkup(drawing.renderToSVGString(), `chart-${digest.slice(0, 8)}`), chart);
    } finally {
      drawing.dispose();
    }
  });
}

/** Some reports in both languages; a drawing has some twenty thousand letters. */
const MOST_REMEMBERED = 100;

/** A report is read far more often than its figures change: what was drawn lately is not drawn again. */
function remembering(draw: (chart: Chart, digest: string) => string): ChartPen {
  const drawn = new Map<string, string>();
  return (chart) => {
    const digest = digestOf(chart);
    const svg = drawn.get(digest) ?? draw(chart, digest);
    drawn.delete(digest);
    drawn.set(digest, svg);
    if (drawn.size > MOST_REMEMBERED) drawn.delete(drawn.keys().next().value!);
    return svg;
  };
}

/** Its beginning is in all names of a drawing, which must not meet those of another on the same page. */
function digestOf(chart: Chart): string {
  const content = JSON.stringify(chart, (_, value) => (typeof value === 'bigint' ? `${value} đồng` : value));
  return createHash('sha256').update(content).digest('hex');
}

function named(svg: string, chart: Chart): string {
  return svg.replace('<svg', () => `<svg role="img" aria-label="${escaped(chartInWords(chart))}"`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}
