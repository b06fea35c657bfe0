-- Changes of units that arrived, under the ids their units have.
select
  coalesce(f.unit_id, l.from_unit_id) as from_unit_id,
  coalesce(t.unit_id, l.to_unit_id) as to_unit_id,
  l.kind, l.effective_date, l.share, l.document_number, l.source, l.doc_id, l.place, l.landed_order,
  fu.name as from_name, fu.valid_from as from_begins, fu.valid_to as from_ends,
  coalesce(a.file, '') as file
from lineage_row l
left join code_known f on f.alias = l.from_unit_id
left join code_known t on t.alias = l.to_unit_id
left join unit_next fu on fu.unit_id = coalesce(f.unit_id, l.from_unit_id)
left join arrival a on a.doc_id = l.doc_id
order by l.doc_id nulls first, l.place nulls first
