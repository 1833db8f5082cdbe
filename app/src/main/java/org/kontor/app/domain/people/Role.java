package org.kontor.app.domain.people;

/// What someone does here all day; decides what the console shows and the server allows. One per
/// person.
public enum Role {
  MERCHANDISER,
  SERVICE_AGENT,
  /// Bound to one or more stores and sees only their rows.
  STORE_ASSOCIATE,
  OPERATIONS,
  /// May do everything, and alone manages people and keys.
  ADMINISTRATOR
}
