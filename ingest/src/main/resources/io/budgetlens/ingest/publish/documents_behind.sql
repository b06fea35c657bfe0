-- What landed before a document and may have rows of the same keys: documents of the units whose
-- rows it gives, and record files of the kinds it gives. Where its rows go, these speak again.
with spoken as (
  select unit_id, 'budget_months' as kind from budget_month where doc_id = :doc
  union select unit_id, 'projects' from project_year where doc_id = :doc
  union select unit_id, 'scores' from score where doc_id = :doc
  union select unit_id, 'indicators' from indicator_result where doc_id = :doc
  union select unit_id, '' from budget_function where doc_id = :doc
  union select unit_id, '' from budget_economic where doc_id = :doc
)
select d.doc_id
from source_document d
where d.doc_id <> :doc and d.parse_status = 'read' and d.doc_type <> 'correction'
  and d.landed_order < (select max(landed_order) from source_document where doc_id = :doc)
  and (d.unit_id in (select unit_id from spoken) or d.doc_type in (select kind from spoken))
order by d.doc_id nulls first
