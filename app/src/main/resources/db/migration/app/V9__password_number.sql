-- A session knows with which password it began
ALTER TABLE app.person ADD COLUMN password_number int NOT NULL DEFAULT 1;
COMMENT ON COLUMN app.person.password_number IS 'Grows with each new password; sessions of an earlier one have ended';
