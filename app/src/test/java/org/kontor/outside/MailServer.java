package org.kontor.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes every letter, and remembers by what name each came.
final class MailServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0);
  private final List<String> names = new CopyOnWriteArrayList<>();

  MailServer() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// The `Message-ID` of each letter; one that came twice is there twice.
  List<String> names() {
    return names;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> listen(caller));
      } catch (IOException _) {
        // Closed: nobody writes any more
      }
    }
  }

  private void listen(Socket caller) {
    try (caller) {
      var in =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
      say(caller, "220 ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb = line.toUpperCase(Locale.ROOT);
        if (verb.startsWith("DATA")) {
          say(caller, "354 go on");
          String name = read(in);
          names.add(name);
          say(caller, "250 taken");
        } else if (verb.startsWith("QUIT")) {
          say(caller, "221 bye");
          return;
        } else {
          say(caller, "250 ok");
        }
      }
    } catch (IOException _) {
      // The caller died in the middle of a letter: it doesn't count
    }
  }

  private static String read(BufferedReader in) throws IOException {
    String name = null;
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("The letter has no end");
      }
      if (name == null && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
        name = line.substring(11).strip();
      }
    }
    return String.valueOf(name);
  }

  private static void say(Socket caller, String answer) throws IOException {
    OutputStream out = caller.getOutputStream();
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
