-- The aliases of the release to come: what was known, other names files give, codes learnt later,
-- and names that a later file replaced.
select unit_id, alias, alias_normalised, kind, valid_from, valid_to, doc_id, place
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
  ) told
) picked
where pick = 1
