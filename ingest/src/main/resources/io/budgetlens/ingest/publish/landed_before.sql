select
  doc_id, origin, doc_type, reader_version, parse_status, reason_zh, reason_en, landed_at, landed_order
from source_document
order by doc_id nulls first
