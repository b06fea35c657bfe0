-- Every change of units, each once; the row that landed last speaks.
select
  from_unit_id, to_unit_id, kind, effective_date, share, document_number, source, doc_id, place
from (
  select
    told.*,
    row_number() over (
      partition by from_unit_id, to_unit_id, kind, effective_date
      order by landed_order desc nulls last, place desc nulls last
    ) as turn
  from (
    select
      l.from_unit_id, l.to_unit_id, l.kind, l.effective_date, l.share, l.document_number, l.source,
      l.doc_id, l.place, d.landed_order
    from unit_lineage l
    left join source_document d on d.doc_id = l.doc_id
    union all
    select
      from_unit_id, to_unit_id, kind, effective_date, share, document_number, source, doc_id, place,
      landed_order
    from lineage_good
  ) told
) ranked
where turn = 1
