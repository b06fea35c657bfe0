select * from revision order by made_at nulls first, revision_id nulls first
