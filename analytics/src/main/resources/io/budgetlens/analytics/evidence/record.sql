select *
from budget_year
where unit_id = :unit
  and fiscal_year = :fiscal_year
  and entity_scope = :scope
order by unit_id nulls last
limit 1
