import { deadlineOfDay } from '../../wording/month-pages.js';
import { zoneText } from '../../wording/work-times.js';
import { useReader } from './render.js';

/** Until when a day that is due is in time, and by which days it was counted; once beneath a list of such days. */
export function DueHint() {
  const { language, news } = useReader();
  if (!news) return null;
  return <p class="card-body form-hint mb-0">{deadlineOfDay(zoneText(news.timeZone, language), language)}</p>;
}
