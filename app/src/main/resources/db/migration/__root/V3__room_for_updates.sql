-- Each publication is written three times: room on its page keeps the second from touching the indexes, and both short
-- in the log.
ALTER TABLE event_publication SET (fillfactor = 50);
