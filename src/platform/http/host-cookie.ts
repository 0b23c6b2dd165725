/**
 * Browsers take a name that begins so from this very host over TLS only: neither a neighbour nor plain http can plant one. They
 * ask for it to be `secure` and to hold for the path `/`.
 * @param isSecure the product is reached by https only
 */
export function hostCookie(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name;
}
