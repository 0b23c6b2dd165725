/** What a reader gets to see in the world that is, as one text for each question. */
import JSZip from 'jszip';
import type { DataSource } from 'typeorm';
import { FileMaking } from '../../src/features/file-orders/file-making.service.js';
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import type { Answer } from '../support/application.js';
import { done } from '../support/office.js';
import type { OfficeOfSecrets, SecretReader } from './office-of-secrets.js';
import type { Questions } from './questions.js';
import type { Worlds } from './worlds.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Where the next page begins, an id in it. */
const CURSOR = /(?<=nextCursor":"|cursor=)[\w-]{20,}/g;
/** The library that draws papers counts all charts of a process. */
const COUNTED_ON = /(?<=<wp:docPr id=")\d+/g;
const MOST_PAGES = 40;
const DAY_MS = 86_400_000;
const ZIP = Buffer.from('PK\x03\x04');

export type Told = Map<SecretReader, Map<string, string>>;
type Dealt = (at: number, reader: SecretReader, question: string) => boolean;

export class Witness {
  private constructor(
    private readonly secrets: OfficeOfSecrets,
    private readonly worlds: Worlds,
    private readonly questions: Questions,
    /** Ids of before; those drawn in a world are chance. */
    private readonly known: ReadonlySet<string>,
  ) {}

  static async of(secrets: OfficeOfSecrets, worlds: Worlds, questions: Questions): Promise<Witness> {
    return new Witness(secrets, worlds, questions, await idsIn(secrets.office.application.sql));
  }

  /** Everything that these readers can learn by asking, waiting and ordering, as far as it is dealt. */
  async hear(readers: readonly SecretReader[], told: Told, isDealt: Dealt): Promise<void> {
    for (const reader of readers) {
      const answers = new Map<string, string>();
      for (const [at, path] of this.questions.of(reader).entries())
        if (isDealt(at, reader, path)) await this.read(reader, path, answers);
      told.set(reader, answers);
    }
    await this.worlds.leavingNothing(() => this.fetchOrders(readers, told, isDealt));
    await this.worlds.leavingNothing(() => this.awaitMails(readers, told));
  }

  async ask(reader: SecretReader, path: string): Promise<string> {
    return this.seen(await this.answer(reader, path));
  }

  private answer(reader: SecretReader, path: string): Promise<Answer> {
    const [method, url] = path.startsWith('POST ')
      ? (['POST', path.slice(5)] as const)
      : (['GET', path] as const);
    const [address, body] = url.split(' ');
    return this.worlds.leavingNothing(() =>
      this.secrets.readers[reader].send(method, address!, body, typeOf(address!, body)),
    );
  }

  /** A list is read to its end. */
  private async read(reader: SecretReader, path: string, answers: Map<string, string>): Promise<void> {
    for (let page = 0, next: string | null = path; next && page < MOST_PAGES; page++) {
      const answer: Answer = await this.answer(reader, next);
      answers.set(page === 0 ? path : `${path} page ${page + 1}`, await this.seen(answer));
      const cursor: string | undefined = answer.body?.nextCursor;
      next = cursor && path.includes('limit=1') ? `${path}&cursor=${encodeURIComponent(cursor)}` : null;
    }
  }

  /** Files that are made for those who order them. */
  private async fetchOrders(readers: readonly SecretReader[], told: Told, isDealt: Dealt): Promise<void> {
    const making = this.secrets.office.application.app.get(FileMaking, { strict: false });
    for (const reader of readers) {
      const client = this.secrets.readers[reader];
      for (const [at, order] of this.questions.orders().entries()) {
        const name = `order ${JSON.stringify(order)}`;
        if (!isDealt(at, reader, name)) continue;
        const placed = await client.post('file-orders', order);
        if (placed.status < 300) await making.sweep();
        const made = placed.status < 300 ? await client.get(`file-orders/${placed.body.id}/content`) : placed;
        told.get(reader)!.set(name, await this.seen(made));
      }
    }
  }

  /** Mails and notices of the days that follow. */
  private async awaitMails(readers: readonly SecretReader[], told: Told): Promise<void> {
    const sweeps = this.secrets.office.application.app.get(SweepService, { strict: false });
    this.secrets.setTime(Date.now() + DAY_MS);
    await sweeps.sweep();
    this.secrets.setTime(Date.now());
    for (const reader of readers) {
      const { cookie } = this.secrets.readers[reader];
      if (!cookie) continue;
      const me = done(await this.secrets.readers[reader].get('session')).account;
      const messages = await this.worlds.sql(
        `select channel, to_address, subject, body_text, body_html, path, state from message
         where recipient_id = (select person_id from account where id = $1) order by channel, created_at, subject, path`,
        [me.id],
      );
      told.get(reader)!.set('mails and notices', this.withoutChance(JSON.stringify(messages)));
    }
  }

  private async seen({ status, headers, text, bytes }: Answer): Promise<string> {
    const { date: _date, 'x-request-id': requestId, ...rest } = headers;
    const told = bytes.subarray(0, ZIP.length).equals(ZIP) ? await unpacked(bytes) : text;
    const own = [String(requestId)].reduce((left, chance) => left.replaceAll(chance, ''), told);
    // How long something packed is follows from what is in it, and from ids drawn by chance.
    if (own !== text && bytes.subarray(0, 2).toString() === 'PK') delete rest['content-length'];
    return this.withoutChance(`${status} ${own} ${JSON.stringify(rest)}`);
  }

  private withoutChance(text: string): string {
    const drawn = new Map<string, string>();
    return text
      .replace(CURSOR, opened)
      .replace(COUNTED_ON, '')
      .replace(UUID, (id) => {
        if (this.known.has(id)) return id;
        if (!drawn.has(id)) drawn.set(id, `drawn ${drawn.size}`);
        return drawn.get(id)!;
      });
  }
}

function opened(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString();
}

function typeOf(address: string, body: string | undefined): Record<string, string> {
  if (body === undefined) return {};
  const isApi = address.startsWith('/api/');
  return { 'content-type': isApi ? 'application/json' : 'application/x-www-form-urlencoded' };
}

/** Names, times and contents of an archive's files, and of the archives in it. */
async function unpacked(bytes: Buffer): Promise<string> {
  const archive = await JSZip.loadAsync(bytes);
  const parts: string[] = [];
  for (const file of Object.values(archive.files)) {
    // What it says follows from what else is there.
    if (file.name === 'SHA256SUMS') continue;
    const content = await file.async('nodebuffer');
    const isArchive = content.subarray(0, ZIP.length).equals(ZIP);
    parts.push(
      `${file.name} ${file.date.getTime()}`,
      isArchive ? await unpacked(content) : content.toString(),
    );
  }
  return parts.join('\n');
}

async function idsIn(sql: DataSource): Promise<ReadonlySet<string>> {
  const tables = await sql.query(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const ids = new Set<string>();
  for (const { name } of tables)
    for (const { text } of await sql.query(`select row_to_json(t)::text as text from "${name}" t`))
      for (const [id] of text.matchAll(UUID)) ids.add(id);
  return ids;
}
