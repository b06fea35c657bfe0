-- Competition rank in the metric's direction: equals share a rank, the next rank is skipped.
select
  unit_id,
  fiscal_year,
  entity_scope,
  metric,
  rank() over (
    partition by fiscal_year, peer_group, metric order by goodness desc nulls last) as rank,
  count(*) over (partition by fiscal_year, peer_group, metric, goodness) as equals
from benchmark_input
where counts
