select f.*, count(*) over () as total
from figure f
where f.doc_id = :doc
order by f.seq nulls last
limit :limit offset :offset
