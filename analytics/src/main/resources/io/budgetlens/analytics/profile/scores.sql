select *
from score
where unit_id = :unit
order by
  fiscal_year nulls last, project_code nulls first, evaluator nulls last, score_scheme nulls last,
  dimension nulls last
limit 20000
