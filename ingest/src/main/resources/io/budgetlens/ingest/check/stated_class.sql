-- Each class with the sum of the classes right below it and of the last ones below it, and the same
-- of the class above it, where a class has any below.
with below as (
  select
    doc_id, classification, parent as code,
    sum(class_amount) as amount, sum(h_class_amount) as step, count(*) as classes
  from told_class
  where code <> ''
  group by doc_id, classification, parent
),
last_below as (
  select t.doc_id, t.classification, t.code, t.class_amount, t.h_class_amount
  from told_class t
  left join below b
    on b.doc_id = t.doc_id and b.classification = t.classification and b.code = t.code
  where b.code is null and t.code <> ''
),
leaves as (
  select
    t.doc_id, t.classification, t.code,
    sum(l.class_amount) as amount, sum(l.h_class_amount) as step
  from told_class t
  join last_below l
    on l.doc_id = t.doc_id and l.classification = t.classification
    and substr(l.code, 1, length(t.code)) = t.code and l.code <> t.code
  group by t.doc_id, t.classification, t.code
)
select
  t.*,
  cast(b.amount as decimal(18,2)) as class_below, cast(b.step as decimal(24,6)) as h_class_below,
  cast(l.amount as decimal(18,2)) as class_leaves, cast(l.step as decimal(24,6)) as h_class_leaves,
  u.class_amount as class_above, u.h_class_amount as h_class_above,
  cast(ul.amount as decimal(18,2)) as leaves_above, cast(ul.step as decimal(24,6)) as h_leaves_above
from told_class t
join below b
  on b.doc_id = t.doc_id and b.classification = t.classification and b.code = t.code
left join leaves l
  on l.doc_id = t.doc_id and l.classification = t.classification and l.code = t.code
left join told_class u
  on u.doc_id = t.doc_id and u.classification = t.classification and u.code = t.parent
  and t.code <> ''
left join leaves ul
  on ul.doc_id = u.doc_id and ul.classification = u.classification and ul.code = u.code
