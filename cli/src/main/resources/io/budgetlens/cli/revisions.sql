select r.*, coalesce(d.origin, r.of_doc_id) as origin
from revision r
left join source_document d on d.doc_id = r.of_doc_id
order by r.made_at desc nulls last, r.revision_id nulls last
limit :limit
