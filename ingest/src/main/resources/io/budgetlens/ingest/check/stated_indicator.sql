-- Indicators with what their completion earns: as much of the full marks as of the target was
-- reached, the other way round where less is better. Far over is more than 130 of 100, for targets
-- of ten and more that are no rates. An indicator of which only equality is known can be met, and
-- is never unmet. A score is whole where it is what was earned, rounded to a whole number.
select
  c.*,
  cast(
    cast(cast(floor(cast(indicator_weight as double) * completed * 10000 + 0.5) as bigint) as decimal(18,0))
    * cast(0.0001 as decimal(7,4)) as decimal(24,6)
  ) as indicator_earned,
  cast(0.05 as decimal(24,6)) as h_indicator_earned,
  coalesce(
    indicator_score = floor(indicator_score)
    and abs(cast(indicator_score as double) - cast(indicator_weight as double) * completed) <= 0.5,
    false
  ) as is_whole,
  cast(
    cast(cast(floor(completed * 1000000 + 0.5) as bigint) as decimal(18,0))
    * cast(0.000001 as decimal(7,6)) as decimal(12,6)
  ) as completion,
  cast(0 as decimal(24,6)) as h_completion
from (
  select
    t.*,
    case wants
      when 'more' then actual_value >= target_value
      when 'less' then actual_value <= target_value
      else actual_value = target_value
    end as is_met,
    case wants
      when 'more' then actual_value < target_value
      when 'less' then actual_value > target_value
      else false
    end as is_unmet,
    wants <> 'less' and not is_rate and target_value >= 10 and actual_value > target_value * 1.3
      as is_far_over,
    case wants
      when 'less' then least(cast(1 as double), cast(target_value as double) / nullif(cast(actual_value as double), 0))
      else least(cast(1 as double), cast(actual_value as double) / nullif(cast(target_value as double), 0))
    end as completed
  from told_indicator t
) c
