package org.kontor.app.application.events;

/// Brings failed events home: tries again what is due, takes the place of nodes that died, buries
/// what was tried often enough. Only one node does it at a time; doing it twice harms nobody, since
/// listeners are idempotent.
public interface RecoverEvents {
  /// @param queued whether this node still has listeners waiting for a thread
  void recover(boolean queued);

  /// Notes that a listener failed just now.
  void failed(String listener, Object event, Throwable error);
}
