-- Every value with its group, and how good it is in its metric's direction.
select
  m.unit_id,
  m.fiscal_year,
  m.entity_scope,
  m.province,
  m.metric,
  m.value,
  m.absence_reason,
  p.peer_group,
  p.included,
  p.included and m.value is not null as counts,
  case d.direction
    when 'lower_better' then -m.value
    when 'target' then -abs(m.value - d.target)
    else m.value
  end as goodness
from metric_value_new m
join metric_direction d on d.metric = m.metric
join peer_new p
  on p.unit_id = m.unit_id
  and p.fiscal_year = m.fiscal_year
  and p.entity_scope = m.entity_scope
