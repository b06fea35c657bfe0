-- The names that wanted names may mean: the same name, a name in a region meant that ends alike, a
-- name that ends so where no region is told, and all names of units that a code names.
select
  n.unit_id, u.region_code, u.province, u.unit_code, p.name as parent_name, n.name, n.kind,
  n.valid_from, n.valid_to
from (
  select n.unit_id, n.name, n.kind, n.valid_from, n.valid_to
  from unit_name n
  join wanted_name w on w.name_normalised = n.name_normalised
  union
  select n.unit_id, n.name, n.kind, n.valid_from, n.valid_to
  from unit_name n
  join unit_next u on u.unit_id = n.unit_id
  join wanted_place w
    on w.tail = n.tail and w.region_code = substr(u.region_code, 1, 6) || '000'
  union
  select n.unit_id, n.name, n.kind, n.valid_from, n.valid_to
  from unit_name n
  join unit_next u on u.unit_id = n.unit_id
  join wanted_place w
    on w.tail = n.second_tail and w.region_code = substr(u.region_code, 1, 6) || '000'
  union
  select n.unit_id, n.name, n.kind, n.valid_from, n.valid_to
  from unit_name n
  join wanted_ending w on w.tail = n.tail and right(n.main, length(w.ending)) = w.ending
  union
  select n.unit_id, n.name, n.kind, n.valid_from, n.valid_to
  from unit_name n
  join (
    select a.unit_id
    from unit_alias_next a
    join wanted_code w on w.code = a.alias
    where a.kind in ('code', 'social_credit_code')
    union
    select u.unit_id
    from unit_next u
    join wanted_code w on w.code = u.region_code || '-' || u.unit_code
  ) coded on coded.unit_id = n.unit_id
) n
join unit_next u on u.unit_id = n.unit_id
left join unit_next p on p.unit_id = u.parent_unit_id
order by n.unit_id nulls first, n.kind nulls first, n.name nulls first
