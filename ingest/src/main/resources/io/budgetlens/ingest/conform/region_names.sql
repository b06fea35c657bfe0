-- The first and the last name of each region's units: what they share is the region's own name.
select region_code, min(name) as first_name, max(name) as last_name, count(*) as units
from unit_next
where region_code is not null
group by region_code
order by region_code nulls first
