-- Units that were known by name only and whose code is now told: the id stays, the code becomes an
-- alias. Only where exactly one coded unit and one named unit meet.
select unit_key, min(unit_id) as unit_id
from (
  select r.unit_key, u.unit_id
  from (select distinct unit_key, name_normalised, region from unit_row) r
  join unit u
    on u.name_normalised = r.name_normalised
   and (u.region_code is null or u.region_code = r.region)
   and (u.province is null or u.province = substr(r.region, 1, 2))
  left join unit coded on coded.unit_id = r.unit_key
  where u.unit_id like 'x-%' and r.unit_key not like 'x-%' and coded.unit_id is null
) met
where unit_id in (
  select n.unit_id
  from unit n
  join (select distinct unit_key, name_normalised from unit_row) r
    on r.name_normalised = n.name_normalised
  where n.unit_id like 'x-%' and r.unit_key not like 'x-%'
  group by n.unit_id
  having count(distinct r.unit_key) = 1
)
group by unit_key
having count(distinct unit_id) = 1
