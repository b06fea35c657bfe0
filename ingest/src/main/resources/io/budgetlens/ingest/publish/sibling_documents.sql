-- The other documents that speak of a unit and stand.
select doc_id
from source_document
where unit_id = :unit and doc_id <> :doc and parse_status = 'read' and doc_type <> 'correction'
order by doc_id nulls first
