select f.*, u.name as unit_name
from finding f
left join unit u on u.unit_id = f.unit_id
where f.finding_id = :finding
order by f.finding_id nulls last
limit 1
