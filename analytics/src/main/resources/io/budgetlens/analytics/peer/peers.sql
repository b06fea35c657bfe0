select
  p.unit_id,
  coalesce(u.name, p.unit_id) as name,
  p.peer_group,
  p.included,
  p.left_out_reason,
  count(*) over () as total
from peer p
left join unit u on u.unit_id = p.unit_id
where p.fiscal_year = :fiscal_year
  and p.peer_group in (
    select own.peer_group
    from peer own
    where own.unit_id = :unit
      and own.fiscal_year = :fiscal_year
      and own.entity_scope = :scope)
order by p.included desc nulls last, p.left_out_reason nulls first, p.unit_id nulls last
limit :limit offset :offset
