-- A group's size and middle. Quartiles are interpolated on doubles and rounded like rates.
select
  fiscal_year,
  peer_group,
  metric,
  peers,
  left_out,
  cast(cast(cast(floor(median * 1000000 + 0.5) as bigint) as decimal(18,0))
    * cast(0.000001 as decimal(7,6)) as decimal(12,6)) as median,
  cast(cast(cast(floor(lower_quartile * 1000000 + 0.5) as bigint) as decimal(18,0))
    * cast(0.000001 as decimal(7,6)) as decimal(12,6)) as lower_quartile,
  cast(cast(cast(floor(upper_quartile * 1000000 + 0.5) as bigint) as decimal(18,0))
    * cast(0.000001 as decimal(7,6)) as decimal(12,6)) as upper_quartile
from (
  select
    fiscal_year,
    peer_group,
    metric,
    sum(case when counts then 1 else 0 end) as peers,
    sum(case when counts then 0 else 1 end) as left_out,
    percentile_cont(0.5) within group (order by case when counts then cast(value as double) end)
      as median,
    percentile_cont(0.25) within group (order by case when counts then cast(value as double) end)
      as lower_quartile,
    percentile_cont(0.75) within group (order by case when counts then cast(value as double) end)
      as upper_quartile
  from benchmark_input
  group by fiscal_year, peer_group, metric
) as measured
