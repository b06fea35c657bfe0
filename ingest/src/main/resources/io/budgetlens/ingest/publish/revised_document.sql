-- A document by its id, the beginning of its id, or where it came from.
select *
from source_document
where doc_id = :written or doc_id like :prefix or origin = :written
order by doc_id nulls first
limit 2
