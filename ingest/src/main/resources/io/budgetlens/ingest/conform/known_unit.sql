-- How facts may name a unit: by its id, or by a code learnt after the id was given.
select written_id, min(unit_id) as unit_id, coalesce(min(province), '00') as province
from (
  select unit_id as written_id, unit_id, province from unit_next
  union all
  select a.alias as written_id, a.unit_id, u.province
  from unit_alias_next a
  join unit_next u on u.unit_id = a.unit_id
  where a.kind = 'code'
) named
group by written_id
