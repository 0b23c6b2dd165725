/** A webhook's address is plain http or https, no other service's port; what it resolves to is checked when it is called. */
import { allow, type Decision, refuse } from '../refusal.js';

const SCHEMES = ['http:', 'https:'];
/** Below it other services listen (mail, remote shells), to which a request of ours could be words of theirs. */
const FIRST_FREE_PORT = 1024;
const WEB_PORTS = ['', '80', '443'];

export function decideAddress(text: string): Decision<string> {
  if (!URL.canParse(text)) return refuse('webhook-address-unusable', {}, 'url');
  const { protocol, username, password, port, href } = new URL(text);
  const isWebPort = WEB_PORTS.includes(port) || Number(port) >= FIRST_FREE_PORT;
  if (!SCHEMES.includes(protocol) || username || password || !isWebPort)
    return refuse('webhook-address-unusable', {}, 'url');
  return allow(href);
}
