import { Injectable, Logger } from '@nestjs/common';
import * as client from 'openid-client';
import { Config } from '../config/config.module.js';
import { isLoopback } from '../config/host.js';
import { Refused } from '../refused.js';
import { boundedFetch } from './bounded-fetch.js';

const SCOPE = 'openid email profile';
const CALLBACK_PATH = '/sign-in/openid/callback';
const PATIENCE_S = 10;
/** A provider's answers are a few thousand bytes, its keys not much more. */
const MOST_ANSWER_BYTES = 512 * 1024;

/** What the browser keeps while its person is at the provider: whoever comes back without it is somebody else. */
export interface OpenIdVisit {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface OpenIdIdentity {
  readonly issuer: string;
  /** The provider's own name for the person, which never changes hands as an address may. */
  readonly subject: string;
}

/** Signing in at the provider of OIDC_ISSUER: code flow with PKCE, state and nonce. */
@Injectable()
export class OpenIdProvider {
  private readonly logger = new Logger('OpenId');
  private discovered: Promise<client.Configuration> | null = null;

  constructor(private readonly config: Config) {}

  get issuer(): string | null {
    return this.config.openId?.issuer ?? null;
  }

  async begin(): Promise<{ visit: OpenIdVisit; address: string }> {
    const provider = await this.discover();
    const visit = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.callback.href,
      scope: SCOPE,
      state: visit.state,
      nonce: visit.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(visit.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { visit, address: address.href };
  }

  /** @param query with which the browser came back */
  async finish(query: string, visit: OpenIdVisit): Promise<OpenIdIdentity> {
    const provider = await this.discover();
    const address = this.callback;
    address.search = query;
    try {
      const tokens = await client.authorizationCodeGrant(provider, address, {
        expectedState: visit.state,
        expectedNonce: visit.nonce,
        pkceCodeVerifier: visit.codeVerifier,
        idTokenExpected: true,
      });
      const { iss: issuer, sub: subject } = tokens.claims()!;
      return { issuer, subject };
    } catch (error) {
      // What the provider says is kept from the page: whoever stands there cannot mend it, and it may quote what was sent.
      this.logger.warn(`a sign-in at the provider was not taken: ${codeOf(error)}`);
      throw Refused.because('openid-not-taken');
    }
  }

  private get callback(): URL {
    return new URL(`${this.config.publicUrl}${CALLBACK_PATH}`);
  }

  private async discover(): Promise<client.Configuration> {
    const { openId } = this.config;
    if (!openId) throw Refused.because('not-found');
    const issuer = new URL(openId.issuer);
    const isInsecure = issuer.protocol === 'http:' && isLoopback(issuer.hostname);
    this.discovered ??= client.discovery(issuer, openId.clientId, openId.clientSecret, undefined, {
      timeout: PATIENCE_S,
      [client.customFetch]: boundedFetch(MOST_ANSWER_BYTES),
      // The signature of what the provider says is checked too, though it came by TLS from the provider itself.
      execute: [client.enableNonRepudiationChecks, ...(isInsecure ? [client.allowInsecureRequests] : [])],
    });
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = null;
      this.logger.warn(`the provider does not answer: ${codeOf(error)}`);
      throw Refused.because('openid-unreachable');
    }
  }
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: string; name?: string };
  return code ?? name ?? 'unknown';
}
