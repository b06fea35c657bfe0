select
  metric, fiscal_year, entity_scope, value, numerator, denominator, denominator_basis,
  absence_reason, reported
from metric_value
where unit_id = :unit
order by fiscal_year nulls last, entity_scope nulls last, metric nulls last
limit 20000
