-- The units of the release to come: the row that landed last speaks.
select
  unit_id, region_code,
  case
    when region_code is null then null
    when region_code in ('000000000', '100000000') then 'nation'
    when substr(region_code, 3) = '0000000' then 'province'
    when substr(region_code, 5) = '00000' then 'city'
    when substr(region_code, 7) = '000' then 'county'
    else 'township'
  end as region_tier,
  province, unit_code, name, name_normalised, level, parent_unit_id, unit_type, function_class,
  entity_scope, valid_from, valid_to, currency, doc_id, place
from (
  select
    spoken.*,
    row_number() over (
      partition by unit_id order by landed_order desc nulls last, place desc nulls last
    ) as turn
  from (
    select
      u.unit_id, u.region_code, u.province, u.unit_code, u.name, u.name_normalised, u.level,
      u.parent_unit_id, u.unit_type, u.function_class, u.entity_scope, u.valid_from, u.valid_to,
      u.currency, u.doc_id, u.place, d.landed_order
    from unit u
    left join source_document d on d.doc_id = u.doc_id
    union all
    select
      unit_id, region as region_code, substr(region, 1, 2) as province, code as unit_code, name,
      name_normalised, level, parent_key as parent_unit_id, unit_type, function_class, entity_scope,
      valid_from, valid_to, currency, doc_id, place, landed_order
    from unit_identified
    union all
    select
      f.unit_id, f.region_code, f.province, f.unit_code, f.name, f.name_normalised, f.level,
      f.parent_unit_id, f.unit_type, f.function_class, f.entity_scope, f.valid_from, f.valid_to,
      f.currency, f.doc_id, f.place, cast(null as bigint) as landed_order
    from founded_unit f
    where f.unit_id not in (select unit_id from unit)
  ) spoken
) ranked
where turn = 1
