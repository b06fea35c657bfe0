select alias, kind, valid_from, valid_to
from unit_alias
where unit_id = :unit
order by valid_from nulls first, alias nulls last, kind nulls last
limit 500
