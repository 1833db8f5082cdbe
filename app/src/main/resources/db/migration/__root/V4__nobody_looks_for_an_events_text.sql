-- Who looks for an event by its text also says that it isn't completed, and those are few: the index on the date of completion
-- finds them. Each publication wrote into this one twice.
DROP INDEX IF EXISTS event_publication_serialized_event_hash_idx;
-- The planner never asks which texts are frequent; to find out, ANALYZE compares thousands of them with each other.
ALTER TABLE event_publication ALTER COLUMN serialized_event SET STATISTICS 0;
