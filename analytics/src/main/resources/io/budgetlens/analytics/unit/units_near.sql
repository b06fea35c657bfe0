-- Units whose id or name is written much like :written; those that contain it first.
select unit_id, name
from unit
order by
  case when instr(name, :written) > 0 or instr(unit_id, :written) > 0 then 0 else 1 end nulls last,
  least(levenshtein(unit_id, :written), levenshtein(name, :written)) nulls last,
  unit_id nulls last
limit 50
