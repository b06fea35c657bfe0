select *
from document_block
where doc_id = :doc and place = :place
order by seq nulls last
limit 1
