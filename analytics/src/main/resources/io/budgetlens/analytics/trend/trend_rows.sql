select fiscal_year, entity_scope, value, previous, change, change_rate, absence_reason
from trend
where unit_id = :unit
  and metric = :metric
  and (:scope = '' or entity_scope = :scope)
  and fiscal_year between :from and :to
order by entity_scope nulls last, fiscal_year nulls last
limit 400
