select m.unit_id, coalesce(u.name, m.unit_id) as name, m.fiscal_year, m.value, m.numerator,
  m.denominator
from metric_value m
join peer p
  on p.unit_id = m.unit_id
  and p.fiscal_year = m.fiscal_year
  and p.entity_scope = m.entity_scope
left join unit u on u.unit_id = m.unit_id
where m.metric = 'budget_execution_rate'
  and m.value is not null
  and p.included
order by m.value nulls last, m.fiscal_year desc nulls last, m.unit_id nulls last
limit 1
