-- This run's rows of units under the ids they will have.
select
  coalesce(code.unit_id, adopted.unit_id, r.unit_key) as unit_id,
  r.unit_key, r.region, r.code, r.name, r.name_normalised, r.level, r.parent_key, r.unit_type,
  r.function_class, r.entity_scope, r.valid_from, r.valid_to, r.currency, r.doc_id, r.place, r.landed_order
from unit_row r
left join (
  select alias, min(unit_id) as unit_id from unit_alias where kind = 'code' group by alias
) code on code.alias = r.unit_key
left join unit_adopted adopted on adopted.unit_key = r.unit_key
