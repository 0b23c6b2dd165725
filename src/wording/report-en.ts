/** The paragraph in plain English; names, titles and quoted words stay as the records have them. */
import type { SummaryPhrases } from '../domain/reporting/phrases.js';
import { GRADE_WORDS, PROJECT_KIND_WORDS, SOURCE_WORDS, wordOf } from './words.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const PRECISION_WORDS = {
  exact: '',
  about: 'about ',
  over: 'over ',
  'at-most': 'at most ',
  remainder: 'the remaining ',
  percent: '',
};

const PAPERS: Readonly<Record<string, string>> = {
  QD: 'Decision',
  KH: 'Plan',
  CV: 'Official Letter',
  NQ: 'Resolution',
  BC: 'Report',
  TB: 'Notice',
  TTr: 'Submission',
  BB: 'Minutes',
  HD: 'Contract',
};

const CARRIES_ON: Readonly<Record<string, string>> = {
  application: 'continued to apply the results',
  handover: 'took over the results',
  replication: 'spread the results further',
  commercial: 'brought the results to market',
  training: 'used the results for training',
  'protected-right': 'registered rights in the results',
};

const after = (lead: string, words: string | undefined) => (words ? `${lead}${words}` : '');
/** Made once: a report tells of thousands of quantities. */
const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const number = (value: number) => NUMBERS.format(value);

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export const REPORT_ENGLISH: SummaryPhrases = {
  language: 'en',
  date: (date) => {
    const [year, month, day] = date.split('-');
    return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
  },
  quantity: number,
  percent: (percent) => `${number(percent)}%`,
  amount: (amount, precision) => `${PRECISION_WORDS[precision]}${amount}`,
  remainder: () => 'the remainder',

  project: (kind, title, predicates) =>
    `${[`${wordOf(PROJECT_KIND_WORDS, kind, 'en')} “${title}”`, listed(predicates)].filter(Boolean).join(' ')}.`,
  approvedBy: (paper) => `was approved by ${paper}`,
  paper: ({ kind, number, date, issuer }) =>
    `${PAPERS[kind] ?? 'paper'}${after(' No. ', number)}${after(' of ', date)}${after(' issued by ', issuer)}`,
  ledBy: (lead, partners) =>
    lead
      ? `is led by ${lead}${after(' together with ', listed(partners))}`
      : `involves ${listed(partners)} as partners`,
  atScale: (scale) => `has the scale ${scale}`,
  during: ({ start, end, asWritten }) =>
    start || end
      ? `runs${start ? ` from ${start}` : ''}${after(start ? ' to ' : ' until ', end)}${asWritten ? ` (${asWritten})` : ''}`
      : `has a term of ${asWritten}`,

  funding: (total, shares) => {
    const list = shares.join('; ');
    if (!total) return `Funding consists of: ${list}.`;
    return `Total funding is ${total}${after(', of which: ', list)}.`;
  },
  share: ({ source, detail, contributor, amount }) =>
    `${SOURCE_WORDS[source].en.toLowerCase()}${detail ? ` (${detail})` : ''}${after(' of ', contributor)} ${amount}`,

  ordered: (products) => `Products ordered: ${products.join(', ')}.`,
  delivered: (products) => `Products delivered: ${products.join(', ')}.`,
  product: ({ quantity, unit, name }) => [quantity, quantity && unit, name].filter(Boolean).join(' '),

  grade: (grade) => GRADE_WORDS[grade].en,
  accepted: ({ date, grade, asWritten, score }) => {
    const written = asWritten && `“${asWritten}”`;
    const graded = grade ? `graded ${grade}${written ? ` (${written})` : ''}` : written;
    const result = [graded, score && `score ${score}`].filter(Boolean).join(', ');
    return result ? `Result of acceptance${after(', ', date)}: ${result}.` : `Accepted ${date}.`;
  },
  outcome: ({ kind, carriedOnBy, with: others, products, place, market, description }) => {
    const who = carriedOnBy ? `${carriedOnBy}${after(' together with ', listed(others))}` : listed(others);
    const act = who && `${who} ${CARRIES_ON[kind] ?? 'continued to use the results'}${after(' at ', place)}`;
    const made = products.length > 0 ? `the products: ${products.join(', ')}` : '';
    const main = [act || (place && `at ${place}`), made].filter(Boolean).join(act ? ' with ' : ', ');
    return `After acceptance, ${[main, market, description].filter(Boolean).join('; ')}.`;
  },
};
