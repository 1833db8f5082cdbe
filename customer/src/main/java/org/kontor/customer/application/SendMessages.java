package org.kontor.customer.application;

/// Sends the messages that are due. Any number of instances may do so at once.
///
/// A message leaves once, with one exception that can't be closed: if we die after the mail server
/// has taken it and before we have noted that, it is sent again when the lease ends. Its
/// `Message-ID` is the same then.
public interface SendMessages {
  /// Takes one batch.
  ///
  /// @return how many were tried; zero if nothing is due
  int sendDue();
}
