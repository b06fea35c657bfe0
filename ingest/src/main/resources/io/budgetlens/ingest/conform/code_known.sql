-- The units that codes learnt later name.
select alias, min(unit_id) as unit_id
from (
  select alias, unit_id from unit_alias where kind = 'code'
  union all
  select unit_key as alias, unit_id from unit_identified where unit_id <> unit_key
) told
group by alias
