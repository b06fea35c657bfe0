-- Every name of every unit with the last two characters that it can be found by: those of the name
-- on its first door plate, and of the one in brackets. A name that a rename ended says until when.
select
  unit_id, name, name_normalised, kind, valid_from, valid_to, right(main, 2) as tail, main,
  right(second, 2) as second_tail
from (
  select
    named.*,
    regexp_replace(
      regexp_replace(name_normalised, '[(][^()]*[)]$', ''), '(本级|机关|本部)$', '') as main,
    regexp_extract(name_normalised, '[(]([^()]*)[)]$', 1) as second
  from (
    select
      u.unit_id, u.name, u.name_normalised,
      case when r.unit_id is null then 'current' else 'renamed' end as kind,
      u.valid_from, coalesce(r.renamed_on, u.valid_to) as valid_to
    from unit_next u
    left join (
      select from_unit_id as unit_id, max(effective_date) as renamed_on
      from unit_lineage_next
      where kind = 'rename' and from_unit_id <> to_unit_id
      group by from_unit_id
    ) r on r.unit_id = u.unit_id
    union all
    select unit_id, alias as name, alias_normalised as name_normalised, kind, valid_from, valid_to
    from unit_alias_next
  ) named
) parted
