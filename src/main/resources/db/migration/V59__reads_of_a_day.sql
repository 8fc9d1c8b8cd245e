-- Whether a screen that is drawn anew every few seconds was noted today is asked however long the log has grown.
create index read_log_today on read_log (case_reference, reader, what, read_at);
