select reason, count(*) as n from arrived_rejected_row group by reason order by reason nulls first
