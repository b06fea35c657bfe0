-- Who is compared with whom. A record that is left out stands in the group it would have joined.
select
  unit_id,
  fiscal_year,
  entity_scope,
  province,
  peer_group,
  left_out_reason is null as included,
  left_out_reason
from (
  select
    b.unit_id,
    b.fiscal_year,
    b.entity_scope,
    b.province,
    coalesce(u.region_tier, 'unknown') || '|level-1|' || b.entity_scope
      || case when coalesce(u.currency, 'CNY') = 'CNY' then '' else '|' || u.currency end as peer_group,
    case
      when u.unit_type = 'fiscal_total' then 'fiscal_total'
      when u.region_tier is null then 'tier_unknown'
      when u.level is null then 'level_unknown'
      when u.level <> 1 then 'not_first_level'
    end as left_out_reason
  from budget_year b
  left join unit u on u.unit_id = b.unit_id
) as grouped
