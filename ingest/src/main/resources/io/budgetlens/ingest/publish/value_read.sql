-- What was read of a unit's item in a document, the first mention first.
select value
from figure
where doc_id = :doc and item = :item and fiscal_year = :fiscal_year and subject = :subject
order by seq nulls first
limit 1
