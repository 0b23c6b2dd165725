-- The kinds of institutions are a closed list; generated offices had other names for some of them.

-- migrate:up
update institution
  set kind = case kind
    when 'institute' then 'research-institute'
    when 'centre' then 'public-unit'
    when 'company' then 'enterprise'
    when 'commune' then 'authority'
    else 'other' end
  where kind not in
    ('authority', 'university', 'research-institute', 'enterprise', 'cooperative', 'household', 'public-unit', 'association', 'other');
alter table institution add constraint institution_kind_check check (kind in
  ('authority', 'university', 'research-institute', 'enterprise', 'cooperative', 'household', 'public-unit', 'association', 'other'));

-- migrate:down
alter table institution drop constraint institution_kind_check;
