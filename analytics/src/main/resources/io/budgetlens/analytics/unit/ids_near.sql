-- Units whose id is within two slips of :written, or whose code it is.
select unit_id, name, name as called
from unit
where levenshtein(unit_id, :written) <= 2 or unit_id like '%-' || :written
order by levenshtein(unit_id, :written) nulls last, unit_id nulls last
limit 50
