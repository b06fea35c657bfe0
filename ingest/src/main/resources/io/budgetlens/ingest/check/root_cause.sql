-- Attaches each finding to the one that explains it; what explains itself is its own root.
-- Figures that cannot be checked for want of the same figure have one cause. An amount in the wrong
-- unit (G1) is behind whatever else does not fit in its row.
with parented as (
  select
    f.*,
    coalesce(p0.rule, p1.rule, p2.rule, p3.rule) as parent
  from rule_result f
  left join rule_result p0
    on p0.doc_id = f.doc_id and p0.place = f.place and p0.unit_id = f.unit_id
    and p0.fiscal_year = f.fiscal_year and p0.entity_scope = f.entity_scope
    and p0.rule = f.by_0 and f.outcome <> 'cannot_check' and p0.outcome in ('fails', f.outcome)
  left join rule_result p1
    on p1.doc_id = f.doc_id and p1.place = f.place and p1.unit_id = f.unit_id
    and p1.fiscal_year = f.fiscal_year and p1.entity_scope = f.entity_scope
    and p1.rule = f.by_1 and f.outcome <> 'cannot_check' and p1.outcome in ('fails', f.outcome)
  left join rule_result p2
    on p2.doc_id = f.doc_id and p2.place = f.place and p2.unit_id = f.unit_id
    and p2.fiscal_year = f.fiscal_year and p2.entity_scope = f.entity_scope
    and p2.rule = f.by_2 and f.outcome <> 'cannot_check' and p2.outcome in ('fails', f.outcome)
  left join rule_result p3
    on p3.doc_id = f.doc_id and p3.place = f.place and p3.unit_id = f.unit_id
    and p3.fiscal_year = f.fiscal_year and p3.entity_scope = f.entity_scope
    and p3.rule = f.by_3 and f.outcome <> 'cannot_check' and p3.outcome in ('fails', f.outcome)
),
first_missing as (
  select doc_id, place, unit_id, fiscal_year, entity_scope, missing, min(rule) as rule
  from rule_result
  where outcome = 'cannot_check'
  group by doc_id, place, unit_id, fiscal_year, entity_scope, missing
)
select
  f.*,
  coalesce(s.rule, m.rule, g.parent, f.parent, f.rule) as root
from parented f
left join parented g
  on g.doc_id = f.doc_id and g.place = f.place and g.unit_id = f.unit_id
  and g.fiscal_year = f.fiscal_year and g.entity_scope = f.entity_scope
  and g.rule = f.parent
left join first_missing m
  on m.doc_id = f.doc_id and m.place = f.place and m.unit_id = f.unit_id
  and m.fiscal_year = f.fiscal_year and m.entity_scope = f.entity_scope
  and m.missing = f.missing and f.outcome = 'cannot_check'
left join rule_result s
  on s.doc_id = f.doc_id and s.place = f.place and s.unit_id = f.unit_id
  and s.fiscal_year = f.fiscal_year and s.entity_scope = f.entity_scope
  and s.rule = 'G1' and f.outcome = 'fails' and f.unit in ('CNY', 'ratio')
