-- The units that a wanted name may mean: by name, or by another or former name.
select distinct n.name_normalised, u.unit_id, u.region_code, u.province
from (
  select name_normalised, unit_id from unit_next
  union
  select alias_normalised as name_normalised, unit_id from unit_alias_next where kind <> 'code'
) n
join wanted_name w on w.name_normalised = n.name_normalised
join unit_next u on u.unit_id = n.unit_id
order by n.name_normalised nulls first, u.unit_id nulls first
