select b.*, count(*) over () as total
from document_block b
where b.doc_id = :doc
order by b.seq nulls last
limit :limit offset :offset
