/** A browser without scripts: it sends its cookie, and of the token only what stands in the form. */
import { type Answer, Client } from './application.js';
import type { Office } from './office.js';

type Fields = Record<string, string | readonly string[] | undefined>;

export class Browser {
  private readonly client: Client;

  constructor(
    { application }: Office,
    private readonly reader: Client,
    cookies = '',
  ) {
    this.client = new Client(application.app, `${reader.cookie}${cookies}`);
  }

  get = async (path: string): Promise<Answer> => this.client.get(path);

  text = async (path: string): Promise<string> => (await this.client.get(path)).text;

  /** A field that is a list is sent once for each entry. */
  submit(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries({ _csrf: this.reader.csrfToken, ...fields })) {
      for (const each of [value ?? []].flat()) form.append(name, each);
    }
    return this.client.post(path, form.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    });
  }
}

export const way = ({ status, headers }: Answer) => [status, headers.location];

/** What a person reads of a page, or of the part of it with this id. */
export function wordsOf(text: string, id?: string): string {
  const from = id ? text.indexOf(`id="${id}"`) : 0;
  const part = id ? text.slice(from, text.indexOf('</section>', from)) : text;
  return part.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}
