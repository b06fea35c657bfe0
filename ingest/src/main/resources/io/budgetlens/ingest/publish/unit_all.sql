-- All units, with those that documents and records of this run are the first to name.
select
  unit_id, region_code, region_tier, province, unit_code, name, name_normalised, level,
  parent_unit_id, unit_type, function_class, entity_scope, valid_from, valid_to, currency, doc_id, place
from unit_next
union all
select
  unit_id, region_code, region_tier, province, unit_code, name, name_normalised, level,
  parent_unit_id, unit_type, function_class, entity_scope, valid_from, valid_to, currency, doc_id, place
from (
  select
    d.*,
    row_number() over (partition by d.unit_id order by d.doc_id nulls last) as turn
  from (select * from document_unit union all select * from record_unit) d
  left join unit_next n on n.unit_id = d.unit_id
  where n.unit_id is null
) named
where turn = 1
