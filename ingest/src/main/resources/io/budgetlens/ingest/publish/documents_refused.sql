-- The first documents of this run that were refused.
select origin, doc_type, reason_zh, reason_en
from document_source_document
where parse_status <> 'read'
order by landed_order nulls first
limit :limit
