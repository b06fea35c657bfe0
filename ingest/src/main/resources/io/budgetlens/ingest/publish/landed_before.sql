-- What the lake holds of the files that are landing.
select
  d.doc_id, d.origin, d.doc_type, d.reader_version, d.parse_status, d.reason_zh, d.reason_en, d.landed_at,
  d.landed_order
from source_document d
join arriving a on a.doc_id = d.doc_id
order by d.doc_id nulls first
