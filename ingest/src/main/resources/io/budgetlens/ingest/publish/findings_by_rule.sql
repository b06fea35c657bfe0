select rule, outcome, severity, count(*) as n
from arrived_finding
group by rule, outcome, severity
order by rule nulls first, outcome nulls first, severity nulls first
