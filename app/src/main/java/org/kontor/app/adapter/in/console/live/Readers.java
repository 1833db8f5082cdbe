package org.kontor.app.adapter.in.console.live;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// All pages that are looked at on this node. They end with their session, and before the server
/// waits for the requests under way when it stops.
@Component
class Readers implements SmartLifecycle {
  private static final String OF_SESSION = Readers.class.getName();
  private static final int MOST = 2_000;
  private static final int MOST_OF_A_SESSION = 12;

  private final Set<Reader> open = ConcurrentHashMap.newKeySet();

  /// From the first: the web server starts before the last phase, and stops after it.
  private volatile boolean running = true;

  /// False if there are too many.
  boolean start(Reader reader, HttpSession session) {
    Mine mine = of(session);
    if (!running || open.size() >= MOST) {
      return false;
    }
    mine.makeRoom();
    open.add(reader);
    mine.readers.add(reader);
    Thread.ofVirtual()
        .name("live")
        .start(() -> {
          try {
            reader.run();
          } finally {
            open.remove(reader);
            mine.readers.remove(reader);
          }
        });
    return true;
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /// Costs the one who says so a look at a short queue for each page.
  void tell(Set<Topic> changed) {
    open.forEach(reader -> reader.tell(changed));
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    open.forEach(Reader::close);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static Mine of(HttpSession session) {
    if (session.getAttribute(OF_SESSION) instanceof Mine mine) {
      return mine;
    }
    Mine mine = new Mine();
    session.setAttribute(OF_SESSION, mine);
    return mine;
  }

  /// Those of one session.
  private static final class Mine implements HttpSessionBindingListener {
    private final Deque<Reader> readers = new ConcurrentLinkedDeque<>();

    /// The newest is what someone looks at; the oldest may be gone already.
    void makeRoom() {
      Reader oldest = readers.size() < MOST_OF_A_SESSION ? null : readers.poll();
      if (oldest != null) {
        oldest.close();
      }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      readers.forEach(Reader::close);
    }
  }
}
