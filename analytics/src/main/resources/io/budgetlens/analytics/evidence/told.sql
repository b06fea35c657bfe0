-- All testimonies of a record, the first to be believed first: the order in which the record was made.
select t.*, d.origin
from budget_testimony t
left join source_document d on d.doc_id = t.doc_id
where t.unit_id = :unit
  and t.fiscal_year = :fiscal_year
  and t.entity_scope = :scope
order by
  t.precedence nulls last, t.published_on desc nulls last, t.landed_order desc nulls last,
  t.place nulls last
limit 500
