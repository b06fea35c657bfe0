select *
from document_block
where doc_id = :doc
  and start_offset < :before
order by start_offset desc nulls last, seq desc nulls last
limit 8
