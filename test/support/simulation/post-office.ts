/** A mail server that can be closed, refuse, and tell when it takes a mail, so that a worker can be killed at that moment. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Weather = 'open' | 'refusing' | 'closed';

export class PostOffice {
  /** How often each Message-ID was taken. */
  readonly taken = new Map<string, number>();
  weather: Weather = 'open';
  /** Called with a mail in hand, before the server says that it has taken it, and after. */
  onTaking: (count: number) => Promise<void> = async () => {};
  onTaken: (count: number) => void = () => {};
  private server: SMTPServer | null = null;
  private port = 0;
  private count = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async change(weather: Weather): Promise<void> {
    this.weather = weather;
    if (weather === 'closed') await this.close();
    else if (!this.server) await this.open();
  }

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', async () => {
          if (this.weather === 'refusing') return done(new Error('the mailbox is full'));
          const headerId =
            /^Message-ID: (.*)$/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1]?.trim() ?? '';
          await this.onTaking(++this.count);
          this.taken.set(headerId, (this.taken.get(headerId) ?? 0) + 1);
          done();
          this.onTaken(this.count);
        });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  close(): Promise<void> {
    const server = this.server;
    this.server = null;
    return new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }
}
