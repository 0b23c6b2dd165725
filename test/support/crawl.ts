/** Follows every link that a reader meets, and tells which route each address belongs to. */
import type { Client } from './application.js';
import { type Route, routesOf } from './routes.js';

export interface Found {
  readonly route: Route;
  readonly path: string;
}

/** So many addresses of one route are enough for one reader. */
const SAMPLES = 40;

export async function crawl(
  client: Client,
  routes: readonly Route[],
  from: readonly string[],
): Promise<Found[]> {
  return (await crawlAll(client, routes, from)).found;
}

/** Also what answers a reload of a form's address by leading back to its page. */
export async function crawlAll(
  client: Client,
  routes: readonly Route[],
  from: readonly string[],
): Promise<{ found: Found[]; left: Route[] }> {
  const queue = [...from];
  const seen = new Set(queue);
  const taken = new Map<Route, number>();
  const left = new Set<Route>();
  const found: Found[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const route = routeOf(routes, path);
    if (!route || (taken.get(route) ?? 0) >= SAMPLES) continue;
    const { status, text, headers } = await client.get(path);
    if (status === 303 || status === 302) {
      left.add(route);
      follow(String(headers.location));
      continue;
    }
    if (status !== 200 || !String(headers['content-type']).startsWith('text/html')) continue;
    taken.set(route, (taken.get(route) ?? 0) + 1);
    found.push({ route, path });
    for (const [, address = ''] of text.matchAll(/<(?:a|form)\b[^>]*?\s(?:href|action)="([^"#]*)/g))
      follow(address.replace(/&amp;/g, '&'));
  }
  return { found, left: [...left] };

  function follow(address: string): void {
    if (!address.startsWith('/') || address.startsWith('//') || seen.has(address)) return;
    seen.add(address);
    queue.push(address);
  }
}

/** Addresses that answer pages, and not files or data. */
export function pageRoutes(app: Parameters<typeof routesOf>[0]): Route[] {
  return routesOf(app)
    .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'))
    .filter(({ path }) => !/^\/(assets|health|metrics)\b|\.(ics|csv|json)$/.test(path))
    .sort((a, b) => fixedParts(b) - fixedParts(a));
}

export function routeOf(routes: readonly Route[], address: string): Route | undefined {
  const parts = address.split(/[?#]/)[0]!.split('/');
  return routes.find(({ path }) => {
    const pattern = path.split('/');
    return (
      pattern.length === parts.length &&
      pattern.every((part, at) => part.startsWith(':') || part === parts[at])
    );
  });
}

const fixedParts = ({ path }: Route) => path.split('/').filter((part) => !part.startsWith(':')).length;
