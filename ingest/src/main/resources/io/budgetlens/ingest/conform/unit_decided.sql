-- What people decided of documents whose unit was in doubt; the newest decision of each document
-- and name.
select
  doc_id, file, name, name_normalised, region_words, fiscal_year, candidates, status, unit_id,
  decided_by, decided_reason, decided_at
from new_decision
union all
select
  doc_id, file, name, name_normalised, region_words, fiscal_year, candidates, status, unit_id,
  decided_by, decided_reason, decided_at
from unit_review
where status <> 'open' and not exists (
  select 1 from new_decision n
  where n.doc_id = unit_review.doc_id and n.name_normalised = unit_review.name_normalised
)
