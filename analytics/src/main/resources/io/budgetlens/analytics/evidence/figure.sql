select *
from figure
where doc_id = :doc and seq = :seq
order by seq nulls last
limit 1
