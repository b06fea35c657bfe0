-- What the documents of this page tell of their units beside the name.
select c.doc_id, c.kind, c.value
from staged_document_clue c
join wanted_document w on w.doc_id = c.doc_id
order by c.doc_id nulls first, c.kind nulls first, c.value nulls first
