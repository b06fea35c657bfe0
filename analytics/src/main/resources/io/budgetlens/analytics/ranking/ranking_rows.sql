select
  b.unit_id,
  coalesce(u.name, b.unit_id) as name,
  b.metric, b.fiscal_year, b.entity_scope,
  m.value, m.numerator, m.denominator, m.denominator_basis, m.absence_reason, m.reported,
  b.rank, b.percentile,
  b.absence_reason as rank_absence,
  count(*) over () as total
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
left join unit u on u.unit_id = b.unit_id
where b.metric = :metric
  and b.fiscal_year = :fiscal_year
  and b.peer_group = :peer_group
  and p.included
  and (:region = '' or substr(u.region_code, 1, length(:region)) = :region)
order by b.rank * :sign nulls last, b.unit_id nulls last
limit :limit offset :offset
