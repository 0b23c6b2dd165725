const POLICY = {
  'default-src': "'self'",
  // Tabler draws its icons from data: addresses.
  'img-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** No script but our own files, no frame around us, no copy on a shared computer. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': Object.entries(POLICY)
    .map(([what, from]) => `${what} ${from}`)
    .join('; '),
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;
