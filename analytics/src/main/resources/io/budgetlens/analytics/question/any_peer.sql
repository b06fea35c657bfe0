select unit_id from peer order by unit_id nulls last limit 1
