select absence_reason, count(*) as row_count
from metric_value_new
where absence_reason is not null
group by absence_reason
order by absence_reason nulls last
limit 100
