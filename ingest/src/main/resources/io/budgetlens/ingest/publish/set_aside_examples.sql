select file, line, column_name, written, reason, message_zh, message_en
from arrived_rejected_row
order by file nulls first, line nulls first, column_name nulls first, reason nulls first
limit :limit
