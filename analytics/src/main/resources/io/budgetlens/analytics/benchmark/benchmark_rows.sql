select
  b.metric, b.fiscal_year, b.entity_scope,
  m.value, m.numerator, m.denominator, m.denominator_basis, m.absence_reason, m.reported,
  b.peer_group, b.peers, b.left_out, b.rank, b.percentile,
  b.median, b.lower_quartile, b.upper_quartile,
  b.absence_reason as rank_absence,
  p.left_out_reason
from benchmark b
join metric_value m
  on m.unit_id = b.unit_id
  and m.fiscal_year = b.fiscal_year
  and m.entity_scope = b.entity_scope
  and m.metric = b.metric
join peer p
  on p.unit_id = b.unit_id
  and p.fiscal_year = b.fiscal_year
  and p.entity_scope = b.entity_scope
where b.unit_id = :unit
  and (:metric = '' or b.metric = :metric)
  and (:fiscal_year = 0 or b.fiscal_year = :fiscal_year)
  and (:scope = '' or b.entity_scope = :scope)
order by b.fiscal_year nulls last, b.entity_scope nulls last, b.metric nulls last
limit 20000
