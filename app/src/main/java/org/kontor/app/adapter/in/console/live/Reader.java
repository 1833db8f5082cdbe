package org.kontor.app.adapter.in.console.live;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// One page that is looked at, on a virtual thread of its own: a slow one holds up nobody, and the
/// most that waits for it is one word for each topic.
final class Reader implements Runnable {
  /// So long changes gather before they are told: most events have been heard by then.
  static final Duration GATHERED = Duration.ofMillis(300);

  /// So long is nothing told afterwards, whatever happens.
  static final Duration QUIET = Duration.ofSeconds(4);

  /// Says to all between that the line is in use, and finds out that a page is gone.
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  /// Then the page asks anew, and whether it still may is looked at anew.
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final SseEmitter emitter;
  private final Set<Topic> allowed;
  private final BlockingQueue<Topic> waiting = new ArrayBlockingQueue<>(Topic.values().length);
  private volatile boolean closed;
  private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

  Reader(SseEmitter emitter, Set<Topic> allowed) {
    this.emitter = emitter;
    this.allowed = allowed;
  }

  /// Never waits; what is waiting already is told once.
  void tell(Set<Topic> changed) {
    for (Topic topic : changed) {
      if (allowed.contains(topic) && !waiting.contains(topic)) {
        boolean _ = waiting.offer(topic);
      }
    }
  }

  void close() {
    closed = true;
    Thread running = thread.get();
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public void run() {
    thread.set(Thread.currentThread());
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      emitter.send(SseEmitter.event().comment("open").reconnectTime(3_000));
      while (!closed && System.nanoTime() < end) {
        Topic first = waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
          emitter.send(SseEmitter.event().comment(""));
        } else {
          Thread.sleep(GATHERED);
          emitter.send(all(first));
          Thread.sleep(QUIET);
        }
      }
      emitter.complete();
    } catch (InterruptedException e) {
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      // The page is gone; the server has noticed by itself
    } finally {
      thread.set(null);
    }
  }

  private SseEventBuilder all(Topic first) {
    Set<Topic> topics = EnumSet.of(first);
    waiting.drainTo(topics);
    SseEventBuilder message = SseEmitter.event();
    topics.forEach(topic -> message.data(topic.word()));
    return message;
  }
}
