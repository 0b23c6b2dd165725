import type { Chart } from '../../domain/reporting/chart.js';
import type { ChartPen } from '../../platform/papers/chart-svg.js';

/** White as paper in the dark too, and as wide as the screen; the table beside it tells the same figures. */
export function ChartView({ chart, draw }: { chart: Chart; draw: ChartPen }) {
  return <figure class="chart" dangerouslySetInnerHTML={{ __html: draw(chart) }} />;
}
