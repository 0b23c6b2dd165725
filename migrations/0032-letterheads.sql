-- What stands around the text of an authority's papers, from a day on: agency, place, addressees, recipients, signature.

-- migrate:up
create table letterhead (
  authority_id uuid not null references institution,
  valid_from date not null,
  parent_agency text check (parent_agency ~ '\S'),
  agency text not null check (agency ~ '\S'),
  symbol text not null check (symbol ~ '\S'),
  place text not null check (place ~ '\S'),
  addressees text[] not null default '{}',
  recipients text[] not null default '{}',
  signature text[] not null default '{}',
  signer text check (signer ~ '\S'),
  version integer not null default 1 check (version > 0),
  primary key (authority_id, valid_from)
);

-- migrate:down
drop table letterhead;
