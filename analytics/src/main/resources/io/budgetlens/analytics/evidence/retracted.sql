-- Documents of a unit's year that a person has taken out.
select *
from source_document
where unit_id = :unit
  and fiscal_year = :fiscal_year
  and parse_status = 'retracted'
order by landed_order nulls last
limit 100
