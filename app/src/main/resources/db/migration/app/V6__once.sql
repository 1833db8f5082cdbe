-- What was asked once, and what was answered
CREATE TABLE app.once
(
  scope        varchar(60)  NOT NULL,
  key          varchar(200) NOT NULL,
  request_hash varchar(64)  NOT NULL,
  started_at   timestamptz  NOT NULL,
  status       int,
  headers      jsonb,
  body         bytea,
  PRIMARY KEY (scope, key),
  CHECK ((status IS NULL) = (headers IS NULL) AND (status IS NULL) = (body IS NULL))
);
COMMENT ON TABLE app.once IS 'Without a status: still running, or its node died';
CREATE INDEX once_started_at ON app.once (started_at);
