select t.unit_id, coalesce(u.name, t.unit_id) as name, t.fiscal_year, t.value, t.previous
from trend t
join peer p
  on p.unit_id = t.unit_id
  and p.fiscal_year = t.fiscal_year
  and p.entity_scope = t.entity_scope
left join unit u on u.unit_id = t.unit_id
where t.metric = 'budget_execution_rate'
  and t.change < 0
  and p.included
order by t.change nulls last, t.fiscal_year desc nulls last, t.unit_id nulls last
limit 1
