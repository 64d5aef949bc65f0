-- For how many seconds the server asked to be left alone when the step failed.
ALTER TABLE veildesk_steps ADD COLUMN error_retry_after INTEGER;
