/** An empty database that one role owns and another serves, neither of them a superuser. */
import { asking } from './asking.js';
import { createEmptyDatabase } from './database.js';

export interface TwoRoles {
  readonly name: string;
  /** Of the server's superuser. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly programUrl: string;
  drop(): Promise<void>;
}

export async function createTwoRoles(): Promise<TwoRoles> {
  const { name, url, drop } = await createEmptyDatabase();
  const [ownerUrl, programUrl] = ['owner', 'program'].map((role) => {
    const address = new URL(url);
    [address.username, address.password] = [`${role}_${name}`, 'secret'];
    return address.href;
  }) as [string, string];
  await asking(url, (client) =>
    client.query(`create role owner_${name} login password 'secret';
      create role program_${name} login password 'secret';
      alter database ${name} owner to owner_${name};
      grant connect on database ${name} to program_${name}`),
  );
  const server = new URL(url);
  server.pathname = '/postgres';
  return {
    name,
    url,
    ownerUrl,
    programUrl,
    drop: async () => {
      await drop();
      await asking(server.href, (client) =>
        client.query(`drop role owner_${name}; drop role program_${name}`),
      );
    },
  };
}
