-- Every rate of every record. The denominator's absence goes before the numerator's, because where
-- the denominator is part of the numerator it is the cause.
select
  unit_id,
  fiscal_year,
  entity_scope,
  province,
  metric,
  case
    when absence_reason is null then
      cast(cast(cast(rounded as bigint) as decimal(18,0)) * cast(0.000001 as decimal(7,6))
        as decimal(12,6))
  end as value,
  case when abs(numerator) <= 9999999999999999.99 then cast(numerator as decimal(18,2)) end
    as numerator,
  case when abs(denominator) <= 9999999999999999.99 then cast(denominator as decimal(18,2)) end
    as denominator,
  denominator_basis,
  absence_reason,
  reported
from (
  select
    *,
    case
      when denominator is null then denominator_absence
      when denominator = 0 then 'denominator_zero'
      when denominator < 0 then 'denominator_negative'
      when numerator is null then numerator_absence
      when abs(numerator) > 9999999999999999.99 then 'out_of_range'
      when abs(denominator) > 9999999999999999.99 then 'out_of_range'
      when abs(rounded) > cast(999999999999 as double) then 'out_of_range'
    end as absence_reason
  from (
    select
      *,
      floor(cast(numerator as double) / nullif(cast(denominator as double), 0) * 1000000 + 0.5)
        as rounded
    from metric_input
  ) as quotient
) as judged
