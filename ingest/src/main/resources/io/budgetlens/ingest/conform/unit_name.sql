-- Every name of every unit with the last two characters that it can be found by: those of the name
-- on its first door plate, and of the one in brackets. Where one unit was renamed into another, its
-- names end on that day, and its name is its successor's from that day on.
select
  unit_id, name, name_normalised, kind, valid_from, valid_to, right(main, 2) as tail, main,
  right(second, 2) as second_tail
from (
  select
    named.unit_id, named.name, named.name_normalised,
    case
      when p.unit_id is not null then 'predecessor'
      when r.unit_id is not null then 'renamed'
      else named.kind
    end as kind,
    case when p.unit_id is not null then p.renamed_on else named.valid_from end as valid_from,
    case
      when p.unit_id is not null then null
      when r.unit_id is not null then coalesce(named.valid_to, r.renamed_on)
      else named.valid_to
    end as valid_to,
    regexp_replace(
      regexp_replace(named.name_normalised, '[(][^()]*[)]$', ''), '(本级|机关|本部)$', '') as main,
    regexp_extract(named.name_normalised, '[(]([^()]*)[)]$', 1) as second
  from (
    select unit_id, name, name_normalised, 'current' as kind, valid_from, valid_to from unit_next
    union all
    select unit_id, alias as name, alias_normalised as name_normalised, kind, valid_from, valid_to
    from unit_alias_next
  ) named
  left join (
    select from_unit_id as unit_id, max(effective_date) as renamed_on
    from unit_lineage_next
    where kind = 'rename' and from_unit_id <> to_unit_id
    group by from_unit_id
  ) r on r.unit_id = named.unit_id and named.kind not in ('code', 'social_credit_code')
  left join (
    select l.to_unit_id as unit_id, f.name_normalised, max(l.effective_date) as renamed_on
    from unit_lineage_next l
    join unit_next f on f.unit_id = l.from_unit_id
    where l.kind = 'rename' and l.from_unit_id <> l.to_unit_id
    group by l.to_unit_id, f.name_normalised
  ) p
    on p.unit_id = named.unit_id and p.name_normalised = named.name_normalised
   and named.kind = 'former_name'
) parted
