package org.kontor.app.application.signin;

import org.kontor.app.domain.signin.Tries.Began;

/// Makes those wait who come with wrong passwords: by name, from wherever they come, and by
/// address, whatever names they try. A name that nobody has waits like any other.
public interface PaceSignIns {
  /// To be asked before the password is looked at.
  Began begin(String login, String address);

  void succeeded(String login, String address);
}
