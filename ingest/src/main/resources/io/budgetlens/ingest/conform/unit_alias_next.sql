-- The aliases of the release to come: what was known, other names files give, codes learnt later,
-- names that a later file replaced, names before a rename, and names that a person confirmed. A
-- former name ends on the day its unit was renamed, where that is told.
select
  picked.unit_id, alias, alias_normalised, kind, valid_from,
  case when kind = 'former_name' then coalesce(valid_to, r.renamed_on) else valid_to end as valid_to,
  doc_id, place
from (
  select
    told.*,
    row_number() over (
      partition by unit_id, alias_normalised, kind
      order by turn nulls last, doc_id nulls last, place nulls last
    ) as pick
  from (
    select 1 as turn, a.* from unit_alias a
    union all
    select 2 as turn, r.* from alias_row r
    union all
    select
      3 as turn, unit_id, unit_key as alias, lower(unit_key) as alias_normalised, 'code' as kind,
      cast(null as date) as valid_from, cast(null as date) as valid_to, doc_id, place
    from unit_identified
    where unit_id <> unit_key
    union all
    select
      4 as turn, u.unit_id, u.name as alias, u.name_normalised as alias_normalised,
      'former_name' as kind, cast(null as date) as valid_from, cast(null as date) as valid_to,
      u.doc_id, u.place
    from unit u
    join unit_next n on n.unit_id = u.unit_id
    where n.name_normalised <> u.name_normalised
    union all
    select
      5 as turn, l.to_unit_id as unit_id, f.name as alias, f.name_normalised as alias_normalised,
      'former_name' as kind, cast(null as date) as valid_from, l.effective_date as valid_to,
      l.doc_id, l.place
    from unit_lineage_next l
    join unit_next f on f.unit_id = l.from_unit_id
    join unit_next t on t.unit_id = l.to_unit_id
    where l.kind = 'rename' and f.name_normalised <> t.name_normalised
    union all
    select 6 as turn, d.* from decided_alias d
  ) told
) picked
left join (
  select to_unit_id as unit_id, min(effective_date) as renamed_on
  from unit_lineage_next
  where kind = 'rename' and from_unit_id = to_unit_id
  group by to_unit_id
  having count(*) = 1
) r on r.unit_id = picked.unit_id
where pick = 1
