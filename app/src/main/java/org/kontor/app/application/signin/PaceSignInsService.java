package org.kontor.app.application.signin;

import static org.kontor.app.domain.signin.Patience.ADDRESS;
import static org.kontor.app.domain.signin.Patience.NAME;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.signin.Tries;
import org.kontor.app.domain.signin.Tries.Began;
import org.springframework.stereotype.Service;

@Service
class PaceSignInsService implements PaceSignIns {
  private final Tries tries;
  private final People people;
  private final Clock clock;

  PaceSignInsService(Tries tries, People people, Clock clock) {
    this.tries = tries;
    this.people = people;
    this.clock = clock;
  }

  /// The address first, and what a name has to wait for doesn't count for it.
  @Override
  public Began begin(String login, String address) {
    Instant now = clock.instant();
    String network = network(address);
    return switch (tries.begin(ADDRESS, network, now)) {
      case Began.Paused paused -> paused;
      case Began.Open open ->
          switch (tries.begin(NAME, known(login), now)) {
            case Began.Paused paused -> {
              tries.succeeded(ADDRESS, network);
              yield paused;
            }
            case Began.Open byName -> new Began.Open(longer(open.pause(), byName.pause()));
          };
    };
  }

  @Override
  public void succeeded(String login, String address) {
    tries.succeeded(ADDRESS, network(address));
    tries.succeeded(NAME, known(login));
  }

  private String known(String login) {
    return people.find(login).isPresent() ? login : "#" + hash(login).substring(0, 24);
  }

  /// Who has one address of IPv6 has 2⁶⁴ of them.
  private static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? String.join(":", Arrays.copyOf(six.getHostAddress().split(":"), 4)) + "::/64"
          : address;
    } catch (IllegalArgumentException e) {
      return hash(address);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
