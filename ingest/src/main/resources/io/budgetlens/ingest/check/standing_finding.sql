-- What stands of what was found: where a document also states a figure with which the rule would
-- hold, it cannot be told which of the two is meant, and the rule keeps silent.
select f.*, s.is_unit
from document_found f
join stated s
  on s.doc_id = f.doc_id and s.place = f.place and s.unit_id = f.unit_id
  and s.fiscal_year = f.fiscal_year and s.entity_scope = f.entity_scope
left join (
  select distinct r.doc_id, r.base_place, n.rule
  from stated r
  join rule_name n on n.name = r.rival
  left join root_cause c
    on c.doc_id = r.doc_id and c.place = r.place and c.rule = n.rule
  where c.rule is null
) silenced
  on silenced.doc_id = f.doc_id and silenced.base_place = f.place and silenced.rule = f.rule
where s.rival is null and silenced.rule is null
