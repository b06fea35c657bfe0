select fiscal_year, outcome, severity, count(*) as finding_count
from finding
where unit_id = :unit
group by fiscal_year, outcome, severity
order by fiscal_year nulls last, outcome nulls last, severity nulls last
limit 1000
