-- What became of events that a listener could not handle, and who may look after them
CREATE TABLE app.lease
(
  name   varchar(40) PRIMARY KEY,
  holder varchar(80) NOT NULL,
  until  timestamptz NOT NULL
);
COMMENT ON TABLE app.lease IS 'Jobs that only one node does at a time';

CREATE TABLE app.publication_failure
(
  publication_id uuid PRIMARY KEY,
  attempts       int         NOT NULL CHECK (attempts > 0),
  last_error     text        NOT NULL,
  last_at        timestamptz NOT NULL,
  next_at        timestamptz NOT NULL
);
COMMENT ON TABLE app.publication_failure IS 'Beside the registry''s rows: how often each was tried and when it is tried again';

CREATE TABLE app.dead_letter
(
  id           uuid PRIMARY KEY,
  listener_id  text        NOT NULL,
  event_type   text        NOT NULL,
  payload      text        NOT NULL,
  published_at timestamptz NOT NULL,
  attempts     int         NOT NULL,
  last_error   text        NOT NULL,
  died_at      timestamptz NOT NULL,
  discarded_at timestamptz,
  discarded_by varchar(40),
  CHECK ((discarded_at IS NULL) = (discarded_by IS NULL))
);
COMMENT ON TABLE app.dead_letter IS 'Taken out of the registry, so that they hold up nobody; kept until retried or discarded';
CREATE INDEX dead_letter_open ON app.dead_letter (died_at DESC) WHERE discarded_at IS NULL;

CREATE TABLE app.invariant_check
(
  name       varchar(120) PRIMARY KEY,
  checked_at timestamptz NOT NULL,
  broken     int         NOT NULL,
  millis     int         NOT NULL
);
COMMENT ON TABLE app.invariant_check IS 'The last check of each invariant; broken is capped at 1000';

CREATE VIEW app.invariant_i12_events AS
SELECT id, listener_id, event_type, publication_date
FROM event_publication
WHERE completion_date IS NULL
  AND publication_date < now() - interval '5 minutes';
COMMENT ON VIEW app.invariant_i12_events IS 'I12: no event waits longer than 5 minutes for a listener';
