-- Each value among its peers. The percentile is the share of the other peers that are worse, equals
-- counting half: 1 for a sole best, 0 for a sole worst, one half where all are equal.
select
  i.unit_id,
  i.fiscal_year,
  i.entity_scope,
  i.province,
  i.metric,
  i.peer_group,
  cast(g.peers as int) as peers,
  cast(g.left_out as int) as left_out,
  i.value,
  case when i.counts and g.peers >= :minimum_peers then cast(r.rank as int) end as rank,
  case
    when i.counts and g.peers >= :minimum_peers then
      cast(cast(cast(floor(
        cast(2 * (g.peers - (r.rank - 1) - r.equals) + r.equals - 1 as double)
        / nullif(cast(2 * (g.peers - 1) as double), 0) * 1000000 + 0.5) as bigint)
        as decimal(18,0)) * cast(0.000001 as decimal(7,6)) as decimal(12,6))
  end as percentile,
  case when i.included and g.peers >= :minimum_peers then g.median end as median,
  case when i.included and g.peers >= :minimum_peers then g.lower_quartile end as lower_quartile,
  case when i.included and g.peers >= :minimum_peers then g.upper_quartile end as upper_quartile,
  case
    when not i.included then 'not_a_peer'
    when i.value is null then i.absence_reason
    when g.peers < :minimum_peers then 'too_few_peers'
  end as absence_reason
from benchmark_input i
join benchmark_group g
  on g.fiscal_year = i.fiscal_year and g.peer_group = i.peer_group and g.metric = i.metric
left join benchmark_rank r
  on r.unit_id = i.unit_id
  and r.fiscal_year = i.fiscal_year
  and r.entity_scope = i.entity_scope
  and r.metric = i.metric
