/** A chart as a picture of twice its size, for files whose readers do not all know SVG. */
import { createRequire } from 'node:module';
import type { Chart } from '../../domain/reporting/chart.js';
import { sizeOf } from './chart-option.js';
import { chartSvg } from './chart-svg.js';

const FONT_FILES = ['400Regular', '700Bold'].map((style) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`),
);

export interface ChartPicture {
  readonly png: Buffer;
  /** As it is to be shown; the picture has four points for each of these. */
  readonly width: number;
  readonly height: number;
}

export async function chartPicture(chart: Chart): Promise<ChartPicture> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const picture = await renderAsync(await chartSvg(chart), {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Tinos', serifFamily: 'Tinos' },
  });
  return { png: picture.asPng(), ...sizeOf(chart) };
}
