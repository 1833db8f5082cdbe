package org.kontor.customer.adapter.out.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A mail server that takes one letter a connection, or answers what it is told to (RFC 5321).
class MailServer implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final Map<String, String> answers;
  private final Queue<String> letters = new ConcurrentLinkedQueue<>();
  private final ExecutorService service = Executors.newVirtualThreadPerTaskExecutor();

  /// @param answers what to say to a command instead of yes, by its first word
  MailServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    service.execute(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /// What has come, headers and text.
  Queue<String> letters() {
    return letters;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket guest = door.accept()) {
        talk(guest);
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void talk(Socket guest) throws IOException {
    var lines =
        new BufferedReader(
            new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
    say(guest, "220 mail.test");
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String command = line.split("[ :]", 2)[0];
      String answer =
          answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
      say(guest, answer);
      if (answer.startsWith("354")) {
        StringBuilder letter = new StringBuilder();
        for (line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
          letter.append(line).append('\n');
        }
        letters.add(letter.toString());
        say(guest, answers.getOrDefault(".", "250 taken"));
      }
    }
  }

  private static void say(Socket guest, String line) throws IOException {
    guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    door.close();
    // Until then the door may let one more in
    service.close();
  }
}
