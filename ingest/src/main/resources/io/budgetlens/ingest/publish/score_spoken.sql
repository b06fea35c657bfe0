-- The scores of a unit's year in a dimension: those of a document, and those that speak.
select project_code, evaluator, score_scheme, max_score, score, grade_written, grade,
  doc_id = :doc as own
from score
where unit_id = :unit and fiscal_year = :fiscal_year and dimension = :item
order by project_code nulls first, evaluator nulls first, score_scheme nulls first
