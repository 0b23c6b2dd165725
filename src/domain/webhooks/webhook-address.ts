/** A webhook's address is plain http or https; what it resolves to is checked when it is called. */
import { allow, type Decision, refuse } from '../refusal.js';

const SCHEMES = ['http:', 'https:'];

export function decideAddress(text: string): Decision<string> {
  if (!URL.canParse(text)) return refuse('webhook-address-unusable', {}, 'url');
  const { protocol, username, password, href } = new URL(text);
  if (!SCHEMES.includes(protocol) || username || password)
    return refuse('webhook-address-unusable', {}, 'url');
  return allow(href);
}
