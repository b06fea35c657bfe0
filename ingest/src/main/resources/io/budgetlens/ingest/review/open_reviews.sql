select doc_id, file, name, region_words, fiscal_year, candidates
from unit_review
where status = 'open'
order by name_normalised nulls first, fiscal_year nulls first, doc_id nulls first
limit :limit
