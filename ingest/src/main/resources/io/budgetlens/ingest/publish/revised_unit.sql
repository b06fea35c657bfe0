select unit_id, province from unit where unit_id = :unit order by unit_id nulls first limit 1
