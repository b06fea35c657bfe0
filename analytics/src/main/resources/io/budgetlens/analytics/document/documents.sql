select d.*, count(*) over () as total
from source_document d
where (:unit = '' or d.unit_id = :unit)
  and (:fiscal_year = 0 or d.fiscal_year = :fiscal_year)
  and (:doc_type = '' or d.doc_type = :doc_type)
  and (:parse_status = '' or d.parse_status = :parse_status)
order by d.landed_order nulls last, d.origin nulls last, d.doc_id nulls last
limit :limit offset :offset
