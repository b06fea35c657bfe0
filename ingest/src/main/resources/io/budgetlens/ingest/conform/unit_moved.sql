-- Units whose province was learnt or corrected: their facts lie in partitions of the old one.
select
  n.unit_id, coalesce(u.province, '00') as old_province, coalesce(n.province, '00') as province
from unit u
join unit_next n on n.unit_id = u.unit_id
where coalesce(u.province, '00') <> coalesce(n.province, '00')
