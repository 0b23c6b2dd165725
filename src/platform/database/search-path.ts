/**
 * The address of a database whose connections mean this schema by a name that names none, whatever schemas other roles make.
 * Temporary tables, which PostgreSQL asks first unless told otherwise, come last. What else the address asks for stays.
 */
export function lookingIn(schema: string, url: string): string {
  const address = new URL(url);
  const asked = address.searchParams.get('options') ?? '';
  address.searchParams.set('options', `${asked} -c search_path=${schema},pg_temp`.trim());
  return address.href;
}
