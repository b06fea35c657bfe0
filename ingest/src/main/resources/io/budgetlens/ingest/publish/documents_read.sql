-- A page of this run's documents that were read, with what they call their unit.
select s.doc_id, a.file, s.unit_name, s.fiscal_year
from staged_source_document s
join arrival a on a.doc_id = s.doc_id
where s.parse_status = 'read' and s.doc_id > :after
order by s.doc_id nulls first
limit :page
