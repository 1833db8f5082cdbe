package org.kontor.catalog.domain;

/// What of people's HTML may stand in a description: text, lists, tables, links, pictures; nothing
/// that runs, loads or leaves the description's place.
public interface HtmlPolicy {
  /// Cleaning what is clean changes nothing.
  String clean(String html);
}
