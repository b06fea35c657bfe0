select
  u.*,
  count(*) over () as total
from unit u
where (:region = '' or substr(u.region_code, 1, length(:region)) = :region)
  and (:tier = '' or u.region_tier = :tier)
  and (:level = 0 or u.level = :level)
  and (
    :words = ''
    or lower(u.unit_id) = :words
    or instr(u.name_normalised, :words) > 0
    or exists (
      select 1
      from unit_alias a
      where a.unit_id = u.unit_id and instr(a.alias_normalised, :words) > 0))
order by
  case when u.name_normalised = :words then 0
    when instr(u.name_normalised, :words) = 1 then 1
    else 2 end nulls last,
  u.region_code nulls last,
  u.name nulls last,
  u.unit_id nulls last
limit :limit offset :offset
