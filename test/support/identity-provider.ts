/** A certified OpenID provider on a free port, whose people need no password: the name they type is their subject. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLIENT = { id: 'khcn', secret: 'a-secret-of-the-client-32-letters' };

/** The provider says at length that it is set up for tests only. */
const SPEAKING = { warn: console.warn, info: console.info };

export class IdentityProvider {
  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async open(redirectUri: string): Promise<IdentityProvider> {
    console.warn = console.info = () => {};
    const { default: Provider } = await import('oidc-provider');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
      pkce: { required: () => true },
      cookies: { keys: ['only for tests'] },
      findAccount: (_: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, email: 'owner@test.local', email_verified: false }),
      }),
    });
    server.on('request', provider.callback());
    return new IdentityProvider(server, issuer);
  }

  close(): Promise<void> {
    Object.assign(console, SPEAKING);
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** What a browser does there: signs in under this name and agrees. Answers the address that it is sent back to. */
  async signInAs(name: string, address: string): Promise<string> {
    const cookies = new Map<string, string>();
    const visit = async (url: string, form?: Record<string, string>) => {
      const answer = await fetch(new URL(url, this.issuer), {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie)!;
        cookies.set(key, value);
      }
      return answer;
    };
    let at = address;
    for (let steps = 0; steps < 12; steps++) {
      const answer = await visit(at);
      const next = answer.headers.get('location');
      if (next?.includes('/sign-in/openid/callback')) return next;
      if (next) {
        at = next;
        continue;
      }
      const page = await answer.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      if (!prompt) throw new Error(`the provider shows no form: ${page.slice(0, 300)}`);
      const fields: Record<string, string> =
        prompt === 'login' ? { prompt, login: name, password: 'any' } : { prompt };
      at = (await visit(at, fields)).headers.get('location')!;
    }
    throw new Error('the provider sends nobody back');
  }
}
