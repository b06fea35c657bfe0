select
  f.*,
  u.name as unit_name,
  count(*) over () as total
from finding f
left join unit u on u.unit_id = f.unit_id
where (:unit = '' or f.unit_id = :unit)
  and (:fiscal_year = 0 or f.fiscal_year = :fiscal_year)
  and (:rule = '' or f.rule = :rule)
  and (:outcome = '' or f.outcome = :outcome)
  and (:severity = '' or f.severity = :severity)
  and (:doc = '' or f.doc_id = :doc)
order by
  case f.outcome when 'fails' then 0 when 'cannot_check' then 1 else 2 end nulls last,
  case f.severity when 'error' then 0 when 'warning' then 1 else 2 end nulls last,
  f.fiscal_year desc nulls last,
  f.unit_id nulls last,
  f.rule nulls last,
  f.finding_id nulls last
limit :limit offset :offset
