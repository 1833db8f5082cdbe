package org.kontor.app.application.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.kontor.app.TravellingClock;
import org.kontor.app.domain.demo.PlayedChapters;
import org.kontor.app.domain.demo.PlayedChapters.Progress;
import org.kontor.customer.DemoChapter;
import org.springframework.stereotype.Service;

/// Not one transaction: the use cases that the chapters call have their own, and events need them
/// committed.
@Service
class PlayDemoService implements PlayDemo, DemoChapter.Stage {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<DemoChapter> chapters;
  private final PlayedChapters played;
  private final TravellingClock clock;

  PlayDemoService(List<DemoChapter> chapters, PlayedChapters played, TravellingClock clock) {
    this.chapters =
        chapters.stream().sorted(Comparator.comparingInt(DemoChapter::position)).toList();
    this.played = played;
    this.clock = clock;
  }

  @Override
  public Result play() {
    int count = 0;
    try {
      for (DemoChapter chapter : chapters) {
        String name = chapter.getClass().getSimpleName();
        Progress progress = played.of(name);
        if (progress == Progress.BEGUN) {
          return new Result.Interrupted(name);
        }
        if (progress == Progress.UNTOUCHED) {
          played.begin(name);
          chapter.play(this);
          settle();
          played.finish(name);
          count++;
        }
      }
      return new Result.Played(count);
    } finally {
      clock.comeBack();
    }
  }

  @Override
  public void at(Instant moment) {
    clock.travelTo(moment);
  }

  @Override
  public void settle() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!played.eventsAreHandled()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Events of the demo data were not handled within " + PATIENCE);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while demo data was made", e);
      }
    }
  }
}
