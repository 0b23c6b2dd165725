/** How long one waits for a search, and for what is typed on the way to it. */
import type { CommandConfig } from '../run-command.js';
import { startBenchApplication } from './bench-application.js';
import type { Tell } from './figures.js';
import { lineOf, timed } from './figures.js';
import { fillUp } from './search-titles.js';

const TITLES = 200_000;
const REQUESTS = 100;
const WARM_UP = 10;

/** Words of the seed's titles, places, institutions and numbers. */
const SEARCHES: Readonly<Record<string, readonly string[]>> = {
  'one word': ['nấm', 'tím', 'lưới', 'Spirulina', 'tuoi'],
  'two words, with accents': ['tảo xoắn', 'hành tím', 'ốc hương', 'hòa mỹ'],
  'two words, without accents': ['tao xoan', 'hanh tim', 'oc huong', 'hoa my'],
  'words of several fields': ['tao xoan vinh hai dai hoc', 'hành tím hợp tác xã', 'rong nho thuyet minh'],
  'a decision, a code': ['690/QĐ-UBND', '12/qd-ubnd', 'TK-2010-100005'],
  'a number': ['690', '4711', '57'],
  'an institution': ['Trường Đại học', 'Viện Nghiên cứu', 'hop tac xa nong nghiep'],
  'words of documents alone': ['thuyet minh quy mo ho', 'nhân giống tưới nhỏ giọt', 'xa ven bien'],
  'no hit': ['khong co du an nao nhu the', 'xyzzy', 'tào xoằn quỳnh'],
  'one letter': ['t', 'a', 'đ'],
};

export async function benchSearch(config: CommandConfig, tell: Tell): Promise<void> {
  await fillUp(config, TITLES, tell);
  const application = await startBenchApplication(config);
  try {
    for (const [name, searches] of Object.entries(SEARCHES)) {
      const ask = (at: number) =>
        application.get(`projects?q=${encodeURIComponent(searches[at % searches.length]!)}`);
      for (let at = 0; at < WARM_UP; at++) await ask(at);
      tell(lineOf(name, await timed(REQUESTS, ask)));
    }
  } finally {
    await application.close();
  }
}
