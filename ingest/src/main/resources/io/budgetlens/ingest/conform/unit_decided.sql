-- What people decided of documents whose unit was in doubt; the newest decision of each document.
select
  doc_id, file, name, name_normalised, region_words, fiscal_year, candidates, status, unit_id,
  decided_by, decided_reason, decided_at
from new_decision
union all
select
  doc_id, file, name, name_normalised, region_words, fiscal_year, candidates, status, unit_id,
  decided_by, decided_reason, decided_at
from unit_review
where status <> 'open' and doc_id not in (select doc_id from new_decision)
