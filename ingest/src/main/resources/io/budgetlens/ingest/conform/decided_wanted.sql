-- The decisions on documents that this run reads, with the units decided on.
select
  d.doc_id, d.status, d.unit_id, d.decided_by, d.decided_reason, d.decided_at,
  u.region_code, coalesce(u.province, '00') as province
from unit_decided d
join wanted_document w on w.doc_id = d.doc_id
left join unit_next u on u.unit_id = d.unit_id
order by d.doc_id nulls first
