-- What failed is looked for at each retry; it must not cost more the more was heard
CREATE INDEX event_publication_failed_idx ON event_publication (publication_date) WHERE status = 'FAILED';
