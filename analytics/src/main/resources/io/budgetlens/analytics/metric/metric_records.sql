select fiscal_year, entity_scope
from budget_year
where unit_id = :unit
order by fiscal_year nulls last, entity_scope nulls last
limit 400
