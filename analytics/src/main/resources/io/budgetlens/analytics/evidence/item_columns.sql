select item_columns
from source_document
where doc_id = :doc
order by doc_id nulls last
limit 1
