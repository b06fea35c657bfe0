-- Each value beside that of the year before. Rates have a change in fraction points and no change
-- rate; money has both.
select
  unit_id,
  fiscal_year,
  entity_scope,
  province,
  metric,
  value,
  previous,
  change,
  case
    when unit = 'CNY' and absence_reason is null then
      cast(cast(cast(rounded as bigint) as decimal(18,0)) * cast(0.000001 as decimal(7,6))
        as decimal(12,6))
  end as change_rate,
  unit,
  absence_reason
from (
  select
    *,
    case
      when value is null then value_absence
      when previous is null and existed_from > fiscal_year - 1 then 'unit_did_not_exist'
      when previous is null then 'no_previous_year'
      when unit <> 'CNY' then null
      when previous = 0 then 'denominator_zero'
      when previous < 0 then 'denominator_negative'
      when abs(rounded) > cast(999999999999 as double) then 'out_of_range'
    end as absence_reason
  from (
    select
      c.unit_id,
      c.fiscal_year,
      c.entity_scope,
      c.province,
      c.metric,
      c.unit,
      c.value,
      c.absence_reason as value_absence,
      p.value as previous,
      cast(c.value - p.value as decimal(24,6)) as change,
      floor(cast(c.value - p.value as double) / nullif(cast(p.value as double), 0) * 1000000 + 0.5)
        as rounded,
      extract(year from u.valid_from) as existed_from
    from trend_input c
    left join trend_input p
      on p.unit_id = c.unit_id
      and p.entity_scope = c.entity_scope
      and p.metric = c.metric
      and p.fiscal_year = c.fiscal_year - 1
    left join unit u on u.unit_id = c.unit_id
  ) as paired
) as judged
