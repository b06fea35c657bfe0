select *
from unit
where unit_id = :unit
order by unit_id nulls last
limit 1
