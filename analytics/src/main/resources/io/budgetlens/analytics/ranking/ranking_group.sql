select peers, left_out, median, lower_quartile, upper_quartile
from benchmark
where metric = :metric
  and fiscal_year = :fiscal_year
  and peer_group = :peer_group
order by
  case when absence_reason = 'not_a_peer' then 1 else 0 end nulls last,
  unit_id nulls last
limit 1
