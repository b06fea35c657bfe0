-- A figure of all funds and kinds goes before one of a part.
select *
from figure
where doc_id = :doc
  and item = :item
  and fiscal_year = :fiscal_year
order by
  case when fund_type is null then 0 else 1 end nulls last,
  confidence desc nulls last,
  seq nulls last
limit 500
