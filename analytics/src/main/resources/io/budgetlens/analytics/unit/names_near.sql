-- What units are or were called that is written much like :written; what contains it comes first.
select unit_id, min(name) as name, called
from (
  select unit_id, name, name as called from unit
  union all
  select a.unit_id, u.name, a.alias as called
  from unit_alias a
  join unit u on u.unit_id = a.unit_id
) names
group by unit_id, called
order by
  case when instr(called, :written) > 0 then 0 else 1 end nulls last,
  levenshtein(called, :written) nulls last,
  unit_id nulls last,
  called nulls last
limit 50
