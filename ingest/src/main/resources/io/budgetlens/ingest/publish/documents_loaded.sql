-- How many documents of this run were read and refused, and how many figures they stated.
select
  count(case when parse_status = 'read' and doc_type <> 'archive' then 1 end) as documents,
  count(case when parse_status <> 'read' then 1 end) as refused,
  (select count(*) from document_figure) as figures
from document_source_document
